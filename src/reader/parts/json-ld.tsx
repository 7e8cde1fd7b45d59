/**
 * Structured data for search engines. A script's text is not unescaped by HTML, and ends at the first `</script`:
 * so `<` is written as its JSON escape, which a JSON parser reads back as the same character.
 */
export const JsonLd = ({ value }: { value: unknown }) => (
  <script
    type="application/ld+json"
    dangerouslySetInnerHTML={{ __html: JSON.stringify(value).replaceAll('<', '\\u003c') }}
  />
)
