import { createHash } from 'node:crypto'
import type { DemoWorker } from './demo-worker.ts'

/** sha256 of what is said of people, in their order: no ids, ciphertexts or times of loading. */
export function digestOf(people: readonly DemoWorker[]): Buffer {
  const [first] = people
  // By name, so that the order in which code happens to write the fields does not count.
  const fields = Object.keys(first ?? {}).sort() as (keyof DemoWorker)[]
  const hash = createHash('sha256').update(fields.join())
  for (const worker of people) hash.update(JSON.stringify(fields.map((field) => worker[field])))
  return hash.digest()
}
