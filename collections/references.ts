import type { CollectionConfig, Condition, Field } from 'payload'
import { JURISDICTIONS, REFERENCE_KINDS, REFERENCE_STATUSES, type ReferenceKind } from '../src/glossary/kinds'
import { lawChangeEndpoints } from '../src/workflow/law-change-endpoints'
import { citingEndpoints } from '../src/publication/citing'
import { publishedOnSave } from '../src/publication/payload-bindings'
import { refuseUnreadableChanges } from '../src/workflow/law-changes-sent'
import { usedByEndpoint } from '../src/publication/used-by'
import { accessTo } from './access'
import { fitsChapter, fitsCourt, fitsNumber, fitsSeries, seriesOptions } from './fields/law-parts'
import { labelled } from './fields/options'
import { publicId } from './fields/public-id'
import { slugField } from './fields/slug'
import { usedBy } from './fields/used-by'
import { webAddress } from './fields/web-address'

const forKinds =
  (...kinds: ReferenceKind[]): Condition =>
  (data) =>
    kinds.includes(data.kind as ReferenceKind)

/** The parts that a citation of each kind is written from; the form shows those of the chosen kind. */
const parts: Field[] = [
  {
    type: 'row',
    fields: [
      {
        name: 'year',
        type: 'number',
        min: 1200,
        max: 2200,
        admin: { condition: forKinds('act', 'statutory-instrument', 'case', 'research'), description: 'The year in its citation.' },
      },
      {
        name: 'chapter',
        type: 'text',
        maxLength: 40,
        validate: fitsChapter,
        admin: { condition: forKinds('act'), description: 'Chapter number: 6 for 2014 c 6; asp 4, 8 (NI), 7 & 8 Geo 6 c 31.' },
      },
      {
        name: 'number',
        type: 'text',
        maxLength: 40,
        validate: fitsNumber,
        admin: { condition: forKinds('statutory-instrument'), description: 'Number in its year: 1530 for SI 2014/1530; SSI 1, SR 384, 401 (W 130).' },
      },
    ],
  },
  {
    name: 'legislationType',
    type: 'select',
    label: 'Series',
    options: seriesOptions,
    validate: fitsSeries,
    admin: {
      condition: forKinds('act', 'statutory-instrument'),
      description: 'Only where its number and jurisdiction do not say it: the address at legislation.gov.uk starts with it.',
    },
  },
  {
    name: 'neutralCitation',
    type: 'text',
    maxLength: 60,
    validate: fitsCourt,
    admin: { condition: forKinds('case'), description: 'As the court gives it: [2018] UKUT 154 (AAC).' },
  },
  {
    type: 'row',
    fields: [
      {
        name: 'publisher',
        type: 'text',
        maxLength: 200,
        admin: {
          condition: forKinds('statutory-guidance', 'clinical-tool', 'statistics', 'web', 'research'),
          description: 'Who issued it: Department for Education.',
        },
      },
      {
        name: 'date',
        type: 'text',
        maxLength: 10,
        admin: {
          condition: forKinds('statutory-guidance', 'clinical-tool', 'statistics', 'web', 'research'),
          description: 'As precise as known: 2015, 2015-01 or 2015-01-30.',
        },
        validate: (value: string | null | undefined) =>
          !value || /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(value) || 'Write 2015, 2015-01 or 2015-01-30.',
      },
    ],
  },
  {
    name: 'authors',
    type: 'array',
    labels: { singular: 'Author', plural: 'Authors' },
    maxRows: 50,
    admin: { condition: forKinds('research', 'clinical-tool', 'web', 'statutory-guidance') },
    fields: [{ name: 'name', type: 'text', required: true, maxLength: 120 }],
  },
  {
    type: 'row',
    fields: [
      { name: 'journal', type: 'text', maxLength: 200, admin: { condition: forKinds('research') } },
      {
        name: 'doi',
        type: 'text',
        label: 'DOI',
        maxLength: 200,
        admin: { condition: forKinds('research'), description: '10.1000/182, without https://doi.org/.' },
        validate: (value: string | null | undefined) => !value || /^10\.\d{4,9}\/\S+$/.test(value) || 'Write a DOI such as 10.1000/182.',
      },
    ],
  },
]

