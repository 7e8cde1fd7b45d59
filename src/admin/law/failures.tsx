/** Why something could not be done, all of it. */
export const Failures = ({ failures }: { readonly failures: readonly string[] }) =>
  failures.length === 0 ? null : (
    <div className="law__failures" role="alert">
      <p>This could not be done:</p>
      <ul>
        {failures.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  )
