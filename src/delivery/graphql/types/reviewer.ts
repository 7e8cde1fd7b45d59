import { builder } from '../builder'

builder.objectType('Reviewer', {
  fields: (t) => ({
    name: t.string({
      nullable: true,
      description: "Null where the glossary keeps its reviewers' names private (the default).",
      // The ledger holds people's ids, never their names.
      resolve: () => null,
    }),
    role: t.string({ description: "'Legal reviewer'", resolve: ({ role }) => inWords(role) }),
  }),
})

const inWords = (role: string): string => role.charAt(0).toUpperCase() + role.slice(1).replaceAll('-', ' ')
