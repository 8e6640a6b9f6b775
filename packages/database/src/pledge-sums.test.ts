import fc from 'fast-check'
import type pg from 'pg'
import { expect, vi } from 'vitest'
import {
  aBill,
  aChangedPosting,
  aMove,
  anEmptying,
  aPledgeFold,
  aReceipt,
  aReceiptReturn,
  aReplacement,
  arrange,
  aTaking,
  PLEDGES,
  receives,
  takes,
} from './pledge-sums-world.builder.ts'
import {
  aList,
  aMerge,
  anAmendment,
  anOverturning,
  aPayment,
  aPosting,
  aRecall,
  aReturn,
  aSigning,
  drawsList,
  pays,
  posts,
  type Step,
  signs,
} from './protection-world.builder.ts'
import { TENANTS, test, USERS } from './testing/test.ts'

vi.setConfig({ testTimeout: 180_000 })

const FIGURES = 'pledge_id, people, pledged, listed, received, posted'

const recounted = async (admin: pg.Client) =>
  (await admin.query(`select ${FIGURES} from app.recount_pledges($1) order by 1`, [PLEDGES])).rows

/** As the region of all of them reads it. */
async function read(admin: pg.Client) {
  await admin.query(`select app.enter($1, $2, '', null)`, [TENANTS.provinsi.id, USERS.provinsi])
  return (await admin.query(`select ${FIGURES} from app.pledge_months($1) order by 1`, [PLEDGES])).rows
}

test('the sums of pledges are a recount after each of any signings, amendments, lists, bills, payments, receipts, returns, postings, merges and ends', async ({
  admin,
}) => {
  const world = await arrange(admin)
  const aStep = fc.oneof(
    { weight: 3, arbitrary: aTaking },
    { weight: 2, arbitrary: aSigning },
    { weight: 4, arbitrary: aList },
    { weight: 4, arbitrary: aPayment },
    { weight: 4, arbitrary: aReceipt },
    { weight: 4, arbitrary: aPosting },
    { weight: 5, arbitrary: aPledgeFold },
    ...[anAmendment, anEmptying, aReplacement, aMove, aBill, aReturn, aReceiptReturn, anOverturning],
    { weight: 3, arbitrary: aMerge },
    ...[aChangedPosting, aRecall],
  )
  /** How often figures were above nothing: a history in which nothing happens proves nothing. */
  const seen = { listed: 0, received: 0, posted: 0, fromSums: 0 }
  await fc.assert(
    fc.asyncProperty(fc.array(aStep, { minLength: 4, maxLength: 14 }), async (steps) => {
      await admin.query('begin')
      try {
        for (const step of [...FUNDED, ...steps]) {
          await step(world)
          const truth = await recounted(admin)
          expect(await read(admin), 'at once').toEqual(truth)
          for (const row of truth)
            for (const figure of ['listed', 'received', 'posted'] as const) if (row[figure] > 0) seen[figure]++
          if (!steps.includes(step)) await admin.query('select app.fold_pledge_sums(9)')
        }
        while ((await admin.query('select app.fold_pledge_sums(2) as n')).rows[0].n > 0);
        expect((await admin.query('select from pledge_sum_change')).rowCount).toBe(0)
        const { rows: sums } = await admin.query(`select ${FIGURES} from pledge_sum order by 1`)
        expect(sums, 'as counted').toEqual(await recounted(admin))
        expect(await read(admin), 'as counted').toEqual(sums)
        expect((await admin.query('select * from app.verify_pledge_sums(false)')).rows).toEqual([])
        seen.fromSums += sums.length
      } finally {
        await admin.query('rollback')
      }
    }),
    { numRuns: Number(process.env['PAYUNG_RUNS'] ?? 25) },
  )
  for (const [figure, times] of Object.entries(seen)) expect(times, figure).toBeGreaterThan(20)
})

const everybody = { decree: 0, village: 0, from: 7, months: 8, number: null, kind: 1 }
/** Two people of one pledge whose months are listed, and one of another payer's: most steps behind it move something. */
const FUNDED: readonly Step[] = [
  takes(0, 0, 7, 8),
  takes(0, 1, 7, 6),
  takes(2, 2, 8, 5),
  signs([
    { ...everybody, person: 0 },
    { ...everybody, person: 1 },
    { ...everybody, person: 2 },
  ]),
  drawsList({ decree: 0, payer: 'kubu-raya', from: 8, months: 3, state: 'BILLED' }),
  drawsList({ decree: 0, payer: 'pontianak', from: 8, months: 3, state: 'BILLED' }),
  pays(0),
  receives(0),
  posts(0),
]
