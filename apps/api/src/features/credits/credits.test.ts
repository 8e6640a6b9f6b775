import { withdraws } from '@payung/database/testing/a-claim'
import { aCredit, aLaterList, CREDIT } from '@payung/database/testing/a-credit'
import type pg from 'pg'
import { describe, expect } from 'vitest'
import { globalIdOf } from '../../graphql/ids.ts'
import { colleague } from '../../testing/cohort.builder.ts'
import { giveRoles } from '../../testing/membership.builder.ts'
import { dataOf, issuesOf, mutates } from '../../testing/mutation.builder.ts'
import { type Client, TENANTS, test } from '../../testing/test.ts'

const CREDITS = `{ contributionCredits { totalCount months amount confirmedAmount mayRecord
  edges { node { id fromMonth untilMonth months amount reason lastOwedMonth since ageDays isConfirmed worker { id } list { id creditPeople credit } } } } }`
const SETTLEMENT = `id version kind state amount people months owedBack returnedOn reference actions onePersonRefusal { code }
  offsetList { id } credits { worker { id } months amount fromMonth untilMonth } recordedBy { name } confirmedBy { name } reversedBy { name } reversalReason`
const SETTLEMENTS = `{ creditSettlements { totalCount waiting owedBack edges { node { ${SETTLEMENT} } } } }`
const does = (client: Client, name: string, input: object) => mutates(client, name, input, SETTLEMENT)
const did = async (...sent: Parameters<typeof does>) => dataOf(await does(...sent))
const creditsOf = async (client: Client) => (await client.ask(CREDITS)).contributionCredits
const WHY = 'Salah catat, surat belum datang'

const today = async (admin: pg.Client) => (await admin.query('select app.today()::text as day')).rows[0].day

/** A credit of Kubu Raya, a treasurer who records how it was settled, an approver who confirms, and a village officer's colleague without money. */
async function arrange(
  admin: pg.Client,
  signIn: (tenant: 'kubu-raya' | 'pontianak' | 'provinsi') => Promise<Client>,
  arranged: Parameters<typeof aCredit>[1] = {},
) {
  const credit = await aCredit(admin, arranged)
  await giveRoles(admin, 'kubu-raya', ['TREASURER'])
  await colleague(admin, 'pontianak', 'kubu-raya', ['APPROVER'])
  const treasurer = await signIn('kubu-raya')
  const returned = {
    ...{ kind: 'RETURNED', amount: String(CREDIT), returnedOn: await today(admin), reference: 'B/77/BPJS' },
    creditIds: [`${credit.list}~1`],
  }
  return { ...credit, treasurer, approver: await signIn('pontianak'), returned }
}

describe('credits', () => {
  test('stand in a worklist with person, months, amount, reason and age, and on the bill', async ({
    admin,
    signIn,
  }) => {
    const { worker, list, treasurer } = await arrange(admin, signIn)
    const id = globalIdOf('ContributionList', list)
    expect(await creditsOf(treasurer)).toEqual({
      ...{ totalCount: 1, months: 6, amount: String(CREDIT), confirmedAmount: String(CREDIT), mayRecord: true },
      edges: [
        {
          node: {
            ...{
              id: `${list}~1`,
              fromMonth: '2027-01-01',
              untilMonth: '2027-07-01',
              months: 6,
              amount: String(CREDIT),
            },
            ...{ reason: 'DEATH', lastOwedMonth: '2026-03-01', since: await today(admin), ageDays: 0 },
            ...{ isConfirmed: true, worker: { id: globalIdOf('Worker', worker) } },
            list: { id, creditPeople: 1, credit: String(CREDIT) },
          },
        },
      ],
    })
  })

  test('are nobody’s else: neither of another government nor of who reads no money', async ({ admin, signIn }) => {
    const { worker, list, returned } = await arrange(admin, signIn)
    await admin.query(`delete from membership where tenant_id = $1`, [TENANTS['kubu-raya'].id])
    const stranger = await signIn('provinsi')
    await giveRoles(admin, 'kubu-raya', ['VERIFIER'])
    const verifier = await signIn('kubu-raya')
    for (const client of [stranger, verifier]) {
      expect(await creditsOf(client)).toMatchObject({ totalCount: 0, edges: [], amount: '0' })
      expect((await does(client, 'recordCreditSettlement', returned)).code).not.toBeUndefined()
      const { workerCredits } = await client.ask('query ($id: ID!) { workerCredits(workerId: $id) { months } }', {
        id: globalIdOf('Worker', worker),
      })
      expect(workerCredits).toEqual([])
    }
    const { rows } = await admin.query(
      'select count(*)::int as made from contribution_credit_month where list_id = $1',
      [list],
    )
    expect(rows).toEqual([{ made: 0 }])
  })

  test('of a report wait for the record, and leave with the report', async ({ admin, signIn }) => {
    const { event, treasurer, returned } = await arrange(admin, signIn, { isConfirmed: false })
    expect(await creditsOf(treasurer)).toMatchObject({ totalCount: 1, confirmedAmount: '0' })
    expect(issuesOf(await does(treasurer, 'recordCreditSettlement', returned))).toEqual(['creditIds CREDIT_OF_REPORT'])
    await withdraws(admin, event)
    expect(await creditsOf(treasurer)).toMatchObject({ totalCount: 0 })
    expect((await does(treasurer, 'recordCreditSettlement', returned)).code).toBe('CREDIT_NOT_OPEN')
  })
})

