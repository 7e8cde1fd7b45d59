import type { CollectionConfig, Field, Tab } from 'payload'
import { ALIAS_KINDS, JURISDICTIONS } from '../src/glossary/kinds'
import { linkingEndpoints } from '../src/publication/citing'
import { previewAddress } from '../src/publication/preview-token'
import { usedByEndpoint } from '../src/publication/used-by'
import { fullEditor, shortEditor } from '../src/richtext/editor'
import { governedTerm, newestEndpoint, workflowEndpoints } from '../src/workflow/payload-bindings'
import { STATES } from '../src/workflow/state'
import { accessTo } from './access'
import { labelled } from './fields/options'
import { publicId } from './fields/public-id'
import { slugField } from './fields/slug'
import { usedBy } from './fields/used-by'

const entry: Tab = {
  label: 'Entry',
  description: 'What a reader sees, from the short answer to the whole explanation.',
  fields: [
    {
      name: 'title',
      type: 'text',
      maxLength: 200,
      admin: { description: 'The term as people search for it, for example “EHC needs assessment”.' },
    },
    {
      name: 'definition',
      type: 'richText',
      editor: shortEditor,
      admin: { description: 'The short answer: one to three sentences that stand on their own. Cite the law it rests on.' },
    },
    {
      name: 'checkpoints',
      type: 'array',
      labels: { singular: 'Checkpoint', plural: 'Checkpoints' },
      maxRows: 30,
      admin: { description: 'Four to six things to know or to do, each a sentence. Cite the law for every “must”.' },
      fields: [{ name: 'text', type: 'richText', editor: shortEditor, required: true }],
    },
    {
      name: 'context',
      type: 'richText',
      editor: fullEditor,
      admin: { description: 'What it means for the reader in practice: what would a parent ask?' },
    },
    {
      name: 'body',
      type: 'richText',
      editor: fullEditor,
      admin: { description: 'The whole explanation: how it works, what usually goes wrong, what comes next.' },
    },
  ],
}

const questions: Tab = {
  label: 'Questions',
  description: 'Where people ask about this, and the words they type.',
  fields: [
    {
      name: 'enquiries',
      type: 'group',
      label: false,
      fields: [
        {
          name: 'text',
          type: 'richText',
          editor: shortEditor,
          admin: { description: 'When do people come to this page, and what are they worried about?' },
        },
        {
          name: 'searchPhrases',
          type: 'array',
          labels: { singular: 'Search phrase', plural: 'Search phrases' },
          maxRows: 50,
          admin: { description: 'As typed into a search engine: “is SEND mediation mandatory”.' },
          fields: [{ name: 'phrase', type: 'text', required: true, maxLength: 200 }],
        },
      ],
    },
    {
      name: 'aliases',
      type: 'array',
      labels: { singular: 'Alias', plural: 'Aliases' },
      maxRows: 50,
      admin: { description: 'Other names for it: they find the entry and may link to it.' },
      fields: [
        {
          type: 'row',
          fields: [
            { name: 'label', type: 'text', required: true, maxLength: 200 },
            { name: 'kind', type: 'select', required: true, defaultValue: 'synonym', options: labelled(ALIAS_KINDS) },
          ],
        },
      ],
    },
    {
      name: 'autoLink',
      type: 'checkbox',
      defaultValue: true,
      label: 'Link this entry’s name in other texts',
      admin: { description: 'The first mention in each text becomes a link, in the plural and by its aliases, too.' },
    },
    {
      name: 'namesNotLinked',
      type: 'textarea',
      maxLength: 2000,
      label: 'Names not to be linked',
      admin: { description: 'One a line: names of this entry that are everyday words elsewhere.', condition: (data) => data['autoLink'] !== false },
    },
    {
      name: 'unlinkedHere',
      type: 'textarea',
      maxLength: 2000,
      label: 'Names not to link in this entry',
      admin: { description: 'One a line: names of other entries that mean something else in this text.' },
    },
  ],
}

const sources: Tab = {
  label: 'Sources',
  description: 'The law and the evidence it draws on, in the order readers should see them.',
  fields: [
    {
      name: 'pasteCitation',
      type: 'ui',
      admin: { components: { Field: '/src/admin/citing/paste-into-citations.client#PasteIntoCitations' } },
    },
    {
      name: 'citations',
      type: 'array',
      labels: { singular: 'Citation', plural: 'Citations' },
      maxRows: 100,
      admin: { components: { RowLabel: '/src/admin/citing/citation-row.client#CitationRowLabel' } },
      fields: [
        {
          type: 'row',
          fields: [
            { name: 'reference', type: 'relationship', relationTo: 'references', required: true },
            {
              name: 'pinpoint',
              type: 'text',
              maxLength: 200,
              admin: { description: 'The place within it: s 55(3), reg 32, para 11.20.' },
            },
          ],
        },
        { name: 'asRead', type: 'ui', admin: { components: { Field: '/src/admin/citing/citation-row.client#CitationRow' } } },
        { name: 'note', type: 'text', maxLength: 500, admin: { description: 'Why this source matters here, if it is not plain.' } },
      ],
    },
    {
      name: 'lawAsOf',
      type: 'date',
      label: 'Law stated as of',
      admin: { description: 'The entry states the law as it stood on this day.', date: { pickerAppearance: 'dayOnly' } },
    },
  ],
}

