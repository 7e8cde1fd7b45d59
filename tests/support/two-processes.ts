/** A second process with the CMS on the same database, to act at the same moment as the test’s own. */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import type { Answer, Order } from './orders'

export interface SecondProcess {
  do(order: Order): Promise<Answer>
  stop(): Promise<void>
}

type Message = { readonly ready: true } | { readonly number: number; readonly answer: Answer }

export const aSecondProcess = async (databaseUrl: string): Promise<SecondProcess> => {
  const child = fork(path.resolve('tests/support/second-process.ts'), [], {
    env: { ...process.env, DATABASE_URL: databaseUrl },
    execArgv: ['--conditions=production', '--import', 'tsx'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const waiting = new Map<number, (answer: Answer) => void>()
  let number = 0
  await new Promise<void>((resolve, reject) => {
    child.once('exit', (code) => {
      const broke = `The second process ended with status ${code}`
      reject(new Error(broke))
      for (const answer of waiting.values()) answer({ broke })
    })
    child.on('message', (message: Message) => {
      if ('ready' in message) return resolve()
      waiting.get(message.number)?.(message.answer)
      waiting.delete(message.number)
    })
  })
  return {
    do: (order) =>
      new Promise((resolve) => {
        number += 1
        waiting.set(number, resolve)
        child.send({ number, order })
      }),
    stop: async () => {
      const ended = once(child, 'exit')
      child.disconnect()
      await ended
    },
  }
}
