import { TENANTS } from '@payung/database/testing'
import type pg from 'pg'
import { describe, expect } from 'vitest'
import { globalIdOf, uuidOf } from '../../graphql/ids.ts'
import { anAgreement } from '../../testing/agreements.builder.ts'
import { colleague } from '../../testing/cohort.builder.ts'
import { giveRoles } from '../../testing/membership.builder.ts'
import { dataOf, issuesOf, mutates } from '../../testing/mutation.builder.ts'
import { arrangeAmounts } from '../../testing/programme.builder.ts'
import { type Client, test } from '../../testing/test.ts'

const PLEDGE = `id state amount perWorker remainder carriedAmount leftAmount carriedFrom { id } nextPledges { amount pledge { id state } }`
const did = async (client: Client, name: string, input: object) => dataOf(await mutates(client, name, input, PLEDGE))
const RESTS = '{ pledgeableAgreements { agreementId restRupiah rests { pledgeId regionId left } } }'

const setsRemainder = async (admin: pg.Client, agreement: string, remainder: string, renews: string | null = null) => {
  await admin.query('set session_replication_role = replica')
  await admin.query('update agreement set pledge_remainder = $2, renews_id = $3 where id = $1', [
    agreement,
    remainder,
    renews,
  ])
  await admin.query('set session_replication_role = origin')
}

/** Under an agreement that lets money roll over: a pledge for six workers that has ended with what two of them cost. */
async function arrange(
  admin: pg.Client,
  signIn: (tenant: 'kubu-raya' | 'pertamina' | 'pontianak') => Promise<Client>,
  remainder: 'RETURN' | 'ROLL_OVER' = 'ROLL_OVER',
) {
  await arrangeAmounts(admin)
  const agreement = async () =>
    (await anAgreement(admin, { quotaPeople: 100, from: '2026-01-01', until: '2028-01-01' })).id
  const [first, renewal] = [await agreement(), await agreement()]
  await setsRemainder(admin, first, remainder)
  await setsRemainder(admin, renewal, 'RETURN', first)
  await giveRoles(admin, 'pertamina', ['OFFICER'])
  await colleague(admin, 'pontianak', 'pertamina', ['APPROVER'])
  const [officer, approver, region] = [await signIn('pertamina'), await signIn('pontianak'), await signIn('kubu-raya')]
  const facts = {
    agreementId: globalIdOf('Agreement', first),
    regionId: globalIdOf('Tenant', TENANTS['kubu-raya'].id),
    kind: 'WORKERS',
    workers: 6,
    fromMonth: '2027-01-01',
    untilMonth: '2027-07-01',
    programmes: ['WORK_ACCIDENT', 'DEATH'],
    areaCodes: [],
    occupationCodes: [],
  }
  const ended = await did(officer, 'draftPledge', { pledge: facts })
  await did(approver, 'offerPledge', { pledgeId: ended.id })
  const perWorker = BigInt(ended.perWorker)
  await admin.query('set session_replication_role = replica')
  await admin.query(`update pledge set state = 'ENDED', taken_workers = 2, taken_rupiah = $2 where id = $1`, [
    uuidOf(ended.id, 'Pledge'),
    2n * perWorker,
  ])
  await admin.query('set session_replication_role = origin')
  const brings = (workers: number, changed: object = {}) => ({
    pledge: { ...facts, workers, carriedFromId: ended.id, carriedAmount: String(4n * perWorker), ...changed },
  })
  const seenBy = async (client: Client, id: string) =>
    (await client.ask(`query ($id: ID!) { pledge(id: $id) { ${PLEDGE} } }`, { id })).pledge
  return { first, renewal, facts, ended, perWorker, officer, approver, region, brings, seenBy }
}

