import { ReadingParts } from './reading-parts.client'

/** A tab of the term's editor: the text as readers will see it, beside what they see now. Payload's own frame stands around. */
export const ReadingView = () => <ReadingParts />
