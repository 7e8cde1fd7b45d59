import { parseEnv } from '../config/env'
import { openCms } from '../server/open-cms'
import { reconcile } from '../workflow/reconcile'
import { say, sayJson } from './output'
import { secretOf } from './serve'

export const runReconcile = async ({ json }: { json?: boolean }): Promise<void> => {
  const env = parseEnv(process.env)
  const payload = await openCms(env, await secretOf(env), json ? {} : { say })
  const { checked, repairs } = await reconcile(payload)
  if (json) sayJson({ checked, repairs })
  else {
    for (const repair of repairs) say(repair)
    say(`${checked} records checked, ${repairs.length === 1 ? '1 repair' : `${repairs.length} repairs`} made.`)
  }
  await payload.destroy()
  process.exit(0)
}
