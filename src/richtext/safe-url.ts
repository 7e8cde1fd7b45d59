/**
 * The one check on addresses: what an editor may link to, what HTML and Markdown may hold.
 * An allow-list, because the ways to spell `javascript:` have no end.
 * @returns the address, trimmed; null where it is not http, https, mailto, tel or a path within the site.
 */
export const safeUrl = (typed: string): string | null => {
  const url = typed.trim()
  if (DISGUISE.test(url)) return null
  if (url.startsWith('/')) return SITE_PATH.test(url) ? url : null
  if (/^mailto:[^\s@]+@[^\s@]+$/i.test(url) || /^tel:[+\d][\d\-().;=a-z]*$/i.test(url)) return url
  if (!/^https?:\/\/[^/\\]/i.test(url) || !URL.canParse(url)) return null
  const { username, password } = new URL(url)
  // https://trusted.example@other.example leads to other.example.
  return username || password ? null : url
}

/**
 * Browsers drop tabs and line breaks inside an address and read a backslash as a slash (WHATWG URL 4.4);
 * direction marks and zero-width characters hide what it says.
 */
const DISGUISE = /[\s\\\p{Cc}\p{Cf}\p{Cs}]/u

/** `//host` leaves the site. */
const SITE_PATH = /^\/(?!\/)/
