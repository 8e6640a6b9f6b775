import { TENANTS } from '@payung/database/testing'
import { setsDatabaseClock } from '@payung/database/testing/a-clock'
import { aContributionList, stepsList } from '@payung/database/testing/a-contribution-list'
import { aDraft, within } from '@payung/database/testing/a-decree'
import { answersConsent, HALF, paidBy, savesRules, signsFunded } from '@payung/database/testing/a-funding'
import type pg from 'pg'
import { describe, expect } from 'vitest'
import { globalIdOf } from '../../graphql/ids.ts'
import { today } from '../../platform/clock.ts'
import { colleague } from '../../testing/cohort.builder.ts'
import { giveRoles } from '../../testing/membership.builder.ts'
import { dataOf, issuesOf, mutates } from '../../testing/mutation.builder.ts'
import { arrangeAmounts } from '../../testing/programme.builder.ts'
import { type Client, test } from '../../testing/test.ts'

const FIELDS = `id state version people personMonths total paid actions decree { id } government { name } months { month people perPerson }`
const does = (client: Client, name: string, input: object) => mutates(client, name, input, FIELDS)
const did = async (...sent: Parameters<typeof does>) => dataOf(await does(...sent))
const readAs = ({ id, version }: { id: string; version: number }) => ({ listId: id, expectedVersion: version })
const TODAY = today().toString()
const YEAR = { fromMonth: '2027-01-01', untilMonth: '2028-01-01' }
/** Half of Rp16,800 in three months and of Rp13,400 in nine, for two people. */
const TOTAL = 3 * 16_800 + 9 * 13_400

/** A draft of Kubu Raya over two people, of which the province is asked to pay a half. */
async function arrange(admin: pg.Client) {
  await arrangeAmounts(admin)
  const { decree, members } = await aDraft(admin, 'kubu-raya')
  await savesRules(admin, 'kubu-raya', decree, [paidBy('provinsi', HALF), paidBy('kubu-raya')])
  const { rows } = await admin.query('select id from funding_consent where decree_id = $1', [decree])
  const signs = async () => {
    await answersConsent(admin, 'provinsi', decree)
    await signsFunded(admin, 'kubu-raya', decree)
  }
  return { decree, members, requestId: rows[0].id as string, signs }
}

/** An officer, an approver and a treasurer of the province. */
async function ofProvince(
  admin: pg.Client,
  signIn: (tenant: 'provinsi' | 'pontianak' | 'pertamina') => Promise<Client>,
) {
  await giveRoles(admin, 'provinsi', ['OFFICER'])
  await colleague(admin, 'pontianak', 'provinsi', ['APPROVER'])
  await colleague(admin, 'pertamina', 'provinsi', ['TREASURER'])
  return {
    officer: await signIn('provinsi'),
    approver: await signIn('pontianak'),
    treasurer: await signIn('pertamina'),
  }
}

