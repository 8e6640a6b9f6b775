import { expect, test } from 'vitest'
import { openFairLane } from './fair-lane.ts'

const entryOf = (tenantId: string, userId: string) => ({ tenantId, userId, areaScope: '', agencyId: null })

/** Work that ends when it is told to. */
function work() {
  const { promise, resolve } = Promise.withResolvers<void>()
  return { promise, end: resolve }
}
const settled = () => new Promise((resolve) => setImmediate(resolve))

test('each tenant has one dear statement at a time, and all together as many as were opened', async () => {
  const lane = openFairLane(2)
  const begun: string[] = []
  const first = work()
  const run = (name: string, tenant: string, user: string, until: Promise<void>) =>
    lane.run(entryOf(tenant, user), async () => {
      begun.push(name)
      await until
    })
  const all = [
    run('a1', 'a', 'ani', first.promise),
    run('a2', 'a', 'ani', first.promise),
    run('b1', 'b', 'budi', first.promise),
    run('c1', 'c', 'cici', first.promise),
  ]
  await settled()
  expect(begun).toEqual(['a1', 'b1'])
  first.end()
  await Promise.all(all)
  expect(begun.toSorted()).toEqual(['a1', 'a2', 'b1', 'c1'])
})

test('a colleague waits for two statements of somebody with a long queue, and a failed one frees its place', async () => {
  const lane = openFairLane(1)
  const begun: string[] = []
  const fails = (name: string) => async () => {
    begun.push(name)
    await settled()
    throw new Error(name)
  }
  const queue = Array.from({ length: 5 }, (_, i) => lane.run(entryOf('a', 'ani'), fails(`ani ${i}`)))
  const outcomes = await Promise.allSettled([...queue, lane.run(entryOf('a', 'budi'), fails('budi'))])
  expect(begun).toEqual(['ani 0', 'ani 1', 'budi', 'ani 2', 'ani 3', 'ani 4'])
  expect(outcomes.every(({ status }) => status === 'rejected')).toBe(true)
})
