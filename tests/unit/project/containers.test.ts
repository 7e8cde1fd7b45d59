import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DCLinter } from 'dclint'
import { validate, ValidationSeverity } from 'dockerfile-utils'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'

const dockerfile = readFileSync('Dockerfile', 'utf8')
const compose = parse(readFileSync('docker-compose.yml', 'utf8')) as Compose

interface Compose {
  services: Record<'app' | 'mongo', Service>
  volumes: Record<string, unknown>
}
interface Service {
  image?: string
  command?: string[]
  environment?: Record<string, string>
  ports?: string[]
  volumes?: string[]
  depends_on?: Record<string, { condition: string }>
  healthcheck?: { test: string[] }
}

const problemsOf = (file: string) =>
  new DCLinter({ rules: {}, quiet: false, debug: false, exclude: [] })
    .lintFiles([file], false)
    .flatMap(({ messages }) => messages)

describe('docker-compose.yml', () => {
  it('follows the compose schema and the linter’s rules', () => {
    expect(problemsOf('docker-compose.yml')).toEqual([])
  })

  it('would be refused with a setting that does not exist', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'compose-'))
    const file = path.join(folder, 'docker-compose.yml')
    writeFileSync(file, readFileSync('docker-compose.yml', 'utf8').replace('ports:', 'portz:'))
    expect(problemsOf(file)).toContainEqual(expect.objectContaining({ rule: 'invalid-schema' }))
    rmSync(folder, { recursive: true })
  })

  it('names a release of every image that it does not build', () => {
    const images = Object.values(compose.services).flatMap(({ image }) => image ?? [])
    expect(images).toEqual([expect.stringMatching(/:\d+\.\d+/)])
  })

  it('starts the app once MongoDB takes writes, as the replica set that the app’s address names', () => {
    const { app, mongo } = compose.services
    expect(app.depends_on?.mongo?.condition).toBe('service_healthy')
    expect(mongo.healthcheck?.test.at(-1)).toContain('isWritablePrimary')
    const replicaSet = new URL(app.environment?.DATABASE_URL ?? '').searchParams.get('replicaSet')
    expect(mongo.command).toEqual(['mongod', '--replSet', replicaSet, '--bind_ip_all'])
    expect(mongo.healthcheck?.test.at(-1)).toContain(`_id: '${replicaSet}'`)
  })

  it('refuses to start without a secret of the person’s own, and holds none itself', () => {
    expect(compose.services.app.environment?.PAYLOAD_SECRET).toMatch(/^\$\{PAYLOAD_SECRET:\?.+\}$/)
  })

  it('opens one port, on this machine alone', () => {
    const ports = Object.values(compose.services).flatMap((service) => service.ports ?? [])
    expect(ports).toEqual([expect.stringMatching(/^127\.0\.0\.1:/)])
  })

  it('keeps the database and the uploads in volumes', () => {
    const mounted = Object.values(compose.services).flatMap((service) => service.volumes ?? [])
    expect(mounted.map((mount) => mount.split(':')[0]).sort()).toEqual(Object.keys(compose.volumes).sort())
  })
})

describe('the Dockerfile', () => {
  const instructions = dockerfile
    .replaceAll('\\\n', ' ')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
  const lastStage = instructions.slice(instructions.findLastIndex((line) => line.startsWith('FROM ')))
  const last = (name: string) => lastStage.findLast((line) => line.startsWith(`${name} `))

  it('is valid', () => {
    expect(validate(dockerfile, { deprecatedMaintainer: ValidationSeverity.ERROR })).toEqual([])
  })

  it('builds on one image, of a release that is named', () => {
    const stages = instructions.filter((line) => line.startsWith('FROM '))
    expect(stages[0]).toMatch(/^FROM node:\d+\.\d+-[a-z]+-slim AS base$/)
    for (const stage of stages.slice(1)) expect(stage).toMatch(/^FROM base AS /)
  })

  it('runs without root’s rights', () => {
    expect(last('USER')).toBe('USER node')
    const afterUser = lastStage.slice(lastStage.findIndex((line) => line.startsWith('USER ')))
    expect(afterUser.filter((line) => /^(RUN|COPY|ADD) /.test(line))).toEqual([])
  })

  it('asks /healthz whether it is well', () => {
    expect(last('HEALTHCHECK')).toContain('/healthz')
  })

  it('starts the server with the condition without which it sometimes ends at once', () => {
    expect(last('CMD')).toBe('CMD ["node", "--conditions=production", "dist/termhouse.mjs", "serve"]')
  })

  it('leaves the packages of building and testing behind', () => {
    expect(lastStage).toContain('COPY --from=packages /app/node_modules ./node_modules')
    expect(instructions).toContain('RUN npm ci --omit=dev --no-audit --no-fund')
  })

  it.each(copiedFromHere(instructions))('copies %s, which is here and which .dockerignore lets through', (pattern) => {
    const [folder, name] = [path.dirname(pattern), path.basename(pattern)]
    const wanted = new RegExp(`^${name.replaceAll('.', '[.]').replaceAll('*', '.*')}$`)
    expect(readdirSync(folder).filter((entry) => wanted.test(entry))).not.toEqual([])
    const letThrough = readFileSync('.dockerignore', 'utf8')
      .split('\n')
      .flatMap((line) => (line.startsWith('!') ? line.slice(1) : []))
    expect(letThrough).toContain(pattern.split('/')[0])
  })
})

function copiedFromHere(instructions: readonly string[]): string[] {
  const copies = instructions.filter((line) => line.startsWith('COPY ') && !line.includes('--from='))
  return [...new Set(copies.flatMap((line) => line.split(/\s+/).slice(1, -1)))].filter((source) => source !== '.')
}
