import { USERS } from '@payung/database/testing'
import { aSignedDecree, stepsList } from '@payung/database/testing/a-contribution-list'
import { anAmendment, aRevocation, signs } from '@payung/database/testing/a-decree'
import type pg from 'pg'
import { describe, expect } from 'vitest'
import { globalIdOf } from '../../graphql/ids.ts'
import { today } from '../../platform/clock.ts'
import { colleague } from '../../testing/cohort.builder.ts'
import { giveRoles } from '../../testing/membership.builder.ts'
import { dataOf, issuesOf, mutates } from '../../testing/mutation.builder.ts'
import { arrangeAmounts } from '../../testing/programme.builder.ts'
import { type Client, test } from '../../testing/test.ts'

const FIELDS = `id state version people personMonths total billed paid billingCode billedOn dueOn differenceReason actions sentOn
  months { month people perPerson total } payments { amount reference paidOn recordedBy { email } } draftedBy { email } approvedBy { email }
  decree { id } onePersonRefusal { code }`
const LISTS = `{ contributionLists(first: 10) { totalCount mayDraft edges { node { id state } } } }`
const ONE = `query ($id: ID!) { contributionList(id: $id) { ${FIELDS} } }`
const MONTHS = `query ($id: ID!) { contributionMonths(workerId: $id) { month state amount billingCode } }`

const does = (client: Client, name: string, input: object) => mutates(client, name, input, FIELDS)
const did = async (...sent: Parameters<typeof does>) => dataOf(await does(...sent))
const readAs = ({ id, version }: { id: string; version: number }) => ({ listId: id, expectedVersion: version })
const TODAY = today().toString()
const YESTERDAY = today().subtract({ days: 1 }).toString()
const HALF = { fromMonth: '2027-01-01', untilMonth: '2027-07-01' }

/** A signed decree of Kubu Raya over three people for 2027. An officer, an approver and a treasurer of it. */
async function arrange(admin: pg.Client, signIn: (tenant: 'kubu-raya' | 'pontianak' | 'pertamina') => Promise<Client>) {
  await arrangeAmounts(admin)
  const decree = await aSignedDecree(admin, 'kubu-raya', { members: 3, quota: 3 })
  await giveRoles(admin, 'kubu-raya', ['OFFICER'])
  await colleague(admin, 'pontianak', 'kubu-raya', ['APPROVER'])
  await colleague(admin, 'pertamina', 'kubu-raya', ['TREASURER'])
  const [officer, approver, treasurer] = [
    await signIn('kubu-raya'),
    await signIn('pontianak'),
    await signIn('pertamina'),
  ]
  return { decree, decreeId: globalIdOf('Decree', decree), officer, approver, treasurer }
}

