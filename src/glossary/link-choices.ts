/** What an editor decides about the links that readers get by themselves. Everything is absent at its default. */
export interface LinkChoices {
  /** False: the entry's names are not linked in other texts. */
  readonly auto?: false
  /** Names of it that are not linked in other texts. */
  readonly notLinked?: readonly string[]
  /** Names of other entries that its own texts do not link. */
  readonly unlinkedHere?: readonly string[]
}

/** One sentence a choice; none where everything is at its default. */
export const linkSentences = (choices: LinkChoices | undefined): string[] => [
  ...(choices?.auto === false ? ['Its name is not linked in other texts.'] : []),
  ...(choices?.notLinked ?? []).map((name) => `“${name}” is not linked in other texts.`),
  ...(choices?.unlinkedHere ?? []).map((name) => `“${name}” is not linked in this entry.`),
]