describe('the list of a share', () => {
  test('is drawn up, approved, billed and paid by its payer; the month is paid with the last of them', async ({
    admin,
    signIn,
  }) => {
    const { decree, members, requestId, signs } = await arrange(admin)
    await signs()
    const own = await aContributionList(admin, 'kubu-raya', decree, { until: '2028-01-01' })
    for (const step of ['APPROVED', 'SENT', 'BILLED'] as const)
      await stepsList(admin, 'kubu-raya', 'pertamina', own, step)
    await within(admin, 'kubu-raya', 'pontianak', () =>
      admin.query(
        `insert into contribution_payment (list_id, tenant_id, rupiah, paid_on, reference) values ($1, $2, $3, app.today(), 'SP2D-1')`,
        [own, TENANTS['kubu-raya'].id, TOTAL],
      ),
    )
    const { officer, approver, treasurer } = await ofProvince(admin, signIn)
    await giveRoles(admin, 'kubu-raya', ['OFFICER'])
    const government = await signIn('kubu-raya')
    const toList = () =>
      officer.ask('query ($id: ID!) { sharesToList(requestId: $id) { month people } }', { id: requestId })
    expect((await toList()).sharesToList).toHaveLength(12)
    const draft = await did(officer, 'draftShareList', { requestId, ...YEAR })
    expect(draft).toMatchObject({
      people: 2,
      personMonths: 24,
      total: String(TOTAL),
      decree: null,
      government: { name: 'Kabupaten Kubu Raya' },
      actions: ['DISCARD'],
    })
    expect(draft.months[0]).toEqual({ month: '2027-01-01', people: 2, perPerson: '8400' })
    expect((await toList()).sharesToList).toEqual([])
    const { contributionListBudget } = await officer.ask(
      'query ($id: ID!) { contributionListBudget(listId: $id) { parts { programme amount } } }',
      { id: draft.id },
    )
    const sums = contributionListBudget.parts.map(({ amount }: { amount: string }) => Number(amount))
    expect(sums).toHaveLength(2)
    expect(sums[0] + sums[1]).toBe(TOTAL)

    const payerLists = async () =>
      (
        await government.ask(
          'query ($id: ID!) { listsOfPayers(decreeId: $id) { id payer { name } state total paid } }',
          {
            id: globalIdOf('Decree', decree),
          },
        )
      ).listsOfPayers
    expect(await payerLists()).toMatchObject([
      { payer: { name: 'Provinsi Kalimantan Barat' }, state: 'DRAFT', total: String(TOTAL), paid: '0' },
    ])
    const monthsOf = async (client: Client) =>
      (
        await client.ask(
          'query ($id: ID!) { contributionMonths(workerId: $id) { state amount unpaidBy { tenant { name } source } payers { source } } }',
          { id: globalIdOf('Worker', members[0] ?? '') },
        )
      ).contributionMonths
    const payers = expect.toSatisfy((sources: readonly { source: string }[]) =>
      ['PROVINCIAL_BUDGET', 'REGIONAL_BUDGET'].every((source) => sources.some((payer) => payer.source === source)),
    )
    expect((await monthsOf(government))[0]).toEqual({
      state: 'LISTED',
      amount: '16800',
      unpaidBy: [{ tenant: { name: 'Provinsi Kalimantan Barat' }, source: 'PROVINCIAL_BUDGET' }],
      payers,
    })
    expect(await monthsOf(officer)).toEqual([])

    expect((await does(officer, 'approveContributionList', readAs(draft))).code).toBe('NOT_ALLOWED')
    const approved = await did(approver, 'approveContributionList', readAs(draft))
    const exports = (client: Client, listId: string) =>
      mutates(
        client,
        'startContributionListExport',
        { listId, format: 'CSV', idempotencyKey: crypto.randomUUID() },
        'id',
      )
    expect((await exports(officer, draft.id)).code).toBe('PAYER_SEES_NO_PEOPLE')
    expect((await exports(government, draft.id)).code).toBeUndefined()
    const sent = await did(officer, 'sendContributionList', { ...readAs(approved), sentOn: TODAY })
    const billed = await did(officer, 'recordInsurerBill', {
      ...readAs(sent),
      billingCode: '880012345678',
      amount: String(TOTAL),
      billedOn: TODAY,
      dueOn: TODAY,
    })
    const paying = { ...readAs(billed), amount: String(TOTAL), paidOn: TODAY, reference: 'SP2D-2' }
    expect((await does(approver, 'recordContributionPayment', paying)).code).toBe('NOT_ALLOWED')
    expect((await does(government, 'recordContributionPayment', paying)).code).toBe('NOT_FOUND')
    expect((await did(treasurer, 'recordContributionPayment', paying)).paid).toBe(String(TOTAL))
    expect(await payerLists()).toMatchObject([{ state: 'BILLED', paid: String(TOTAL) }])
    expect(await monthsOf(government)).toEqual(
      Array.from({ length: 12 }, (_, at) => ({
        state: 'PAID',
        amount: at < 3 ? '16800' : '13400',
        unpaidBy: [],
        payers,
      })),
    )
  })

  test('waits for the consent of its payer and for the signing, and is nobody else’s', async ({ admin, signIn }) => {
    const { decree, requestId, signs } = await arrange(admin)
    await giveRoles(admin, 'provinsi', ['OFFICER'])
    const officer = await signIn('provinsi')
    const draft = (input: object = {}) => does(officer, 'draftShareList', { requestId, ...YEAR, ...input })
    expect(issuesOf(await draft())).toEqual(['requestId SHARE_NOT_AGREED'])
    await answersConsent(admin, 'provinsi', decree)
    expect(issuesOf(await draft())).toEqual(['requestId SHARE_NOT_AGREED'])
    await signs()
    await giveRoles(admin, 'kubu-raya', ['OFFICER'])
    expect((await does(await signIn('kubu-raya'), 'draftShareList', { requestId, ...YEAR })).code).toBe('NOT_FOUND')
    expect(issuesOf(await draft({ untilMonth: '2027-01-01' }))).toEqual(['untilMonth LIST_MONTHS_INVALID'])
    expect((await draft()).data.people).toBe(2)
    expect(issuesOf(await draft())).toEqual(['fromMonth NOBODY_TO_LIST'])
  })
})

test('a month that comes next and stands on no list of ours is a duty of whoever draws lists up', async ({
  admin,
  signIn,
}) => {
  const { requestId, signs } = await arrange(admin)
  const { officer, approver } = await ofProvince(admin, signIn)
  const REQUESTS =
    '{ fundingRequests(first: 5, toList: true) { edges { node { id } } } home { queues { key count href longest { since } } } }'
  const duties = async (client: Client) => {
    const { fundingRequests, home } = await client.ask(REQUESTS)
    const queue = home.queues.find(({ key }: { key: string }) => key === 'FUNDING_TO_LIST')
    expect(queue?.count ?? fundingRequests.edges.length).toBe(fundingRequests.edges.length)
    return queue === undefined
      ? null
      : [queue.count, queue.href, ...(queue.longest === null ? [] : [queue.longest.since])]
  }
  const waits = (since: string) => [1, '/permintaan-pembiayaan?perlu=daftar', since]
  const none = [0, '/permintaan-pembiayaan?perlu=daftar']
  await setsDatabaseClock(admin, '2026-12-05T05:00:00Z')
  expect(await duties(officer), 'not signed').toEqual(none)
  await signs()
  expect(await duties(officer), 'its first month, not the day of consent').toEqual(waits('2027-01-01'))
  expect(await duties(approver), 'who approves draws none up').toBeNull()
  await setsDatabaseClock(admin, '2026-11-20T05:00:00Z')
  expect(await duties(officer), 'January is two months away').toEqual(none)
  await setsDatabaseClock(admin, '2026-12-05T05:00:00Z')
  await did(officer, 'draftShareList', { requestId, fromMonth: '2027-01-01', untilMonth: '2027-02-01' })
  expect(await duties(officer), 'January is on a list').toEqual(none)
  await setsDatabaseClock(admin, '2027-01-05T05:00:00Z')
  expect(await duties(officer), 'February is next').toEqual(waits('2027-02-01'))
  await did(officer, 'draftShareList', { requestId, fromMonth: '2027-02-01', untilMonth: '2028-01-01' })
  expect(await duties(officer)).toEqual(none)
})
