/** The dashboard with the demonstration glossary: figures that agree with one another, to see, to hear and to reach by keyboard. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Figures } from '../../src/workflow/figures'
import { violations } from '../support/axe'
import { aBrowser, type Desk, signIn } from '../support/desk'
import { aServer, type TestServer } from '../support/server'

let server: TestServer
let browser: Browser
let editor: Desk
let lawyer: Desk

beforeAll(async () => {
  server = await aServer()
  browser = await aBrowser()
  editor = await signIn(browser, server.url, 'editor@demo.example')
  lawyer = await signIn(browser, server.url, 'legal@demo.example')
})

afterAll(async () => {
  await browser.close()
  await server.stop()
})

const look = async ({ page, open }: Desk): Promise<void> => {
  await open('/admin')
  await page.locator('.desk-bars .recharts-bar-rectangle').first().waitFor()
}

const figuresOf = ({ page }: Desk): Promise<Figures> =>
  page.evaluate(async () => (await (await fetch('/api/desk-entries/figures')).json()) as Figures)

/** `{ mine: 2, … }`: the figures as they are read on the tiles. */
const tilesOf = async ({ page }: Desk): Promise<Record<string, number>> => {
  const tiles = await page.locator('[data-figure]').all()
  return Object.fromEntries(
    await Promise.all(tiles.map(async (tile) => [await tile.getAttribute('data-figure'), Number(await tile.locator('strong').innerText())])),
  ) as Record<string, number>
}

/** A table's rows as texts, unfolded first. */
const tableOf = async ({ page }: Desk, name: string): Promise<string[][]> => {
  const table = page.locator(`[data-table=${name}]`)
  if ((await table.getAttribute('open')) === null) await table.locator('summary').click()
  const rows = await table.locator('tbody tr, tfoot tr').all()
  return Promise.all(rows.map((row) => row.locator('th, td').allInnerTexts()))
}

const openTables = async ({ page }: Desk): Promise<void> => {
  const folded = page.locator('[data-table]:not([open]) summary')
  for (let left = await folded.count(); left > 0; left = await folded.count()) await folded.first().click()
}

const rowOf = (rows: string[][], heading: string): string[] => rows.find(([first]) => first === heading)?.slice(1) ?? []

const scheme = async (page: Page, colorScheme: 'light' | 'dark'): Promise<void> => {
  await page.emulateMedia({ colorScheme })
  await page.reload()
  await page.locator(`html[data-theme=${colorScheme}]`).waitFor()
  await page.locator('.desk-bars .recharts-bar-rectangle').first().waitFor()
}

