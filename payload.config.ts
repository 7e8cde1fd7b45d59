/**
 * What Payload's own commands and Next read. The CMS is assembled in src/config/cms.ts, from collections/ and the environment.
 */
import { buildConfig } from 'payload'
import { cmsConfig } from './src/config/cms'
import { parseEnv } from './src/config/env'

// A build and the generation of types run without a secret; a server does not start without one (src/cli/serve.ts).
const env = parseEnv(process.env, { serving: false })

export default buildConfig(cmsConfig(env, env.secret ?? 'no-server-runs-with-this-text-as-its-secret'))
