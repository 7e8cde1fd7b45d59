import { parseEnv } from '../config/env'
import { type CheckedLink, checkLinks } from '../link-checks/check-links'
import { userAgentOf } from '../link-checks/user-agent'
import { openCms } from '../server/open-cms'
import { PARTLY, say, sayJson } from './output'
import { secretOf } from './serve'

interface Options {
  readonly json?: boolean
  readonly olderThan?: number
  readonly limit?: number
  readonly allowPrivate?: boolean
}

export const runCheckLinks = async ({ json, olderThan, limit, allowPrivate }: Options): Promise<void> => {
  const env = parseEnv(process.env)
  const payload = await openCms(env, await secretOf(env), json ? {} : { say })
  const report = await checkLinks(payload, {
    userAgent: await userAgentOf(payload, env.publicUrl),
    allowPrivate: allowPrivate ?? env.checkPrivateLinks,
    ...(olderThan === undefined ? {} : { olderThanDays: olderThan }),
    ...(limit === undefined ? {} : { limit }),
    ...(json || !process.stdout.isTTY ? {} : { onProgress: (done, total) => process.stdout.write(`\r${done} of ${total} checked`) }),
  })
  const { links, checked, broken, moved } = report
  if (json) sayJson({ links, checked: checked.map(asJson), broken: broken.map(asJson) })
  else {
    const skipped = checked.filter(({ verdict }) => verdict === 'skipped' || verdict === 'refused')
    say(`\n${count(links, 'address', 'addresses')} in the glossary, ${checked.length} checked, ${broken.length} broken.`)
    list('Broken:', broken, ({ verdict, status, note }) => (verdict === 'gone' ? `answered ${status}` : (note ?? 'did not answer')))
    list('Moved for good, to be written down anew:', moved, ({ finalUrl }) => `is now ${finalUrl}`)
    list('Not told:', skipped, ({ status, note }) => note ?? `answered ${status}`)
  }
  await payload.destroy()
  process.exit(broken.length > 0 ? PARTLY : 0)
}

const asJson = ({ url, usedBy, verdict, status, note, finalUrl, isMovedForGood }: CheckedLink) => ({
  url,
  verdict,
  status,
  note,
  finalUrl,
  isMovedForGood,
  usedBy,
})

const list = (heading: string, links: readonly CheckedLink[], what: (link: CheckedLink) => string): void => {
  if (links.length === 0) return
  say(`\n${heading}`)
  for (const link of links) {
    say(`  ${link.url} ${what(link)}`)
    for (const user of link.usedBy) say(`    in ${user}`)
  }
}

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`