describe('what an ended pledge leaves', () => {
  test('is brought along by the next one, under the renewed agreement too, and both pledges say so to both sides', async ({
    admin,
    signIn,
  }) => {
    const { renewal, ended, perWorker, officer, approver, region, brings, seenBy } = await arrange(admin, signIn)
    const left = String(4n * perWorker)
    expect(await seenBy(region, ended.id)).toMatchObject({ remainder: 'ROLL_OVER', leftAmount: left, nextPledges: [] })
    const rest = { pledgeId: ended.id, regionId: globalIdOf('Tenant', TENANTS['kubu-raya'].id), left }
    const { pledgeableAgreements } = await officer.ask(RESTS)
    expect(pledgeableAgreements.map(({ rests }: { rests: unknown }) => rests)).toEqual([[rest], [rest]])
    const next = await did(officer, 'draftPledge', brings(5, { agreementId: globalIdOf('Agreement', renewal) }))
    expect(next).toMatchObject({ carriedAmount: left, carriedFrom: { id: ended.id }, remainder: 'RETURN' })
    expect(await seenBy(officer, ended.id), 'a draft takes nothing').toMatchObject({
      leftAmount: left,
      nextPledges: [],
    })
    await did(approver, 'offerPledge', { pledgeId: next.id })
    for (const client of [officer, region]) {
      expect(await seenBy(client, ended.id)).toMatchObject({
        leftAmount: '0',
        nextPledges: [{ amount: left, pledge: { id: next.id, state: 'OFFERED' } }],
      })
      expect(await seenBy(client, next.id)).toMatchObject({ carriedFrom: { id: ended.id }, carriedAmount: left })
      const { pledges } = await client.ask('{ pledges(first: 1) { amount carriedAmount } }')
      expect(pledges).toEqual({ amount: String(11n * perWorker), carriedAmount: left })
    }
    const { rows } = await admin.query(
      `select details from audit_event where action = 'PLEDGE_DRAFTED' order by id desc limit 1`,
    )
    expect(rows[0].details).toMatchObject({ carriedFrom: uuidOf(ended.id, 'Pledge'), carriedRupiah: left })
  })

  test('is not brought along twice, nor more of it than is left or than the pledge is for', async ({
    admin,
    signIn,
  }) => {
    const { perWorker, officer, approver, brings } = await arrange(admin, signIn)
    const wrong = async (input: object) => issuesOf(await mutates(officer, 'draftPledge', input, PLEDGE))
    expect(await wrong(brings(6, { carriedAmount: String(4n * perWorker + 1n) }))).toEqual([
      'carriedAmount PLEDGE_ROLL_OVER_LEFT',
    ])
    expect(await wrong(brings(3))).toEqual(['carriedAmount PLEDGE_CARRIES_MORE'])
    expect(await wrong(brings(5, { carriedAmount: null }))).toEqual(['carriedAmount PLEDGE_CARRIED'])
    expect(await wrong(brings(5, { carriedFromId: null }))).toEqual(['carriedAmount PLEDGE_CARRIED'])
    expect(await wrong(brings(5, { carriedAmount: '0' }))).toEqual(['carriedAmount PLEDGE_CARRIED'])
    const [next, twice] = [await did(officer, 'draftPledge', brings(5)), await did(officer, 'draftPledge', brings(5))]
    await did(approver, 'offerPledge', { pledgeId: next.id })
    expect((await mutates(approver, 'offerPledge', { pledgeId: twice.id }, PLEDGE)).code).toBe('PLEDGE_ROLL_OVER_LEFT')
    expect(await wrong(brings(5))).toEqual(['carriedFromId PLEDGE_ROLL_OVER'])
    // Taken back, it is there again.
    await did(approver, 'withdrawPledge', { pledgeId: next.id, reason: 'Anggaran perusahaan berubah' })
    expect(await did(approver, 'offerPledge', { pledgeId: twice.id })).toMatchObject({ state: 'OFFERED' })
  })

  test('is brought from nothing that is another’s, runs still, is missing, or returns to its agreement', async ({
    admin,
    signIn,
  }) => {
    const { first, facts, officer, brings } = await arrange(admin, signIn)
    const wrong = async (changed: object) => issuesOf(await mutates(officer, 'draftPledge', brings(5, changed), PLEDGE))
    const running = await did(officer, 'draftPledge', { pledge: { ...facts, workers: 1 } })
    const refused = ['carriedFromId PLEDGE_ROLL_OVER']
    expect(await wrong({ carriedFromId: running.id })).toEqual(refused)
    expect(await wrong({ carriedFromId: globalIdOf('Pledge', first) })).toEqual(refused)
    const { id: other } = await anAgreement(admin, { quotaPeople: 10, from: '2026-01-01', until: '2028-01-01' })
    expect(await wrong({ agreementId: globalIdOf('Agreement', other) })).toEqual(refused)
    await setsRemainder(admin, first, 'RETURN')
    expect(await wrong({})).toEqual(refused)
  })

  test('is the agreement’s again where that says so', async ({ admin, signIn }) => {
    const { ended, region, officer, seenBy } = await arrange(admin, signIn, 'RETURN')
    expect(await seenBy(region, ended.id)).toMatchObject({ remainder: 'RETURN', leftAmount: '0' })
    const { pledgeableAgreements } = await officer.ask(RESTS)
    expect(pledgeableAgreements.flatMap(({ rests }: { rests: unknown[] }) => rests)).toEqual([])
  })
})
