import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** What one request asks of GraphQL, or sends elsewhere. */
export type AttackRequest =
  | { readonly query: string; readonly variables?: Readonly<Record<string, unknown>> }
  | { readonly path: string; readonly body: Readonly<Record<string, unknown>> }

export interface Attack {
  readonly url: string
  /** Empty for who is not signed in. */
  readonly cookie: string
  readonly connections: number
  /** Sent one after another, from the beginning again after the last. */
  readonly requests: readonly AttackRequest[]
}

/**
 * Sends an attack from a process of its own: in the process of whoever waits, it would be the bench that makes them wait.
 *
 * @returns what ends it, and says how many answers of each HTTP status came
 */
export async function startAttacker(attack: Attack): Promise<() => Promise<Readonly<Record<string, number>>>> {
  const child = fork(fileURLToPath(new URL('./attacker-process.ts', import.meta.url)), {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  child.send(attack)
  await new Promise<void>((resolve, reject) => {
    child.once('message', () => resolve())
    child.once('exit', (code) => reject(new Error(`the attacker ended with ${code}`)))
  })
  return () =>
    new Promise((resolve) => {
      child.once('message', ({ answers }: { answers: Readonly<Record<string, number>> }) => resolve(answers))
      child.send('stop')
    })
}
