/**
 * A text as words, for looking names up in it. Offsets are UTF-16 code units of the text as given, whatever its
 * normalisation: composed and decomposed letters, ligatures, soft hyphens and other invisible characters make equal words.
 */
export interface Word {
  /** As compared: NFKC, lower case, without invisible characters, apostrophes straight. */
  readonly key: string
  /** The same in its own case. */
  readonly exact: string
  /** Without a possessive ending (plan's, plans'); null where it has none. */
  readonly owner: { readonly key: string; readonly exact: string; readonly end: number } | null
  readonly start: number
  readonly end: number
  /** What stands between the word before and this one. */
  readonly gap: Gap
  /** False: a sign such as ‘/’ or ‘(’, which a name may hold but neither starts nor ends a mention by itself. */
  readonly isWord: boolean
}

/** `none`: nothing; `space`: white space on one line or across one line end; `hyphen`: one hyphen or en dash; `break`: more. */
export type Gap = 'none' | 'space' | 'hyphen' | 'break'

/** Invisible: soft hyphen, joiners, directional marks, variation selectors (Unicode: Default_Ignorable_Code_Point, in part). */
const INVISIBLE = '\\u00AD\\u034F\\u061C\\u200C-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u2069\\uFE00-\\uFE0F\\uFEFF'
const LETTER = '\\p{L}\\p{Nd}\\p{Nl}_'
const RUN = `[${LETTER}][${LETTER}\\p{M}${INVISIBLE}]*`
const APOSTROPHES = "['’ʼ＇]"

/** Dotted initials as one word (E.H.C.P.), then words with apostrophes inside, then anything else that can be seen. */
const TOKEN = new RegExp(
  `(?<initials>(?:\\p{Lu}\\.){2,}(?:\\p{Lu}(?![${LETTER}]))?(?:${APOSTROPHES}?s(?![${LETTER}]))?)` +
    `|(?<word>${RUN}(?:${APOSTROPHES}${RUN})*)(?:(?<=s)${APOSTROPHES}(?![${LETTER}]))?` +
    `|[^\\s\\u200B${INVISIBLE}]`,
  'gu',
)
const SEEN = /\S+/gu
const ONLY_ASCII = /^[\u0000-\u007f]*$/
const INVISIBLES = new RegExp(`[${INVISIBLE}]`, 'gu')
const TRAILING_INVISIBLE = new RegExp(`[${INVISIBLE}]+$`, 'u')
const ANY_APOSTROPHE = /[’ʼ＇]/g

/** One pass, linear in the text. Addresses (web, e-mail, paths) hold no words. */
export const wordsOf = (text: string): Word[] => {
  const words: Word[] = []
  let before = 0
  for (const { 0: chunk, index } of text.matchAll(SEEN)) {
    // Most runs of an English text: a word, and perhaps the sign after it. What follows would find the same, more slowly.
    const simple = SIMPLE.exec(chunk)
    if (simple) {
      const end = simple[2] ? index + chunk.length - 1 : index + chunk.length
      words.push(plainWord(simple[1] ?? '', index, end, gapOf(text, before, index)))
      if (simple[2]) words.push(sign(simple[2], end, 'none'))
      before = index + chunk.length
      continue
    }
    if (isAddress(chunk)) {
      words.push(sign(chunk, index, 'break'))
      before = index + chunk.length
      continue
    }
    for (const match of chunk.matchAll(TOKEN)) {
      const start = index + match.index
      if (match[0] === '&') {
        words.push({ key: 'and', exact: 'and', owner: null, start, end: start + 1, gap: gapOf(text, before, start), isWord: true })
      } else if (match.groups?.['initials'] !== undefined) {
        words.push(initials(match[0], start, gapOf(text, before, start)))
      } else if (match.groups?.['word'] !== undefined) {
        words.push(word(match[0], start, gapOf(text, before, start)))
      } else if (HYPHEN.test(match[0])) {
        // Stays in the gap before the next word.
        continue
      } else {
        words.push(sign(match[0], start, gapOf(text, before, start)))
      }
      before = start + match[0].length
    }
  }
  return words
}

const SIMPLE = /^([A-Za-z0-9]+)([.,;:!?])?$/

const plainWord = (exact: string, start: number, end: number, gap: Gap): Word => ({
  key: exact.toLowerCase(),
  exact,
  owner: null,
  start,
  end,
  gap,
  isWord: true,
})

const HYPHEN = /^[-\u2010\u2011\u2013]$/u

const word = (written: string, start: number, gap: Gap): Word => {
  if (ONLY_ASCII.test(written)) {
    const key = written.toLowerCase()
    return { key, exact: written, owner: ownerOf(key, written, start, start + written.length), start, end: start + written.length, gap, isWord: true }
  }
  const seen = written.replace(TRAILING_INVISIBLE, '')
  const exact = seen.replaceAll(INVISIBLES, '').normalize('NFKC').replaceAll(ANY_APOSTROPHE, "'")
  const end = start + seen.length
  const key = exact.toLowerCase()
  return { key, exact, owner: ownerOf(key, exact, start, end, seen), start, end, gap, isWord: true }
}

/** `end` of the owner counts back from the end as written: an ending is two characters, or one after an s. */
const ownerOf = (key: string, exact: string, start: number, end: number, seen?: string): Word['owner'] => {
  const cut = key.endsWith("'s") ? 2 : key.endsWith("s'") ? 1 : 0
  if (cut === 0) return null
  const at = seen ? Math.max(...["'", '’', 'ʼ', '＇'].map((sign) => seen.lastIndexOf(sign))) : end - start - cut
  return { key: key.slice(0, -cut), exact: exact.slice(0, -cut), end: start + at }
}

const initials = (written: string, start: number, gap: Gap): Word => {
  const ending = new RegExp(`(${APOSTROPHES})?s$`, 'u').exec(written)
  const letters = written.slice(0, ending?.index).replaceAll('.', '')
  const end = start + written.length
  const plural = ending && !ending[1]
  const exact = plural ? `${letters}s` : letters
  // A possessive ending is not part of the mention: the word is its owner.
  if (ending?.[1]) return { key: exact.toLowerCase(), exact, owner: null, start, end: start + ending.index, gap, isWord: true }
  return { key: exact.toLowerCase(), exact, owner: null, start, end, gap, isWord: true }
}

const sign = (written: string, start: number, gap: Gap): Word => ({
  key: written,
  exact: written,
  owner: null,
  start,
  end: start + written.length,
  gap,
  isWord: false,
})

const gapOf = (text: string, from: number, to: number): Gap => {
  if (from === to) return from === 0 ? 'break' : 'none'
  if (from === 0) return 'break'
  const between = text.slice(from, to)
  if (between === ' ') return 'space'
  const seen = between.replaceAll(INVISIBLES, '')
  if (seen === '') return 'none'
  if (HYPHEN.test(seen)) return 'hyphen'
  // A blank line, or a line that ends in a dash, parts what stands on its sides.
  return /^[\s\u200B]+$/u.test(seen) && !/\n[^\S\n]*\n/.test(seen) && seen.length <= 40 ? 'space' : 'break'
}

/** What an address begins with; only so much of a run without a space is looked at for it. */
const ADDRESS = /^[("'‘“[<]*(?:www\.|mailto:|tel:|\/\w|(?:[a-z0-9-]+\.)+[a-z]{2,}\/)/i

const isAddress = (chunk: string): boolean => chunk.includes('://') || chunk.includes('@') || ADDRESS.test(chunk.slice(0, 200))