describe('a settlement', () => {
  test('is recorded by one, confirmed by another, and then nothing is open', async ({ admin, signIn }) => {
    const { treasurer, approver, returned, worker } = await arrange(admin, signIn)
    for (const amount of [String(CREDIT - 1), '0'])
      expect(issuesOf(await does(treasurer, 'recordCreditSettlement', { ...returned, amount }))).toEqual([
        'amount CREDIT_AMOUNT_DIFFERS',
      ])
    expect(issuesOf(await does(treasurer, 'recordCreditSettlement', { ...returned, returnedOn: null }))).toEqual([
      'returnedOn CREDIT_RETURNED_ON_INVALID',
    ])
    expect(issuesOf(await does(treasurer, 'recordCreditSettlement', { ...returned, creditIds: [] }))).toEqual([
      'creditIds CREDITS_COUNT',
    ])
    expect((await does(treasurer, 'recordCreditSettlement', { ...returned, creditIds: ['x'] })).code).toBe('NOT_FOUND')
    const recorded = await did(treasurer, 'recordCreditSettlement', returned)
    expect(recorded).toMatchObject({ state: 'RECORDED', people: 1, months: 6, actions: ['REVERSE'], confirmedBy: null })
    expect(recorded.credits).toMatchObject([{ worker: { id: globalIdOf('Worker', worker) }, amount: String(CREDIT) }])
    expect((await does(treasurer, 'recordCreditSettlement', returned)).code).toBe('CREDIT_NOT_OPEN')
    const standing = { settlementId: recorded.id, expectedVersion: recorded.version }
    expect((await does(treasurer, 'confirmCreditSettlement', standing)).code).toBe('NOT_ALLOWED')
    expect((await does(approver, 'confirmCreditSettlement', { ...standing, expectedVersion: 9 })).code).toBe(
      'CREDIT_STATE',
    )
    const [waiting] = (await approver.ask(SETTLEMENTS)).creditSettlements.edges
    expect(waiting.node).toMatchObject({ actions: ['CONFIRM', 'REVERSE'], onePersonRefusal: null })
    const confirmed = await did(approver, 'confirmCreditSettlement', standing)
    expect(confirmed).toMatchObject({ state: 'CONFIRMED', owedBack: '0', confirmedBy: { name: expect.any(String) } })
    expect(
      (await does(approver, 'confirmCreditSettlement', { ...standing, expectedVersion: confirmed.version })).code,
    ).toBe('CREDIT_STATE')
    expect(await creditsOf(treasurer)).toMatchObject({ totalCount: 0, amount: '0' })
  })

  test('is not confirmed by who recorded it, in whichever role', async ({ admin, signIn }) => {
    const { treasurer, returned } = await arrange(admin, signIn)
    const { id, version } = await did(treasurer, 'recordCreditSettlement', returned)
    await giveRoles(admin, 'kubu-raya', ['APPROVER'])
    const own = await does(await signIn('kubu-raya'), 'confirmCreditSettlement', {
      settlementId: id,
      expectedVersion: version,
    })
    expect(own.code).toBe('CREDIT_RECORDER_IS_NOT_CONFIRMER')
  })

  test('is reversed with a reason; what two agreed on, by an approver alone', async ({ admin, signIn }) => {
    const { treasurer, approver, returned } = await arrange(admin, signIn)
    const { id, version } = await did(treasurer, 'recordCreditSettlement', returned)
    const standing = { settlementId: id, expectedVersion: version }
    const { version: next } = await did(approver, 'confirmCreditSettlement', standing)
    const reversal = { settlementId: id, expectedVersion: next, reason: WHY }
    expect((await does(treasurer, 'reverseCreditSettlement', reversal)).code).toBe('NOT_ALLOWED')
    expect(issuesOf(await does(approver, 'reverseCreditSettlement', { ...reversal, reason: 'x' }))).toEqual([
      'reason REASON_MISSING',
    ])
    expect(await did(approver, 'reverseCreditSettlement', reversal)).toMatchObject({
      state: 'REVERSED',
      reversalReason: WHY,
      actions: [],
    })
    expect(await creditsOf(treasurer)).toMatchObject({ totalCount: 1 })
  })

  test('of a report that is withdrawn afterwards says what is owed back', async ({ admin, signIn }) => {
    const { treasurer, approver, returned, worker, event } = await arrange(admin, signIn)
    const { id, version } = await did(treasurer, 'recordCreditSettlement', returned)
    await did(approver, 'confirmCreditSettlement', { settlementId: id, expectedVersion: version })
    await admin.query(`update worker set status = 'VERIFIED' where id = $1`, [worker])
    await withdraws(admin, event)
    expect((await treasurer.ask(SETTLEMENTS)).creditSettlements).toMatchObject({
      owedBack: String(CREDIT),
      edges: [{ node: { owedBack: String(CREDIT), state: 'CONFIRMED' } }],
    })
  })

  test('in a later list makes what that list asks for smaller, until its bill makes it final', async ({
    admin,
    signIn,
  }) => {
    const { decree, treasurer, approver, returned } = await arrange(admin, signIn, { people: 3 })
    const later = globalIdOf('ContributionList', await aLaterList(admin, decree, 'SENT'))
    const offset = { ...returned, kind: 'OFFSET', returnedOn: null, offsetListId: later }
    expect(issuesOf(await does(treasurer, 'recordCreditSettlement', { ...offset, offsetListId: null }))).toEqual([
      'offsetListId CREDIT_OFFSET_LIST',
    ])
    const { id, version } = await did(treasurer, 'recordCreditSettlement', offset)
    const { version: next } = await did(approver, 'confirmCreditSettlement', {
      settlementId: id,
      expectedVersion: version,
    })
    const LIST = `query ($id: ID!) { contributionList(id: $id) { id version total offset due offsets { id state } } }`
    const { contributionList: list } = await treasurer.ask(LIST, { id: later })
    expect(list).toMatchObject({ offset: String(CREDIT), offsets: [{ id, state: 'CONFIRMED' }] })
    expect(BigInt(list.total) - BigInt(list.due)).toBe(BigInt(CREDIT))
    await giveRoles(admin, 'kubu-raya', ['OFFICER'])
    const day = await today(admin)
    const bill = {
      ...{ listId: later, expectedVersion: list.version, billingCode: '1234567890', billedOn: day, dueOn: day },
      differenceReason: null,
    }
    const officer = await signIn('kubu-raya')
    const billed = (amount: string) =>
      mutates(officer, 'recordInsurerBill', { ...bill, amount }, 'billed differenceReason')
    expect(issuesOf(await billed(list.total))).toEqual(['differenceReason DIFFERENCE_UNEXPLAINED'])
    expect(dataOf(await billed(list.due))).toEqual({ billed: list.due, differenceReason: null })
    const reversal = { settlementId: id, expectedVersion: next, reason: WHY }
    expect((await does(approver, 'reverseCreditSettlement', reversal)).code).toBe('CREDIT_OFFSET_BILLED')
  })
})
