import type { GlobalConfig } from 'payload'
import { settingsPublishedOnSave } from '../src/publication/payload-bindings'
import { shortEditor } from '../src/richtext/editor'
import { accessToGlobal } from './access'
import { publicId } from './fields/public-id'
import { webAddress } from './fields/web-address'

/** The glossary's own settings. Saving publishes them. */
export const Glossary: GlobalConfig = {
  slug: 'glossary',
  label: 'Glossary',
  admin: { group: 'Administration', description: 'What the glossary is called, for whom it is written, and its notice. Saving publishes.' },
  access: accessToGlobal('glossary'),
  hooks: settingsPublishedOnSave,
  fields: [
    { name: 'name', type: 'text', required: true, maxLength: 120, defaultValue: 'Glossary' },
    {
      name: 'audience',
      type: 'text',
      required: true,
      maxLength: 60,
      defaultValue: 'readers',
      admin: { description: 'In the plural, as in “In context for parents”.' },
    },
    { name: 'description', type: 'richText', editor: shortEditor, admin: { description: 'What readers find here, on the home page.' } },
    {
      name: 'banner',
      type: 'group',
      label: 'Notice',
      admin: { description: 'Shown on every page while it has a text.' },
      fields: [
        { name: 'text', type: 'text', maxLength: 300 },
        { name: 'linkText', type: 'text', maxLength: 80 },
        webAddress('linkUrl', { label: 'Link address' }),
      ],
    },
    {
      name: 'readingAge',
      type: 'number',
      label: 'Target reading age',
      min: 7,
      max: 25,
      defaultValue: 16,
      admin: {
        description:
          'In years. The checks of an entry advise plainer words above it. Left empty: not measured. Readers do not see it.',
      },
    },
    webAddress('publicUrl', {
      label: 'Public address',
      description: 'Where readers find the glossary, for links and search engines. Left empty: the server’s own address.',
    }),
    {
      name: 'namesNotLinked',
      type: 'textarea',
      maxLength: 4000,
      label: 'Names never linked',
      admin: { description: 'One a line: words that no text links by itself, though an entry has them as its name.' },
    },
    publicId,
  ],
}
