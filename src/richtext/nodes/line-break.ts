import type { LineBreak } from '../document'
import type { InlineRendering } from './rendering'

export const lineBreak: InlineRendering<LineBreak> = {
  children: () => [],
  html: () => '<br>',
  markdown: () => [{ kind: 'break' }],
  text: () => '\n',
}
