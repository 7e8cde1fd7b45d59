/** The one function of jsonld 9 that tests use; it brings no types of its own. */
declare module 'jsonld' {
  interface Term {
    readonly value: string
  }
  const jsonld: {
    toRDF(
      document: unknown,
      options: { readonly documentLoader: () => never; readonly safe: boolean },
    ): Promise<readonly { readonly subject: Term; readonly predicate: Term; readonly object: Term }[]>
  }
  export default jsonld
}
