import { tracingChannel } from 'node:diagnostics_channel'
import type { TracedStatement } from '@payung/database/statement-trace'
import pg from 'pg'
import { expect, vi } from 'vitest'
import { globalIdOf } from '../../graphql/ids.ts'
import { giveRoles } from '../membership.builder.ts'
import { type Client, test, vaultOf } from '../test.ts'
import { MUTATION_PLACES } from './mutation-places.ts'
import { mutationOf, queryOf } from './operation-of.ts'
import { QUERY_PLACES } from './query-places.ts'
import { arrangeThings, missingThings } from './things.builder.ts'

const channel = tracingChannel<string, TracedStatement>('payung:statement')

/**
 * What the database is asked while something is done, in its order: whoever measures time learns no more than this. Readers tell their statements on the
 * channel; what is written, and what Prisma asks, goes through the driver.
 */
async function statementsOf(work: () => Promise<unknown>): Promise<readonly string[]> {
  const texts: string[] = []
  const hear = (statement: unknown) => {
    texts.push((statement as TracedStatement).text)
  }
  channel.start.subscribe(hear)
  const query = pg.Client.prototype.query as (...parts: unknown[]) => unknown
  const driver = vi.spyOn(pg.Client.prototype, 'query').mockImplementation(function (this: pg.Client, ...parts) {
    const [statement] = parts as unknown[]
    const text = typeof statement === 'string' ? statement : (statement as { readonly text?: unknown }).text
    if (typeof text === 'string') texts.push(text)
    return query.apply(this, parts)
  })
  try {
    await work()
  } finally {
    channel.start.unsubscribe(hear)
    driver.mockRestore()
  }
  return texts
}

/** Whether the same is asked of the database for a thing of others as for a thing that is not there. What looks different is looked at twice: reference data may be read anew at any time. */
async function isAlike(client: Client, text: string, theirs: object, nobodys: object): Promise<boolean> {
  for (let tries = 0; tries < 2; tries++) {
    const [ofTheirs, ofNobodys] = [
      await statementsOf(() => client.askRaw(text, { ...theirs })),
      await statementsOf(() => client.askRaw(text, { ...nobodys })),
    ]
    if (JSON.stringify(ofTheirs) === JSON.stringify(ofNobodys)) return true
  }
  return false
}

test('a company cannot tell by the time of an answer whether a thing of others is there', {
  timeout: 600_000,
}, async ({ signIn, admin, keys }) => {
  const theirs = await arrangeThings(admin, vaultOf(keys), 'kubu-raya', 'pontianak')
  const nobodys = missingThings()
  await giveRoles(admin, 'pertamina', ['ADMINISTRATOR', 'OFFICER', 'TREASURER'])
  const client = await signIn('pertamina')
  const different: string[] = []
  for (const [name, place] of Object.entries(QUERY_PLACES))
    if (typeof place === 'function' && !(await isAlike(client, queryOf(name), place(theirs), place(nobodys))))
      different.push(name)
  for (const [name, place] of Object.entries(MUTATION_PLACES))
    if (typeof place === 'function') {
      const [ofTheirs, ofNobodys] = [{ input: place(theirs) }, { input: place(nobodys) }]
      if (!(await isAlike(client, mutationOf(name), ofTheirs, ofNobodys))) different.push(name)
    }
  expect(different).toEqual([])
})

test('the comparison is no blind one: of a thing of one’s own more is asked', async ({ signIn, admin, keys }) => {
  const own = await arrangeThings(admin, vaultOf(keys), 'kubu-raya', 'pontianak')
  await giveRoles(admin, 'kubu-raya', ['OFFICER'])
  const client = await signIn('kubu-raya')
  const place = QUERY_PLACES['pledge']
  if (typeof place !== 'function') throw new Error('a pledge has a place')
  expect(await isAlike(client, queryOf('pledge'), place(own), place(missingThings()))).toBe(false)
  // What is written goes through the driver alone, and is heard too.
  const ofWriting = await statementsOf(() =>
    client.askRaw(mutationOf('changeWorkerStatus'), {
      input: {
        workerId: globalIdOf('Worker', own.worker),
        expectedVersion: 1,
        status: 'DECEASED',
        because: 'Akta kematian',
      },
    }),
  )
  expect(ofWriting.map((text) => text.toLowerCase())).toContain('begin')
})