describe('The dashboard', () => {
  it('shows on its tiles what its tables and the API say', async () => {
    await look(editor)
    const figures = await figuresOf(editor)
    const tiles = await tilesOf(editor)
    const states = await tableOf(editor, 'states')
    const ages = await tableOf(editor, 'ages')
    const categories = await tableOf(editor, 'categories')
    const inState = (state: string) => figures.states.find((row) => row.state === state)?.entries
    expect(tiles).toEqual({
      mine: figures.mine,
      'in-review': inState('in-review'),
      approved: inState('approved'),
      overdue: figures.ages.reduce((sum, { overdue }) => sum + overdue, 0),
      'law-changed': figures.lawChanged,
      forced: figures.forced.waiting,
    })
    expect(rowOf(states, 'In review')).toEqual([`${tiles['in-review']}`])
    expect(rowOf(states, 'Approved')).toEqual([`${tiles.approved}`])
    expect(rowOf(ages, 'All')[2]).toBe(`${tiles.overdue}`)
    expect(rowOf(ages, 'All')[3]).toBe(`${figures.live}`)
    expect(rowOf(categories, 'All')[3]).toBe(`${tiles['law-changed']}`)
    expect(rowOf(await tableOf(editor, 'queue'), 'This week, so far')).toEqual([`${tiles['in-review']}`])
    expect(rowOf(await tableOf(editor, 'forced'), 'On show now, awaiting approval')[1]).toBe(`${tiles.forced}`)
    // Something to count: the comparison would hold of a glossary without entries too.
    expect(figures.live).toBeGreaterThan(5)
  })

  it('says of a week without decisions that there were none', async () => {
    await look(editor)
    const figures = await figuresOf(editor)
    const waits = await tableOf(editor, 'waits')
    expect(waits).toHaveLength(12)
    expect(waits.filter(([, , wait]) => wait === 'no decisions')).toHaveLength(figures.weeks.filter(({ decided }) => decided === 0).length)
  })

  it('tells each person what waits for them', async () => {
    await look(lawyer)
    const { mine } = await figuresOf(lawyer)
    expect((await tilesOf(lawyer)).mine).toBe(mine)
    expect(mine).toBeGreaterThan((await figuresOf(editor)).mine)
    expect(await lawyer.page.locator('.desk-dashboard h1').innerText()).toMatch(/^Hello, \S/)
  })

  it('leads from a figure to the list that it counts', async () => {
    await look(editor)
    const hrefs = await editor.page.locator('[data-figure]').evaluateAll((tiles) => tiles.map((tile) => tile.getAttribute('href')))
    expect(hrefs).toEqual([
      '/admin/review?list=mine',
      '/admin/collections/terms?where[or][0][and][0][state][equals]=in-review',
      '/admin/review?list=approved',
      '/admin/review?list=due',
      '/admin/review?list=law-changed',
      '/admin/review?list=forced',
    ])
    const { 'in-review': count } = await tilesOf(editor)
    await editor.page.locator('[data-figure=in-review]').click()
    await expect.poll(() => editor.page.locator('.collection-list tbody tr').count()).toBe(count)
  })

  it('tells every chart in words', async () => {
    await look(editor)
    const names = await editor.page.getByRole('img').evaluateAll((charts) => charts.flatMap((chart) => chart.getAttribute('aria-label') ?? []))
    const { ages } = await figuresOf(editor)
    const recent = (ages[0]?.current ?? 0) + (ages[0]?.due ?? 0) + (ages[0]?.overdue ?? 0)
    expect(names.find((name) => name.startsWith('Last reviewed'))).toContain(recent === 1 ? '1 entry within' : `${recent} entries within`)
    expect(names.some((name) => name.startsWith('Entries by state: draft'))).toBe(true)
  })

  it('is read to the end with the keyboard alone', async () => {
    await look(editor)
    await editor.page.locator('[data-figure=forced]').focus()
    await editor.page.keyboard.press('Tab')
    expect(await editor.page.evaluate(() => document.activeElement?.outerHTML.slice(0, 60))).toContain('<summary>As a table')
    await editor.page.keyboard.press('Enter')
    expect(await editor.page.getByRole('table', { name: 'Published entries by the age of their last full review' }).isVisible()).toBe(true)
    expect(await editor.page.locator('[data-table=ages] thead th[scope=col]').count()).toBe(5)
    expect(await editor.page.locator('[data-table=ages] tbody tr').count()).toBe(await editor.page.locator('[data-table=ages] tbody th[scope=row]').count())
  })

  it('asks no other host for anything', async () => {
    const outside: string[] = []
    editor.page.on('request', (request) => {
      if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(server.url)) outside.push(request.url())
    })
    await look(editor)
    await editor.page.waitForLoadState('networkidle')
    expect(outside).toEqual([])
  })

  it.each(['light', 'dark'] as const)('can be read in the %s scheme, with every table open', async (colorScheme) => {
    await look(editor)
    await scheme(editor.page, colorScheme)
    await openTables(editor)
    expect(await violations(editor.page, '.desk-dashboard')).toEqual([])
    await editor.page.emulateMedia({ colorScheme: 'light' })
  })

  // axe looks at text alone; WCAG 1.4.11 asks 3 : 1 of graphics too.
  it.each(['light', 'dark'] as const)('draws in colours that stand out from the ground in the %s scheme', async (colorScheme) => {
    await look(editor)
    await scheme(editor.page, colorScheme)
    const contrasts = await editor.page.evaluate(() => {
      const luminance = (color: string): number => {
        const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).slice(0, 3).map((part) => {
          const value = Number(part) / 255
          return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
        })
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue
      }
      const contrast = (a: string, b: string): number => {
        const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
        return (light + 0.05) / (dark + 0.05)
      }
      const ground = getComputedStyle(document.querySelector('.desk-patterns__ground') as Element).fill
      const style = (selector: string) => getComputedStyle(document.querySelector(selector) as Element)
      return {
        plain: contrast(style('.desk-legend .desk-bar--plain').fill, ground),
        due: contrast(style('.desk-patterns__due').fill, ground),
        overdue: contrast(style('.desk-patterns__overdue').fill, ground),
        open: contrast(style('.desk-legend .desk-bar--open').stroke, ground),
      }
    })
    for (const [name, contrast] of Object.entries(contrasts)) expect(contrast, name).toBeGreaterThanOrEqual(3)
    await editor.page.emulateMedia({ colorScheme: 'light' })
  })

  it('fits a phone without sideways scrolling', async () => {
    await editor.page.setViewportSize({ width: 390, height: 844 })
    await look(editor)
    await openTables(editor)
    const width = await editor.page.evaluate(() => document.documentElement.scrollWidth)
    expect(width).toBeLessThanOrEqual(390)
    const tooWide = await editor.page
      .locator('.desk-dashboard :is(table, svg, section, ul)')
      .evaluateAll((elements) => elements.filter((element) => element.getBoundingClientRect().right > innerWidth).map(({ outerHTML }) => outerHTML.slice(0, 80)))
    expect(tooWide).toEqual([])
    expect(await violations(editor.page, '.desk-dashboard')).toEqual([])
    await editor.page.setViewportSize({ width: 1440, height: 1000 })
  })
})
