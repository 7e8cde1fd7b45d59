/**
 * OpenTelemetry, where TRACING=on: spans around what the front process computes. Only the interface is ours to load
 * (`@opentelemetry/api`); whoever runs the server brings the SDK and its exporter (docs/operations.md). Without it, spans go
 * nowhere; without TRACING, not even the interface is loaded.
 */
import { noSpans, type Span } from '../delivery/span'

export const spanFrom = async (isOn: boolean): Promise<Span> => {
  if (!isOn) return noSpans
  const { SpanStatusCode, trace } = await import('@opentelemetry/api')
  const tracer = trace.getTracer('termhouse')
  return (name, attributes, run) =>
    tracer.startActiveSpan(name, { attributes }, (span) => {
      const fail = (error: unknown): void => {
        if (error instanceof Error) span.recordException(error)
        span.setStatus({ code: SpanStatusCode.ERROR })
      }
      let result: ReturnType<typeof run>
      try {
        result = run()
      } catch (error) {
        fail(error)
        span.end()
        throw error
      }
      if (!(result instanceof Promise)) {
        span.end()
        return result
      }
      // The caller has the promise itself: what it rejects with is the caller's.
      void result.then(undefined, fail).finally(() => span.end())
      return result
    })
}
