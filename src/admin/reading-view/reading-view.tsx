import { ReadingSwitch } from './reading-view.client'

/** A tab of the term's editor: what changed, and the text as readers will see it. Payload's own frame stands around. */
export const ReadingView = () => <ReadingSwitch />