const relations: Tab = {
  label: 'Relations',
  description: 'How this term stands to others. Inverses are shown to readers by themselves.',
  fields: [
    {
      name: 'relations',
      type: 'join',
      collection: 'related-terms',
      on: 'from',
      label: 'From this term',
      admin: { defaultColumns: ['relation', 'to', 'note'], allowCreate: true },
    },
    {
      name: 'relationsToThis',
      type: 'join',
      collection: 'related-terms',
      on: 'to',
      label: 'To this term',
      admin: { defaultColumns: ['from', 'relation', 'note'], allowCreate: false },
    },
  ],
}

const searchEngines: Tab = {
  label: 'Search engines',
  description: 'Only where the title and the definition do not serve.',
  fields: [
    {
      name: 'seo',
      type: 'group',
      label: false,
      fields: [
        { name: 'title', type: 'text', maxLength: 120, admin: { description: 'Left empty: the title and the glossary’s name.' } },
        {
          name: 'description',
          type: 'textarea',
          maxLength: 320,
          admin: { description: 'Left empty: the beginning of the definition.' },
        },
        { name: 'image', type: 'upload', relationTo: 'media', admin: { description: 'Shown where the page is shared.' } },
      ],
    },
  ],
}

const sidebar: Field[] = [
  {
    name: 'review',
    type: 'ui',
    admin: { position: 'sidebar', components: { Field: '/src/admin/review-panel/review-panel.client#ReviewPanel' } },
  },
  {
    name: 'checks',
    type: 'ui',
    admin: { position: 'sidebar', components: { Field: '/src/admin/checks/checks.client#Checks' } },
  },
  slugField(
    'title',
    'The page’s address. Left empty, it follows from the title. A published address keeps redirecting when you change it.',
    // Drafts of other entries stand in the versions table, out of this index’s sight: the hook looks there too.
    false,
    '/src/admin/used-by/address-note.client#AddressNote',
  ),
  {
    name: 'category',
    type: 'relationship',
    relationTo: 'categories',
    admin: { position: 'sidebar', description: 'Decides who must approve the entry and how often it is reviewed.' },
  },
  {
    name: 'authors',
    type: 'relationship',
    relationTo: 'authors',
    hasMany: true,
    maxRows: 20,
    admin: { position: 'sidebar', description: 'Named on the page, in this order.' },
  },
  {
    name: 'jurisdictions',
    type: 'select',
    hasMany: true,
    defaultValue: ['england'],
    options: labelled(JURISDICTIONS),
    admin: { position: 'sidebar', description: 'Where the entry holds.' },
  },
  usedBy,
]

/**
 * Facts about the draft that the workflow writes at every save, over whatever a client sends. Without access rules of their
 * own: those would take `contributors` out of a version that is brought back, where the hook must see it.
 */
const derived: Field[] = [
  {
    name: 'state',
    type: 'select',
    index: true,
    options: labelled(STATES),
    admin: { hidden: true },
  },
  {
    name: 'digest',
    type: 'text',
    index: true,
    admin: { hidden: true, disableListColumn: true },
  },
  {
    // Public ids, separated by spaces, of who changed the text since it was last equal to what is live (four eyes).
    name: 'contributors',
    type: 'text',
    admin: { hidden: true, disableListColumn: true },
  },
  {
    // Public ids of everything the draft names: what “used by” and delete guards ask.
    name: 'uses',
    type: 'text',
    hasMany: true,
    index: true,
    admin: { hidden: true, disableListColumn: true },
  },
  {
    // Public id of who saved this text; empty where no person did.
    name: 'savedBy',
    type: 'text',
    admin: { hidden: true, disableListColumn: true },
  },
  {
    // The window that saved it: its saves follow each other, another's must name the text they started from.
    name: 'savedIn',
    type: 'text',
    admin: { hidden: true, disableListColumn: true },
  },
]

export const Terms: CollectionConfig = {
  slug: 'terms',
  labels: { singular: 'Term', plural: 'Terms' },
  admin: {
    group: 'Glossary',
    useAsTitle: 'title',
    defaultColumns: ['title', 'state', 'category', 'updatedAt'],
    listSearchableFields: ['title', 'slug', 'aliases.label'],
    description: 'The entries of the glossary. A term is public once its reviewers have approved it and it was published.',
    preview: (draft, { req }) => previewAddress(draft, req),
    components: {
      edit: {
        PublishButton: '/src/admin/review-panel/no-publish-button#NoPublishButton',
        UnpublishButton: '/src/admin/review-panel/no-publish-button#NoPublishButton',
      },
      views: {
        edit: {
          reading: {
            Component: '/src/admin/reading-view/reading-view#ReadingView',
            path: '/reading',
            tab: { label: 'Read and compare', href: '/reading', order: 150 },
          },
        },
      },
    },
  },
  defaultSort: 'title',
  access: accessTo('terms'),
  disableDuplicate: true,
  disableBulkEdit: true,
  versions: { maxPerDoc: 0, drafts: { autosave: { interval: 1500, showSaveDraftButton: true }, validate: false } },
  hooks: governedTerm,
  endpoints: [...workflowEndpoints, newestEndpoint, ...linkingEndpoints, usedByEndpoint('terms')],
  // Payload's lock lasts from a key to the next autosave, and stops reviewers with a dialogue (docs/adr/0014).
  lockDocuments: false,
  fields: [
    { name: 'writing', type: 'ui', admin: { components: { Field: '/src/admin/writing/writing.client#Writing' } } },
    { type: 'tabs', tabs: [entry, questions, sources, relations, searchEngines] },
    ...sidebar,
    publicId,
    ...derived,
  ],
}
