import { withoutGuards } from '@payung/database/testing/a-claim'
import type pg from 'pg'
import { expect } from 'vitest'
import { globalIdOf } from '../../graphql/ids.ts'
import { isProtected, theLaw } from '../../testing/law-of-death.builder.ts'
import { giveRoles } from '../../testing/membership.builder.ts'
import { mutates } from '../../testing/mutation.builder.ts'
import { arrangePerson } from '../../testing/people.builder.ts'
import { type Client, test, vaultOf } from '../../testing/test.ts'
import { takesStep } from './claim-steps.builder.ts'
import { aDeath, isApproved } from './heirs.builder.ts'

const STEPS = `query ($id: ID!) { claim(id: $id) { state owedForDelay steps { to owedForDelay } } }`

const dayOf = async (admin: pg.Client, back = 0): Promise<string> =>
  (await admin.query('select (app.today() - $1::int)::text as day', [back])).rows[0].day
const claimOf = async (client: Client, id: string) => (await client.ask(STEPS, { id })).claim

/** An accident of somebody who lives, so that no heir stands between the insurer and its payment. */
async function anApprovedAccident(admin: pg.Client, keys: string, client: Client): Promise<string> {
  const person = await arrangePerson(admin, vaultOf(keys))
  const event = { kind: 'ACCIDENT', eventDay: '2026-03-04', dayPrecision: 'DAY', place: 'Kebun', source: 'VILLAGE' }
  const work = { atWorkOrOnTheWay: true, becauseOfWork: true }
  const input = { workerId: globalIdOf('Worker', person.id), ...event, ...work }
  const { data } = await mutates(client, 'reportLifeEvent', input, 'claim { id }')
  await isApproved(admin)
  return data.claim.id
}

test('less than was approved is paid with the reason of the insurer, or by somebody who says that it gives none', async ({
  admin,
  keys,
  signIn,
}) => {
  const officer = await signIn('kubu-raya')
  const claimId = await anApprovedAccident(admin, keys, officer)
  const onDay = await dayOf(admin)
  const pays = async (answer: object) => {
    const { rows } = await admin.query('select version from claim')
    return takesStep(officer, { claimId, action: 'PAY', expectedVersion: rows[0].version, onDay, ...answer })
  }
  const unexplained = { issues: [{ path: 'reason', code: 'PAID_LESS_UNEXPLAINED' }] }
  expect(await pays({ paid: '41000000' })).toMatchObject(unexplained)
  expect(await pays({ paid: '41000000', reason: '  ', insurerGivesNoReason: false })).toMatchObject(unexplained)
  expect(await pays({ paid: '43000000', insurerGivesNoReason: true })).toMatchObject({
    issues: [{ path: 'paid', code: 'PAID_MORE_THAN_APPROVED' }],
  })
  expect(await pays({ paid: '41000000', reason: 'Dipotong iuran yang kurang' })).toMatchObject({
    data: { state: 'PAID' },
  })
  await withoutGuards(admin, () => admin.query(`update claim set state = 'APPROVED', paid_rupiah = null`))
  expect(await pays({ paid: '41000000', insurerGivesNoReason: true })).toMatchObject({ data: { state: 'PAID' } })
})

test('what was owed for delay when the rest was asked for stays in the history, whatever the reason says, and is no village’s to read', async ({
  admin,
  keys,
  signIn,
}) => {
  const officer = await signIn('kubu-raya')
  const { claimId, person } = await aDeath(admin, keys, officer)
  await theLaw(admin)
  await isProtected(admin, person.id, 'DEATH', 'kubu-raya')
  await admin.query(
    `insert into reference_amount (key, valid, amount, unit) values ('CLAIM_DELAY_PER_DAY', '[2015-07-01,)', 10, 'PERMILLE'), ('DEATH_PAYABLE_WITHIN', '[2015-07-01,)', 3, 'DAYS') on conflict do nothing`,
  )
  await isApproved(admin)
  await withoutGuards(admin, () =>
    admin.query(`update claim set approved_rupiah = 10000000, state_day = '2026-01-06', state_since = '2026-01-06'`),
  )
  const today = await claimOf(officer, claimId)
  expect(BigInt(today.owedForDelay)).toBeGreaterThan(0n)
  const { rows } = await admin.query('select version from claim')
  const step = { claimId, action: 'ASK_REST', expectedVersion: rows[0].version, reason: 'Kurang dari yang seharusnya' }
  // As far as the day on which the rest was asked for: one per cent of ten million for each day.
  expect(await takesStep(officer, { ...step, onDay: await dayOf(admin, 2) })).toMatchObject({
    data: { state: 'SUBMITTED' },
  })
  const { state, steps } = await claimOf(officer, claimId)
  const owedByThen = String(BigInt(today.owedForDelay) - 200_000n)
  expect([state, steps.at(-1)]).toEqual(['SUBMITTED', { to: 'SUBMITTED', owedForDelay: owedByThen }])
  expect(steps.slice(0, -1).map((former: { owedForDelay: string | null }) => former.owedForDelay)).not.toContain(
    owedByThen,
  )
  await giveRoles(admin, 'kubu-raya', ['OFFICER'], { area: '61.12.05.2003' })
  const inVillage = await claimOf(await signIn('kubu-raya'), claimId)
  expect(inVillage.steps.at(-1)).toEqual({ to: 'SUBMITTED', owedForDelay: null })
})
