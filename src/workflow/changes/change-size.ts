/** How big a change is, in words: cheap enough to be told for every row of a list. Pure. */
import { linkSentences } from '../../glossary/link-choices'
import { canonicalJson } from '../../publication/digest'
import type { DraftTermSnapshot } from '../../publication/snapshot'
import type { RichTextDocument, RichTextNode } from '../../richtext/document'
import { renderingOf } from '../../richtext/nodes'
import { type Part, PARTS } from '../part-names'
import type { ChangeSize } from './changes'

/**
 * Words that are in one text and not in the other, part by part. What was only moved within its part, or looks
 * different, is neither inserted nor deleted. Without aligning anything: linear in the length of the texts.
 */
export const changeSize = (before: DraftTermSnapshot | null, after: DraftTermSnapshot): ChangeSize => {
  let [inserted, deleted] = [0, 0]
  for (const part of PARTS) {
    if (before && canonicalJson(before[part] ?? null) === canonicalJson(after[part] ?? null)) continue
    const counts = new Map<string, number>()
    for (const word of WORDS_IN[part](after)) counts.set(word, (counts.get(word) ?? 0) + 1)
    if (before) for (const word of WORDS_IN[part](before)) counts.set(word, (counts.get(word) ?? 0) - 1)
    for (const count of counts.values()) {
      inserted += Math.max(0, count)
      deleted += Math.max(0, -count)
    }
  }
  return { inserted, deleted }
}

const WORDS_IN: Readonly<Record<Part, (text: DraftTermSnapshot) => Iterable<string>>> = {
  title: ({ title }) => words(title),
  slug: ({ slug }) => units(slug),
  category: ({ category }) => units(category),
  authors: ({ authors }) => units(...authors),
  jurisdictions: ({ jurisdictions }) => units(...jurisdictions),
  aliases: ({ aliases }) => aliases.flatMap(({ label, kind }) => [...words(label), ...units(kind)]),
  definition: ({ definition }) => prose(definition),
  checkpoints: ({ checkpoints }) => checkpoints.flatMap(prose),
  context: ({ context }) => prose(context),
  body: ({ body }) => prose(body),
  enquiries: ({ enquiries }) => [...prose(enquiries?.text ?? null), ...(enquiries?.searchPhrases ?? []).flatMap(words)],
  citations: ({ citations }) =>
    citations.flatMap(({ reference, pinpoint, note }) => [citation(reference, pinpoint), ...words(note)]),
  lawAsOf: ({ lawAsOf }) => units(lawAsOf),
  seo: ({ seo: { title, description, image } }) => [
    ...words(title),
    ...words(description),
    ...units(image?.filename ?? null),
    ...words(image?.alt ?? null),
  ],
  linking: ({ linking }) => units(...linkSentences(linking)),
}

/** As a person counts them: “child’s”, “re-assess” and “11.20” are one each. */
const words = (text: string | null): string[] => text?.match(/[\p{L}\p{N}\p{M}]+(?:['’.-][\p{L}\p{N}\p{M}]+)*/gu) ?? []

const units = (...ids: readonly (string | null)[]): string[] => ids.flatMap((id) => (id === null ? [] : [`\0${id}`]))

const citation = (reference: string, pinpoint: string | null): string => `\0${reference} ${pinpoint ?? ''}`

const prose = (document: RichTextDocument | null): string[] => {
  const found: string[] = []
  // A word may run on from one formatting into the next; a citation or the end of a block ends it.
  let text = ''
  const visit = (node: RichTextNode) => {
    if (node.type === 'text') text += node.text
    else if (node.type === 'citation') {
      text += ' '
      found.push(citation(node.reference, node.pinpoint))
    } else {
      const edge = node.type === 'link' || node.type === 'termLink' ? '' : '\n'
      text += edge
      for (const child of renderingOf(node).children(node)) visit(child)
      text += edge
    }
  }
  document?.children.forEach(visit)
  for (const word of words(text)) found.push(word)
  return found
}
