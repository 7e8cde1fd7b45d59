import { describe, expect, test } from 'vitest'
import { readReaderAssets } from '../../../src/reader/assets'

const { version, files } = readReaderAssets()
const css = files.find(({ path }) => path === '/assets/reader.css')?.body ?? ''

/** WCAG 2.2, relative luminance and contrast ratio. */
const contrast = (a: string, b: string): number => {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

const luminance = (hex: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

const coloursOf = (block: string): Record<string, string> =>
  Object.fromEntries(
    [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [name, value]),
  )

const light = coloursOf(/:root \{([^}]*)\}/.exec(css)?.[1] ?? '')
const dark = {
  ...light,
  ...coloursOf(/@media \(prefers-color-scheme: dark\) \{\s*:root \{([^}]*)\}/.exec(css)?.[1] ?? ''),
}

const TEXT_ON_GROUND: [string, string][] = [
  ...['ink', 'muted', 'link', 'link-hover', 'visited', 'brand'].flatMap((text): [string, string][] => [
    [text, 'paper'],
    [text, 'surface'],
    [text, 'tint'],
  ]),
  ...['ink', 'link', 'visited'].flatMap((text): [string, string][] => [
    [text, 'information-tint'],
    [text, 'warning-tint'],
  ]),
  ['on-brand', 'brand'],
  ['on-brand', 'link-hover'],
  ['on-banner', 'banner'],
  ['on-focus', 'focus'],
  ['information', 'information-tint'],
  ['warning', 'warning-tint'],
  ['ink', 'mark'],
]

describe.each([
  ['light', light],
  ['dark', dark],
])('the %s scheme', (_scheme, colours) => {
  test.each(TEXT_ON_GROUND)('%s can be read on %s', (text, ground) => {
    expect(contrast(colours[text] ?? '', colours[ground] ?? '')).toBeGreaterThanOrEqual(4.5)
  })

  test.each(['paper', 'surface'])('controls are seen on %s', (ground) => {
    expect(contrast(colours.control ?? '', colours[ground] ?? '')).toBeGreaterThanOrEqual(3)
  })
})

describe('the style sheet', () => {
  test('asks no other host for anything', () => {
    expect(css).not.toMatch(/@import|url\(/)
  })

  test('is served under an address that changes with it', () => {
    expect(version).toMatch(/^[0-9a-f]{12}$/)
    expect(files.map(({ path, contentType }) => [path, contentType])).toEqual([
      ['/assets/reader.css', 'text/css; charset=utf-8'],
      ['/assets/preview.js', 'text/javascript; charset=utf-8'],
      ['/assets/reader.svg', 'image/svg+xml'],
    ])
  })

  test('honours a wish for less motion, and prints the addresses of sources', () => {
    expect(css).toContain('@media (prefers-reduced-motion: no-preference)')
    expect(css).toMatch(/@media print[\s\S]*\.source-link::after[\s\S]*attr\(href\)/)
  })
})
