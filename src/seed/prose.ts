/**
 * Lets Markdown stand indented and wrapped in a TypeScript file: prose`…` takes both away again, so that what is
 * stored has one line a paragraph, list item or heading. A line that starts with `- `, `1. ` or `##` begins anew;
 * others continue.
 */
export const prose = (text: TemplateStringsArray, ...values: readonly string[]): string =>
  String.raw({ raw: text }, ...values)
    .split(/\n\s*\n/)
    .map(unwrapped)
    .filter((block) => block !== '')
    .join('\n\n')

const unwrapped = (block: string): string =>
  block
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .reduce((joined, line) => (joined === '' ? line : `${joined}${OPENS_A_LINE.test(line) ? '\n' : ' '}${line}`), '')

const OPENS_A_LINE = /^(- |\d{1,2}\. |#{2,3} )/
