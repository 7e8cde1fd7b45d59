import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'

/** A server in miniature: says where its helper is, waits for SIGTERM, leaves in order. */
const SERVER = `
import { spawn } from 'node:child_process'
const helper = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
let asked = 0
process.on('SIGTERM', () => {
  asked += 1
  setTimeout(() => {
    console.log('asked to stop ' + asked + ' times')
    process.exit(0)
  }, 300)
})
console.log('helper ' + helper.pid)
`
const NEXT_BUILDS = `
const { mkdirSync, writeFileSync } = require('node:fs')
mkdirSync('.next', { recursive: true })
writeFileSync('.next/BUILD_ID', 'one')
`
/** As the real one does: asked to stop in the middle, it leaves with status 0. */
const NEXT_NEVER_ENDS = `
process.on('SIGTERM', () => process.exit(0))
setInterval(() => {}, 1000)
require('node:fs').writeFileSync('building', '')
`
const NEXT_FAILS = `
console.error('Module not found: src/app/page.tsx')
process.exit(1)
`

const folders: string[] = []
const started: ChildProcess[] = []
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL')
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

describe('npm start', () => {
  it('builds, serves, and on Ctrl-C stops with status 0 and leaves no process behind', async () => {
    const root = aProject({ next: NEXT_BUILDS })
    const run = start(root)
    const helper = Number(/helper (\d+)/.exec(await run.says(/helper \d+/))?.[1])
    // The terminal sends it, and npm sends it again.
    run.child.kill('SIGINT')
    run.child.kill('SIGINT')
    expect(await run.status()).toBe(0)
    expect(run.output()).toContain('asked to stop 1 times')
    expect(isAlive(helper)).toBe(false)
  })

  it('builds again only after a source has changed', async () => {
    const root = aProject({ next: NEXT_BUILDS })
    expect(await startAndStop(root)).toContain('Building the server')
    expect(await startAndStop(root)).not.toContain('Building')
    writeFileSync(path.join(root, 'src/cli/main.ts'), `${SERVER}// changed`)
    expect(await startAndStop(root)).toContain('Building the server')
  })

  it('does not take an interrupted build for a finished one', async () => {
    const root = aProject({ next: NEXT_NEVER_ENDS })
    const run = start(root)
    await until(() => existsSync(path.join(root, 'building')))
    run.child.kill('SIGTERM')
    expect(await run.status()).toBe(128 + 15)
    expect(run.output()).toContain('The next start takes up from here')
    expect(existsSync(path.join(root, 'dist/.build-stamp'))).toBe(false)
  })

  it('shows the last lines of a build that fails, and where the rest is', async () => {
    const root = aProject({ next: NEXT_FAILS })
    const run = start(root)
    expect(await run.status()).toBe(1)
    expect(run.output()).toContain('Module not found: src/app/page.tsx')
    expect(run.output()).toContain(path.join('data', 'logs', 'build-admin.log'))
    expect(readFileSync(path.join(root, 'data/logs/build-admin.log'), 'utf8')).toContain('Module not found')
  })

  it.each([
    ['the demonstration', undefined, ''],
    ['the demonstration, whatever the shell is for', 'development', ''],
    ['a server in earnest', 'production', 'production'],
  ])('serves %s when NODE_ENV is %s', async (_, given, passedOn) => {
    const root = aProject({ next: NEXT_BUILDS, server: 'console.log(`NODE_ENV=<${process.env.NODE_ENV}>`)' })
    const run = start(root, { NODE_ENV: given })
    await run.status()
    expect(run.output()).toContain(`NODE_ENV=<${passedOn}>`)
  })

  it('passes on the status of a server that ends by itself', async () => {
    const root = aProject({ next: NEXT_BUILDS, server: 'process.exit(3)' })
    expect(await start(root).status()).toBe(3)
  })
})

const aProject = ({ next, server = SERVER }: { next: string; server?: string }): string => {
  const root = mkdtempSync(path.join(tmpdir(), 'npm-start-'))
  folders.push(root)
  const write = (name: string, text: string) => {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true })
    writeFileSync(path.join(root, name), text)
  }
  cpSync('scripts', path.join(root, 'scripts'), { recursive: true })
  write('package.json', JSON.stringify({ name: 'a-project', type: 'module' }))
  write('package-lock.json', JSON.stringify({ packages: { '': { name: 'a-project' } } }))
  write('node_modules/.package-lock.json', JSON.stringify({ packages: {} }))
  write('node_modules/next/package.json', JSON.stringify({ name: 'next' }))
  write('node_modules/next/dist/bin/next', next)
  symlinkSync(path.resolve('node_modules/esbuild'), path.join(root, 'node_modules/esbuild'))
  write('src/cli/main.ts', server)
  return root
}

const start = (root: string, environment: Record<string, string | undefined> = {}) => {
  const env = { ...process.env, ...environment }
  const child = spawn(process.execPath, ['scripts/start.mjs'], { cwd: root, env })
  started.push(child)
  const ended = once(child, 'close') as Promise<[number | null]>
  let output = ''
  const listeners = new Set<() => void>()
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text
      listeners.forEach((listener) => listener())
    })
  }
  return {
    child,
    output: () => output,
    status: async () => (await ended)[0],
    says: (what: RegExp) =>
      new Promise<string>((resolve, reject) => {
        const look = () => what.test(output) && resolve(output)
        listeners.add(look)
        look()
        void ended.then(() => reject(new Error(`It ended without saying ${what}:\n${output}`)))
      }),
  }
}

const startAndStop = async (root: string): Promise<string> => {
  const run = start(root)
  await run.says(/helper \d+/)
  run.child.kill('SIGTERM')
  expect(await run.status()).toBe(0)
  return run.output()
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    // A zombie still answers: it has ended, and only waits for its parent to ask.
    return !/^\d+ \(.*\) Z /.test(existsSync(`/proc/${pid}/stat`) ? readFileSync(`/proc/${pid}/stat`, 'utf8') : '')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false
    throw error
  }
}

const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 20))
}
