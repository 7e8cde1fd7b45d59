/** A link that opens nothing any more, with the reason. */
export const ReviewEnded = ({ reasons }: { readonly reasons: readonly string[] }) => (
  <>
    <h1>This review cannot be opened</h1>
    {reasons.map((reason) => (
      <p key={reason}>{reason}</p>
    ))}
  </>
)
