import { prose } from '../prose'
import type { SeedGlossary } from '../types'

export const glossary: SeedGlossary = {
  name: 'SEND law for parents',
  audience: 'parents',
  description: prose`
    Plain-English explanations of the words that parents in England meet when a child has special educational needs or
    a disability: in letters, in meetings, in an EHC plan and at the Tribunal. Every entry says where in the law it
    comes from.

    The law is stated as it stood in England on 1 September 2025. It is information for a demonstration, not legal
    advice.
  `,
  banner: {
    text: 'This is a demonstration glossary. It states the law in England on 1 September 2025 and is not legal advice.',
  },
}
