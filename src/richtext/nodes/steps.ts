import { inlinesOfLine } from '../document'
import type { Step, Steps } from '../document'
import { hanging } from './rendering'
import type { BlockRendering } from './rendering'

export const steps: BlockRendering<Steps> = {
  children: (node) => node.children,
  html: (node, to) => `<ol class="steps">${to.all(node.children)}</ol>`,
  /** A numbered list of titles with text below; the comment, which readers do not see, tells it from a list. */
  markdown: (node, to) =>
    node.children.length
      ? `${STEPS_COMMENT}\n\n${node.children
          .map((item, i) => hanging(`${i + 1}. ${step.markdown(item, to)}`, `${i + 1}. `.length))
          .join('\n')}`
      : '',
  text: (node, to) =>
    node.children.map((item, i) => hanging(`${i + 1}. ${step.text(item, to)}`, `${i + 1}. `.length)).join('\n'),
}

export const step: BlockRendering<Step> = {
  children: (node) => [...inlinesOfLine(node.title), ...node.children],
  html: (node, to) => {
    const title = to.all(inlinesOfLine(node.title))
    return `<li>${title && `<p class="step-title"><strong>${title}</strong></p>`}${to.all(node.children)}</li>`
  },
  markdown: (node, to) => [to.inline(inlinesOfLine(node.title)) || UNTITLED_COMMENT, ...to.blocks(node.children)].join('\n\n'),
  text: (node, to) => [node.title ?? '', ...to.blocks(node.children)].filter((text) => text.trim()).join('\n'),
}

export const STEPS_COMMENT = '<!-- steps -->'
export const UNTITLED_COMMENT = '<!-- untitled -->'
