import type { ThematicBreak } from '../document'
import type { BlockRendering } from './rendering'

export const thematicBreak: BlockRendering<ThematicBreak> = {
  children: () => [],
  html: () => '<hr>',
  markdown: () => '---',
  text: () => '* * *',
}
