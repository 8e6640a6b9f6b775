import { aDraft } from '@payung/database/testing/a-decree'
import { answersConsent, HALF, paidBy, savesRules, signsFunded } from '@payung/database/testing/a-funding'
import { expect } from 'vitest'
import { globalIdOf } from '../../graphql/ids.ts'
import { today } from '../../platform/clock.ts'
import { colleague } from '../../testing/cohort.builder.ts'
import { giveRoles } from '../../testing/membership.builder.ts'
import { dataOf, issuesOf, mutates } from '../../testing/mutation.builder.ts'
import { arrangeAmounts } from '../../testing/programme.builder.ts'
import { type Client, test } from '../../testing/test.ts'

const LIST = 'id state version people total paid actions decree { id }'
const did = async (client: Client, name: string, input: object) => dataOf(await mutates(client, name, input, LIST))
const readAs = ({ id, version }: { id: string; version: number }) => ({ listId: id, expectedVersion: version })
const TODAY = today().toString()
const FIRST_HALF = { fromMonth: '2027-01-01', untilMonth: '2027-07-01' }
const SECOND_HALF = { fromMonth: '2027-07-01', untilMonth: '2028-01-01' }

test('a company draws up, approves and pays the list of its share, and reads no person of it', async ({
  admin,
  signIn,
}) => {
  await arrangeAmounts(admin)
  const { decree, members } = await aDraft(admin, 'kubu-raya')
  await savesRules(admin, 'kubu-raya', decree, [paidBy('pertamina', HALF), paidBy('kubu-raya')])
  const { rows } = await admin.query('select id from funding_consent where decree_id = $1', [decree])
  await answersConsent(admin, 'pertamina', decree)
  await signsFunded(admin, 'kubu-raya', decree)
  await giveRoles(admin, 'pertamina', ['OFFICER'])
  await colleague(admin, 'pontianak', 'pertamina', ['APPROVER'])
  await colleague(admin, 'provinsi', 'pertamina', ['TREASURER'])
  const officer = await signIn('pertamina')
  const approver = await signIn('pontianak')
  const treasurer = await signIn('provinsi')

  const bills = async (months: typeof FIRST_HALF, billingCode: string) => {
    const list = await did(officer, 'draftShareList', { requestId: rows[0].id, ...months })
    expect(list).toMatchObject({ state: 'DRAFT', people: 2, decree: null })
    const approved = await did(approver, 'approveContributionList', readAs(list))
    const sent = await did(officer, 'sendContributionList', { ...readAs(approved), sentOn: TODAY })
    const bill = { billingCode, amount: list.total, billedOn: TODAY, dueOn: TODAY }
    return [list, await did(officer, 'recordInsurerBill', { ...readAs(sent), ...bill })]
  }
  const [draft, billed] = await bills(FIRST_HALF, '880012345679')
  const paying = { ...readAs(billed), amount: draft.total, paidOn: TODAY, reference: 'TRF-1' }
  expect((await mutates(officer, 'recordContributionPayment', paying, LIST)).code).toBe('NOT_ALLOWED')
  const paid = await did(treasurer, 'recordContributionPayment', paying)
  expect(paid).toMatchObject({ paid: draft.total })
  // One transfer pays one code, however its number is written.
  const [, next] = await bills(SECOND_HALF, '880012345680')
  const again = { ...readAs(next), amount: '1', paidOn: TODAY, reference: 'trf-1' }
  expect(issuesOf(await mutates(treasurer, 'recordContributionPayment', again, LIST))).toEqual([
    'reference PAYMENT_KNOWN',
  ])
  expect(await did(treasurer, 'recordContributionPayment', { ...again, reference: 'TRF-2' })).toMatchObject({
    paid: '1',
  })

  // Whoever reads the list reads months and sums.
  const worker = globalIdOf('Worker', members[0] ?? '')
  for (const client of [officer, approver, treasurer]) {
    const seen = await client.ask(
      `query ($list: ID!, $worker: ID!) {
         contributionMonths(workerId: $worker) { state } protectionTraces(workerId: $worker, month: "2027-01-01") { __typename } worker(id: $worker) { id }
         contributionList(id: $list) { familiesWaiting { families } openRows decree { id }
           listedPeople(first: 10) { edges { node { __typename } } } unposted(first: 10) { edges { node { __typename } } } }
       }`,
      { list: draft.id, worker },
    )
    expect(seen).toEqual({
      contributionMonths: [],
      protectionTraces: [],
      worker: null,
      contributionList: {
        familiesWaiting: null,
        openRows: 0,
        decree: null,
        listedPeople: { edges: [] },
        unposted: { edges: [] },
      },
    })
    const exported = { listId: draft.id, format: 'CSV', idempotencyKey: crypto.randomUUID() }
    expect((await mutates(client, 'startContributionListExport', exported, 'id')).code).toBeDefined()
  }
})
