interface RichTextProps {
  readonly html: string
  readonly className?: string
}

/**
 * The only place where the API's HTML enters a page unescaped. It is safe: `RichText.html` promises it in the contract,
 * since the API renders it from typed nodes, escapes every text, and refuses every URL but http, https, mailto and tel.
 */
export const RichText = ({ html, className = 'prose' }: RichTextProps) => (
  <div className={className} dangerouslySetInnerHTML={{ __html: html }} />
)
