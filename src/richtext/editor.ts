/**
 * The editor's tool bar: exactly the nodes that `document.ts` can hold.
 * Whatever else reaches the field by API is refused at save, naming the node.
 */
import {
  BlocksFeature,
  BoldFeature,
  BlockquoteFeature,
  createServerFeature,
  FixedToolbarFeature,
  HeadingFeature,
  HorizontalRuleFeature,
  InlineCodeFeature,
  InlineToolbarFeature,
  ItalicFeature,
  lexicalEditor,
  LinkFeature,
  OrderedListFeature,
  ParagraphFeature,
  StrikethroughFeature,
  SubscriptFeature,
  SuperscriptFeature,
  TextStateFeature,
  UnderlineFeature,
  UnorderedListFeature,
} from '@payloadcms/richtext-lexical'
import type { Block } from 'payload'
import { LANG_NAMES } from './document'
import { textBlocks } from './editor-blocks'

const marks = [
  BoldFeature(),
  ItalicFeature(),
  UnderlineFeature(),
  StrikethroughFeature(),
  SubscriptFeature(),
  SuperscriptFeature(),
  InlineCodeFeature(),
  // Stored under `$` of a text; dotted in the editor, as nothing else shows it there.
  TextStateFeature({
    state: {
      lang: Object.fromEntries(
        Object.entries(LANG_NAMES).map(([lang, label]) => [lang, { label, css: { 'text-decoration': 'underline dotted' } }]),
      ),
    },
  }),
]

/** “§”, “@” and the chips: src/admin/citing/. What is stored stays Payload's own: an inline block, a link. */
const CitingFeature = createServerFeature({
  key: 'citing',
  feature: { ClientFeature: '/src/admin/citing/feature.client#CitingFeatureClient' },
})

const views = '/src/admin/citing/views.client#views'

const link = LinkFeature({ enabledCollections: ['terms'], disableAutoLinks: true })

const inlineBlocks: Block[] = [
  {
    slug: 'citation',
    labels: { singular: 'Citation', plural: 'Citations' },
    fields: [
      {
        name: 'reference',
        type: 'relationship',
        relationTo: 'references',
        required: true,
        admin: { description: 'The Act, regulation, guidance or other source that says so.' },
      },
      {
        name: 'pinpoint',
        type: 'text',
        maxLength: 200,
        admin: { description: 'The place within it: s 55(3), reg 32, para 11.20, p 12.' },
      },
    ],
  },
]

// Citing before the blocks: the first of two features names the group of the “/” menu that both put something into.
const links = [CitingFeature(), link, BlocksFeature({ inlineBlocks })]

/** For the definition, a checkpoint, a biography: sentences and lists, no headings. */
export const shortEditor = lexicalEditor({
  views,
  features: [InlineToolbarFeature(), ParagraphFeature(), UnorderedListFeature(), OrderedListFeature(), ...marks, ...links],
})

/** For the body and the context: paragraphs, headings, lists, quotes, callouts, tables, steps. */
export const fullEditor = lexicalEditor({
  views,
  features: [
    FixedToolbarFeature(),
    InlineToolbarFeature(),
    ParagraphFeature(),
    HeadingFeature({ enabledHeadingSizes: ['h2', 'h3', 'h4'] }),
    UnorderedListFeature(),
    OrderedListFeature(),
    BlockquoteFeature(),
    HorizontalRuleFeature(),
    ...marks,
    CitingFeature(),
    link,
    BlocksFeature({ inlineBlocks, blocks: textBlocks(shortEditor, [...marks, ...links], views) }),
  ],
})
