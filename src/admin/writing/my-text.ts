/** What stands in the form, as plain text to paste elsewhere. */
import type { Data } from 'payload'
import { labelOf } from '../../glossary/labels'
import { PART_NAMES } from '../../workflow/part-names'
import { asCited } from '../citing/use-cited'
import { plainText } from './plain-text'

/** The parts that people write, each under its name; empty parts left out. Citations as they read, where they can be loaded. */
export const myText = async (form: Data): Promise<string> => {
  const { title, definition, checkpoints, context, body, enquiries } = form as FormTexts
  const rich = (text: unknown): Promise<string> => plainText(text, citation)
  const written: [keyof typeof PART_NAMES, string][] = [
    ['title', title ?? ''],
    ['definition', await rich(definition)],
    ['checkpoints', (await Promise.all((checkpoints ?? []).map(({ text }) => rich(text)))).map((text) => `- ${text}`).join('\n')],
    ['context', await rich(context)],
    ['body', await rich(body)],
    ['enquiries', await rich(enquiries?.text)],
  ]
  return written
    .filter(([, text]) => text !== '')
    .map(([part, text]) => `${labelOf(PART_NAMES[part])}\n\n${text}`)
    .join('\n\n')
}

interface FormTexts {
  readonly title?: string | null
  readonly definition?: unknown
  readonly checkpoints?: readonly { readonly text?: unknown }[]
  readonly context?: unknown
  readonly body?: unknown
  readonly enquiries?: { readonly text?: unknown }
}

const citation = async (reference: string | number, pinpoint: string | null): Promise<string> => {
  const cited = await asCited({ reference, pinpoint })
  return cited?.text || (pinpoint ?? '')
}
