/**
 * Makes the pictures in docs/images from a running demonstration:
 *
 *     node --import tsx scripts/screenshots.ts http://127.0.0.1:3000 <password>
 */
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { chromium, type Page } from 'playwright-core'

const [url = 'http://127.0.0.1:3000', password = ''] = process.argv.slice(2)
const FOLDER = 'docs/images'

const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
await mkdir(FOLDER, { recursive: true })

const shoot = (page: Page, name: string) => page.screenshot({ path: path.join(FOLDER, `${name}.png`) })

const reader = await browser.newPage({ viewport: { width: 1280, height: 900 } })
await reader.goto(`${url}/`)
await shoot(reader, 'reader-home')
await reader.goto(`${url}/terms/send-mediation`)
await shoot(reader, 'reader-term')

const phone = await browser.newPage({ viewport: { width: 390, height: 844 }, colorScheme: 'dark' })
await phone.goto(`${url}/terms/send-mediation`)
await shoot(phone, 'reader-term-phone')

const desk = await browser.newPage({ viewport: { width: 1440, height: 900 } })
await desk.goto(`${url}/admin/login`)
await desk.fill('#field-email', 'legal@demo.example')
await desk.fill('#field-password', password)
await desk.click('button[type=submit]')
await desk.waitForURL(`${url}/admin`)
await desk.goto(`${url}/admin/collections/terms?where[state][equals]=in-review`)
await desk.getByRole('link', { name: 'Disagreement resolution' }).click()
await desk.locator('.review-panel__state').waitFor()
await desk.locator('[contenteditable]').first().waitFor()
await shoot(desk, 'review-panel')

await browser.close()