describe('a contribution list', () => {
  test('goes from the decree to the insurer’s bill and its payment, and each month of a person says how far', async ({
    admin,
    signIn,
  }) => {
    const { decree, decreeId, officer, approver, treasurer } = await arrange(admin, signIn)
    const draft = await did(officer, 'draftContributionList', { decreeId, ...HALF })
    // Rp16,800: work accident 10,000 and death 6,800.
    expect(draft).toMatchObject({ people: 3, personMonths: 18, total: String(18 * 16_800), state: 'DRAFT', paid: '0' })
    expect(draft.months).toHaveLength(6)
    expect(draft.months[0]).toEqual({ month: '2027-01-01', people: 3, perPerson: '16800', total: String(3 * 16_800) })
    expect(draft.actions).toEqual(['DISCARD'])
    const { rows } = await admin.query('select worker_id from decree_holding where decree_id = $1 limit 1', [decree])
    const worker = globalIdOf('Worker', rows[0].worker_id)
    const monthsOf = async (client: Client) =>
      (await client.ask(MONTHS, { id: worker })).contributionMonths.map(({ state }: { state: string }) => state)
    expect(await monthsOf(officer)).toEqual([...Array(6).fill('LISTED'), ...Array(6).fill('PLANNED')])

    expect((await does(officer, 'approveContributionList', readAs(draft))).code).toBe('NOT_ALLOWED')
    const approved = await did(approver, 'approveContributionList', readAs(draft))
    expect(approved.approvedBy.email).toContain('pontianak')
    expect((await does(officer, 'sendContributionList', { ...readAs(draft), sentOn: TODAY })).code).toBe(
      'CONTRIBUTION_LIST_CHANGED',
    )
    const early = { ...readAs(approved), sentOn: YESTERDAY }
    expect(issuesOf(await does(officer, 'sendContributionList', early))).toEqual(['sentOn SENT_ON_INVALID'])
    const sent = await did(officer, 'sendContributionList', { ...readAs(approved), sentOn: TODAY })
    expect(await monthsOf(officer)).toContain('REQUESTED')
    const usualDueDay = async () =>
      (await officer.ask('query ($id: ID!) { contributionList(id: $id) { usualDueOn } }', { id: draft.id }))
        .contributionList.usualDueOn
    expect(await usualDueDay()).toBe('2027-01-15')
    await admin.query(
      `insert into national_holiday (day, name_id, legal_basis) values ('2027-01-15', 'Libur uji', 'SKB') on conflict do nothing`,
    )
    expect(await usualDueDay(), 'a holiday on a Friday').toBe('2027-01-18')
    const bill = {
      billingCode: '880012345678',
      amount: String(18 * 16_800 - 1),
      billedOn: TODAY,
      dueOn: '2027-01-20',
    }
    expect(issuesOf(await does(officer, 'recordInsurerBill', { ...readAs(sent), ...bill }))).toEqual([
      'differenceReason DIFFERENCE_UNEXPLAINED',
    ])
    expect(
      issuesOf(await does(officer, 'recordInsurerBill', { ...readAs(sent), ...bill, billingCode: 'x', amount: '0' })),
    ).toEqual(['billingCode BILLING_CODE_INVALID', 'amount AMOUNT_NOT_POSITIVE'])
    const named = { ...readAs(sent), ...bill, differenceReason: 'Tanpa 6112055201800001' }
    expect(issuesOf(await does(officer, 'recordInsurerBill', named))).toEqual(['differenceReason TEXT_HAS_NATIONAL_ID'])
    const backdated = { ...readAs(sent), ...bill, differenceReason: 'Pembulatan BPJS', billedOn: YESTERDAY }
    expect(issuesOf(await does(officer, 'recordInsurerBill', backdated))).toEqual(['billedOn BILLED_ON_INVALID'])
    const billed = await did(officer, 'recordInsurerBill', {
      ...readAs(sent),
      ...bill,
      differenceReason: 'Pembulatan BPJS',
    })
    expect(billed).toMatchObject({
      state: 'BILLED',
      billed: bill.amount,
      billedOn: TODAY,
      differenceReason: 'Pembulatan BPJS',
      actions: [],
    })

    const pay = (input: object) =>
      does(treasurer, 'recordContributionPayment', {
        ...readAs(billed),
        amount: '100000',
        paidOn: TODAY,
        reference: 'SP2D-1',
        ...input,
      })
    expect(
      (
        await does(approver, 'recordContributionPayment', {
          ...readAs(billed),
          amount: '1',
          paidOn: TODAY,
          reference: 'SP2D-1',
        })
      ).code,
    ).toBe('NOT_ALLOWED')
    expect(issuesOf(await pay({ amount: '302400', reference: 'x' }))).toEqual([
      'amount OVERPAID',
      'reference PAYMENT_REFERENCE_INVALID',
    ])
    expect(issuesOf(await pay({ paidOn: today().add({ days: 1 }).toString() }))).toEqual(['paidOn PAID_ON_INVALID'])
    expect((await pay({})).data).toMatchObject({
      paid: '100000',
      payments: [{ amount: '100000', reference: 'SP2D-1' }],
    })
    expect(issuesOf(await pay({}))).toEqual(['reference PAYMENT_KNOWN'])
    expect(await monthsOf(treasurer)).toContain('BILLED')
    const paid = (await pay({ amount: '202399', reference: 'SP2D-2' })).data
    expect(paid).toMatchObject({ paid: '302399', actions: [] })
    expect(await monthsOf(treasurer)).toEqual([...Array(6).fill('PAID'), ...Array(6).fill('PLANNED')])
    expect((await pay({ reference: 'SP2D-3' })).code).toBe('CONTRIBUTION_LIST_STATE')
  })

  test('is of a signed designation, of months that are still to be listed', async ({ admin, signIn }) => {
    const { decree, decreeId, officer } = await arrange(admin, signIn)
    const draft = (input: object) => does(officer, 'draftContributionList', { decreeId, ...HALF, ...input })
    expect(issuesOf(await draft({ fromMonth: '2027-07-01' }))).toEqual(['untilMonth LIST_MONTHS_INVALID'])
    expect(issuesOf(await draft({ fromMonth: '2027-01-02' }))).toEqual(['untilMonth LIST_MONTHS_INVALID'])
    expect(issuesOf(await draft({ fromMonth: '2026-01-01', untilMonth: '2027-01-01' }))).toEqual([
      'fromMonth NOBODY_TO_LIST',
    ])
    const revocation = await aRevocation(admin, 'kubu-raya', decree, '2027-09-01')
    expect(issuesOf(await draft({ decreeId: globalIdOf('Decree', revocation) }))).toEqual([
      'decreeId DECREE_NOT_SIGNED',
    ])
    const list = (await draft({})).data
    expect(issuesOf(await draft({}))).toEqual(['fromMonth NOBODY_TO_LIST'])
    // Set aside, its months are free, and it leaves the lists.
    expect((await did(officer, 'discardContributionList', readAs(list))).state).toBe('DISCARDED')
    expect((await officer.ask(LISTS)).contributionLists).toEqual({ totalCount: 0, mayDraft: true, edges: [] })
    expect((await draft({})).data.people).toBe(3)
  })

  test('is not approved once an amendment has ended months on it', async ({ admin, signIn }) => {
    const { decree, decreeId, officer, approver } = await arrange(admin, signIn)
    const list = await did(officer, 'draftContributionList', { decreeId, ...HALF })
    // Its account votes on the amendment.
    await admin.query('delete from membership where user_id = $1', [USERS.pertamina])
    const remove = { change: 'REMOVE', line: 1, reason: 'DECEASED' }
    await signs(admin, 'kubu-raya', await anAmendment(admin, 'kubu-raya', decree, '2027-04-01', [remove]))
    expect((await does(approver, 'approveContributionList', readAs(list))).code).toBe('CONTRIBUTION_LIST_OUTDATED')
    await did(officer, 'discardContributionList', readAs(list))
    const again = await did(officer, 'draftContributionList', { decreeId, ...HALF })
    expect(again).toMatchObject({ people: 3, personMonths: 15, total: String(15 * 16_800) })
  })

  test('is never approved by its drafter nor paid by its approver, whatever roles they hold', async ({
    admin,
    signIn,
  }) => {
    const { decreeId, officer, treasurer } = await arrange(admin, signIn)
    const list = await did(officer, 'draftContributionList', { decreeId, ...HALF })
    await giveRoles(admin, 'kubu-raya', ['APPROVER'])
    const same = await signIn('kubu-raya')
    expect((await same.ask(ONE, { id: list.id })).contributionList.actions).toEqual([])
    expect((await does(same, 'approveContributionList', readAs(list))).code).toBe('DRAFTER_IS_NOT_LIST_APPROVER')
    const uuid = Buffer.from(list.id, 'base64').toString().split(':')[1] ?? ''
    for (const step of ['APPROVED', 'SENT', 'BILLED'] as const)
      await stepsList(admin, 'kubu-raya', 'pontianak', uuid, step)
    await colleague(admin, 'pontianak', 'kubu-raya', ['TREASURER'])
    const former = await signIn('pontianak')
    const paying = { listId: list.id, expectedVersion: 4, amount: '1', paidOn: TODAY, reference: 'SP2D-1' }
    expect((await does(former, 'recordContributionPayment', paying)).code).toBe('APPROVER_IS_NOT_PAYER')
    expect((await does(treasurer, 'recordContributionPayment', paying)).data.paid).toBe('1')
  })

  test('is never paid by who drew it up or wrote down its bill, whatever amount the bill has', async ({
    admin,
    signIn,
  }) => {
    const { decreeId, officer, approver, treasurer } = await arrange(admin, signIn)
    await colleague(admin, 'provinsi', 'kubu-raya', ['OFFICER', 'TREASURER'])
    const biller = await signIn('provinsi')
    const draft = await did(officer, 'draftContributionList', { decreeId, ...HALF })
    await did(approver, 'approveContributionList', readAs(draft))
    const sent = await did(officer, 'sendContributionList', { listId: draft.id, expectedVersion: 2, sentOn: TODAY })
    const bill = {
      billingCode: '999000111222',
      amount: '99000000',
      billedOn: TODAY,
      dueOn: TODAY,
      differenceReason: 'Menurut BPJS',
    }
    const billed = await did(biller, 'recordInsurerBill', { ...readAs(sent), ...bill })
    expect(billed.actions).toEqual([])
    const paying = { ...readAs(billed), amount: '99000000', paidOn: TODAY, reference: 'SP2D-1' }
    expect((await does(biller, 'recordContributionPayment', paying)).code).toBe('BILLER_IS_NOT_PAYER')
    await giveRoles(admin, 'kubu-raya', ['OFFICER', 'TREASURER'])
    const drafter = await signIn('kubu-raya')
    expect((await drafter.ask(ONE, { id: draft.id })).contributionList.actions).toEqual([])
    expect((await does(drafter, 'recordContributionPayment', paying)).code).toBe('DRAFTER_IS_NOT_PAYER')
    expect((await does(treasurer, 'recordContributionPayment', paying)).data.paid).toBe('99000000')
  })

  test('is the whole government’s: who works for a part sees the months of its own people, and others nothing', async ({
    admin,
    signIn,
  }) => {
    const { decree, decreeId, officer } = await arrange(admin, signIn)
    const list = await did(officer, 'draftContributionList', { decreeId, ...HALF })
    const { rows } = await admin.query(
      'select worker_id, village_code from decree_holding where decree_id = $1 limit 1',
      [decree],
    )
    const worker = { id: globalIdOf('Worker', rows[0].worker_id) }
    const sees = async (client: Client) => ({
      list: (await client.ask(ONE, { id: list.id })).contributionList !== null,
      months: (await client.ask(MONTHS, worker)).contributionMonths.length,
    })
    await colleague(admin, 'pertamina', 'kubu-raya', ['OFFICER'], rows[0].village_code)
    expect(await sees(await signIn('pertamina'))).toEqual({ list: false, months: 12 })
    await colleague(admin, 'pertamina', 'kubu-raya', ['OFFICER'], '61.12.99')
    expect(await sees(await signIn('pertamina'))).toEqual({ list: false, months: 0 })
    expect(await sees(await signIn('provinsi'))).toEqual({ list: false, months: 0 })
    const other = await signIn('provinsi')
    expect((await does(other, 'discardContributionList', readAs(list))).code).toBe('NOT_FOUND')
    expect((await does(other, 'draftContributionList', { decreeId, ...HALF })).code).toBe('NOT_FOUND')
  })

  test('is drafted and set aside ten times in a day, and then not again before the next', async ({ admin, signIn }) => {
    const { decreeId, officer } = await arrange(admin, signIn)
    for (let times = 0; times < 10; times++)
      await did(
        officer,
        'discardContributionList',
        readAs(await did(officer, 'draftContributionList', { decreeId, ...HALF })),
      )
    expect((await does(officer, 'draftContributionList', { decreeId, ...HALF })).code).toBe('LISTS_OF_DAY')
  })
})