export const References: CollectionConfig = {
  slug: 'references',
  labels: { singular: 'Reference', plural: 'References' },
  admin: {
    group: 'Glossary',
    useAsTitle: 'title',
    defaultColumns: ['title', 'kind', 'status', '_status', 'updatedAt'],
    listSearchableFields: ['title', 'neutralCitation', 'slug'],
    description: 'The law and the evidence that entries rest on, each kept once.',
    components: { beforeListTable: ['/src/admin/citing/paste-reference.client#PasteOnList'] },
  },
  defaultSort: 'title',
  access: accessTo('references'),
  disableDuplicate: true,
  disableBulkEdit: true,
  versions: { maxPerDoc: 0, drafts: true },
  hooks: publishedOnSave('reference', { beforeOperation: [refuseUnreadableChanges] }),
  endpoints: [...citingEndpoints, usedByEndpoint('references'), ...lawChangeEndpoints],
  fields: [
    { name: 'paste', type: 'ui', admin: { components: { Field: '/src/admin/citing/paste-reference.client#PasteIntoReference' } } },
    { name: 'kind', type: 'select', required: true, options: labelled(REFERENCE_KINDS) },
    {
      name: 'title',
      type: 'text',
      required: true,
      maxLength: 500,
      admin: { description: 'Its short title as printed: “Children and Families Act 2014”. For a case, the parties.' },
    },
    ...parts,
    webAddress('url', { label: 'Address', description: 'Left empty for Acts, instruments and cases: it follows from the parts above.' }),
    {
      name: 'status',
      type: 'select',
      required: true,
      defaultValue: 'in-force',
      options: labelled(REFERENCE_STATUSES),
      admin: { position: 'sidebar', description: 'Entries that cite repealed or superseded law go on the list of those to review.' },
    },
    {
      name: 'supersededBy',
      type: 'relationship',
      relationTo: 'references',
      admin: { position: 'sidebar', condition: (data) => data.status === 'superseded' || data.status === 'repealed' },
    },
    {
      name: 'jurisdiction',
      type: 'select',
      options: labelled(JURISDICTIONS),
      admin: { position: 'sidebar' },
    },
    { name: 'recordLink', type: 'ui', admin: { components: { Field: '/src/admin/law/record-link.client#RecordLink' } } },
    {
      name: 'changes',
      type: 'array',
      label: 'Changes in law on record',
      labels: { singular: 'Change', plural: 'Changes' },
      maxRows: 200,
      fields: [
        {
          type: 'row',
          fields: [
            { name: 'inForceFrom', type: 'date', required: true, admin: { date: { pickerAppearance: 'dayOnly' } } },
            webAddress('url', { label: 'Link' }),
          ],
        },
        {
          name: 'provisions',
          type: 'array',
          labels: { singular: 'Provision', plural: 'Provisions' },
          maxRows: 100,
          admin: {
            description:
              'What it touches: s 55(3), ss 36-38, reg 32. None: the whole source. What cannot be read as a place counts as the whole source too.',
          },
          fields: [{ name: 'provision', type: 'text', required: true, maxLength: 100 }],
        },
        { name: 'summary', type: 'textarea', required: true, maxLength: 1000 },
      ],
    },
    {
      name: 'lastLinkCheck',
      type: 'group',
      admin: { position: 'sidebar', readOnly: true, condition: (data) => Boolean((data.lastLinkCheck as { at?: string } | undefined)?.at) },
      access: { create: () => false, update: () => false },
      fields: [
        { name: 'at', type: 'date' },
        { name: 'status', type: 'number' },
      ],
    },
    slugField('title', 'The address of its page. Left empty, it follows from the title.'),
    usedBy,
    publicId,
  ],
}
