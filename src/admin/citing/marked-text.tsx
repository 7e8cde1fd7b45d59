/** A text with the place underlined where reading it stopped. */
export const MarkedText = ({ text, at }: { text: string; at: number }) => {
  // At the very end there is nothing to underline: a mark shows that something is missing.
  const rest = text.slice(at) || '…'
  return (
    <span className="citing__marked">
      {text.slice(0, at)}
      <mark>{rest}</mark>
    </span>
  )
}
