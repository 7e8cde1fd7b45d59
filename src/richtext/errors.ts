/** Why a text cannot become (or is not) public rich text. */
export type RichTextErrorCode =
  'unknown_node' | 'unsafe_url' | 'too_deep' | 'too_large' | 'dangling_link' | 'not_rich_text'

export class RichTextError extends Error {
  readonly code: RichTextErrorCode
  /** Where in the text: 'root.children.2', or 'line 14' of Markdown. */
  readonly path: string

  /** @param message One sentence that names what was found; the place is added to it. */
  constructor(code: RichTextErrorCode, message: string, path: string) {
    super(path ? `${message} (at ${path})` : message)
    this.name = 'RichTextError'
    this.code = code
    this.path = path
  }
}
