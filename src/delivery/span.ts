/** Where work is measured for tracing. By itself nothing is; src/server/tracing.ts knows OpenTelemetry. */
export type Span = <Result>(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  /** A promise ends the span when it settles. */
  run: () => Result,
) => Result

export const noSpans: Span = (_name, _attributes, run) => run()
