import { createCommand, type LexicalCommand, type NodeKey } from '@payloadcms/richtext-lexical/lexical'

/** Opens the citation dialogue: on a chip, or for a new citation where the caret is. */
export const OPEN_CITATION_COMMAND: LexicalCommand<NodeKey | null> = createCommand('OPEN_CITATION_COMMAND')

/** Opens the choice of a term, for the words that are selected or where the caret is. */
export const OPEN_TERM_COMMAND: LexicalCommand<null> = createCommand('OPEN_TERM_COMMAND')
