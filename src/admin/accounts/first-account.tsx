/** Stands where Payload offers a form for the first account to whoever comes first. */
export const FirstAccount = () => (
  <div className="first-account">
    <h1>No account yet</h1>
    <p>
      The first account is made on the server, by whoever runs it. Then this page leads to signing in, and an administrator
      invites everyone else.
    </p>
    <pre>
      <code>PASSWORD=… termhouse user create --email ada@example.org --name &quot;Ada Example&quot; --role admin</code>
    </pre>
    <p>To try Termhouse out with a demonstration glossary and accounts, run <code>npm start</code> on an empty database.</p>
  </div>
)
