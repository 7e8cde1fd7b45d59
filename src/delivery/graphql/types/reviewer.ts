import { builder } from '../builder'
import { roleInWords } from '../role-words'

builder.objectType('Reviewer', {
  fields: (t) => ({
    name: t.string({
      nullable: true,
      description: "Null where the glossary keeps its reviewers' names private (the default).",
      // The ledger holds people's ids, never their names.
      resolve: () => null,
    }),
    role: t.string({ description: "'Legal reviewer'", resolve: ({ role }) => roleInWords(role) }),
  }),
})
