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
  UnderlineFeature,
  UnorderedListFeature,
} from '@payloadcms/richtext-lexical'

const marks = [
  BoldFeature(),
  ItalicFeature(),
  UnderlineFeature(),
  StrikethroughFeature(),
  SubscriptFeature(),
  SuperscriptFeature(),
  InlineCodeFeature(),
]

/** “§”, “@” and the chips: src/admin/citing/. What is stored stays Payload's own: an inline block, a link. */
const CitingFeature = createServerFeature({
  key: 'citing',
  feature: { ClientFeature: '/src/admin/citing/feature.client#CitingFeatureClient' },
})

const views = '/src/admin/citing/views.client#views'

const links = [
  // Before the blocks: the first of two features names the group of the “/” menu that both put something into.
  CitingFeature(),
  LinkFeature({ enabledCollections: ['terms'], disableAutoLinks: true }),
  BlocksFeature({
    inlineBlocks: [
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
    ],
  }),
]

/** For the body and the context: paragraphs, headings, lists, quotes. */
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
    ...links,
  ],
})

/** For the definition, a checkpoint, a biography: sentences and lists, no headings. */
export const shortEditor = lexicalEditor({
  views,
  features: [InlineToolbarFeature(), ParagraphFeature(), UnorderedListFeature(), OrderedListFeature(), ...marks, ...links],
})
