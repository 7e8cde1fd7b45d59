/** The built server as its users run it: both processes, real HTTP, a database and a port of its own. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { inject } from 'vitest'

declare module 'vitest' {
  export interface ProvidedContext {
    /** A SQLite file with the demonstration glossary, to copy; made once a run by `seeded-database.ts`. */
    seededDatabase: string
  }
}

export const DEMO_PASSWORD = 'demonstration-for-tests'

export interface TestServer {
  readonly url: string
  readonly databaseUrl: string
  /** Everything that both processes printed. */
  output(): string
  readonly front: number
  /** The admin process's id, looked up anew: it changes when it is restarted. */
  admin(): number | null
  /** Ends every process at once, as a power cut would. */
  killAll(): void
  /** Starts it again on the same database, port and secret. */
  restart(): Promise<void>
  stop(): Promise<void>
}

/** With the demonstration glossary and its accounts. */
export const aServer = (environment: Record<string, string> = {}): Promise<TestServer> => serve(environment, inject('seededDatabase'))

/** As an operator starts it in production, on an empty database. */
export const aServerWithoutAccounts = (): Promise<TestServer> => serve({ NODE_ENV: 'production' }, null)

/** The front process alone, with the demonstration glossary: up within a second or two. */
export const aDeliveryServer = (environment: Record<string, string> = {}): Promise<TestServer> =>
  serve(environment, inject('seededDatabase'), DELIVERY)

/** The admin process alone, as on a machine of its own. */
export const aDeskServer = (environment: Record<string, string> = {}): Promise<TestServer> => serve(environment, inject('seededDatabase'), DESK)

/** How it is started, and what it prints once it answers. */
interface Command {
  readonly words: readonly string[]
  readonly isReady: string
}

const WHOLE: Command = { words: ['demo'], isReady: 'Ctrl-C stops the server' }
const DELIVERY: Command = { words: ['serve', '--role', 'delivery'], isReady: 'Serving on' }
const DESK: Command = { words: ['serve', '--role', 'admin'], isReady: 'Serving the editors’ desk on' }

const serve = async (environment: Record<string, string>, seeded: string | null, command = WHOLE): Promise<TestServer> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'termhouse-server-'))
  const database = path.join(folder, 'termhouse.db')
  if (seeded) await copyFile(seeded, database)
  await mkdir(path.join(folder, 'media'))
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const env = {
    ...process.env,
    NODE_ENV: '',
    PORT: String(port),
    HOST: '127.0.0.1',
    PUBLIC_URL: url,
    DATABASE_URL: `file:${database}`,
    MEDIA_DIR: path.join(folder, 'media'),
    PAYLOAD_SECRET: 'a-secret-for-tests-of-40-characters-long',
    DEMO_PASSWORD,
    LOG_LEVEL: 'warn',
    ...environment,
  } as unknown as NodeJS.ProcessEnv & { DATABASE_URL: string }
  let output = ''
  let child = await start(command, env, url, (text) => (output += text))
  return {
    url,
    databaseUrl: env.DATABASE_URL,
    output: () => output,
    get front() {
      return child.pid ?? 0
    },
    admin: () => childrenOf(child.pid ?? 0)[0] ?? null,
    killAll: () => {
      for (const pid of [...childrenOf(child.pid ?? 0), child.pid ?? 0]) kill(pid)
    },
    restart: async () => {
      child = await start(command, env, url, (text) => (output += text))
    },
    stop: async () => {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill('SIGTERM')
        await once(child, 'exit')
      }
      await rm(folder, { recursive: true, force: true })
    },
  }
}

const start = async (command: Command, env: NodeJS.ProcessEnv, url: string, print: (text: string) => void): Promise<ChildProcess> => {
  const child = spawn(process.execPath, ['--conditions=production', 'dist/termhouse.mjs', ...command.words], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text
      print(text)
    })
  }
  while (!output.includes(command.isReady)) {
    if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode}:\n${output}`)
    await wait(50)
  }
  const health = await fetch(`${url}/healthz`)
  if (!health.ok) throw new Error(`The server is not healthy (${health.status}):\n${output}`)
  return child
}

/** Free at this moment; the system hands out another to the next who asks. */
const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address ? address.port : 0
}

const childrenOf = (pid: number): number[] => {
  try {
    const listed = execFileSync('ps', ['-o', 'pid=', '--ppid', String(pid)], { encoding: 'utf8' })
    return listed.trim().split(/\s+/).map(Number)
  } catch {
    // ps answers 1 when there are none.
    return []
  }
}

const kill = (pid: number): void => {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}
