import { anApprovedPledge } from '@payung/database/testing/a-certificate'
import { aContributionList, stepsList } from '@payung/database/testing/a-contribution-list'
import { aDraft } from '@payung/database/testing/a-decree'
import { answersConsent, HALF, paidBy, savesRules, signsFunded } from '@payung/database/testing/a-funding'
import { expect } from 'vitest'
import { globalIdOf } from '../../graphql/ids.ts'
import { today } from '../../platform/clock.ts'
import { PAPER, uploadPaper } from '../../testing/agreements.builder.ts'
import { colleague } from '../../testing/cohort.builder.ts'
import { giveRoles } from '../../testing/membership.builder.ts'
import { dataOf, issuesOf, mutates } from '../../testing/mutation.builder.ts'
import { arrangeAmounts } from '../../testing/programme.builder.ts'
import { type Client, test } from '../../testing/test.ts'

const LIST = 'id state version people total paid actions mayDivideTransfer decree { id }'
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
    // A company approves no decrees and has no desk.
    const { queues } = (await approver.ask('{ home { queues { key count href } } }')).home
    expect(queues).toContainEqual({ key: 'LISTS_TO_APPROVE', count: 1, href: '/iuran?perlu=setujui' })
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
  // One transfer pays one code, however its number is written, and is divided among no others.
  const [, next] = await bills(SECOND_HALF, '880012345680')
  const payable = await treasurer.ask(`query ($id: ID!) { contributionList(id: $id) { actions mayDivideTransfer } }`, {
    id: next.id,
  })
  expect(payable.contributionList).toEqual({ actions: ['PAY'], mayDivideTransfer: false })
  const divided = {
    ...{ listId: next.id, amount: next.total, paidOn: TODAY, reference: 'TRF-3', idempotencyKey: crypto.randomUUID() },
    parts: [{ listId: next.id, amount: next.total }],
  }
  expect((await mutates(treasurer, 'recordContributionTransfer', divided, 'id')).code).toBe('COMPANY_PAYS_EACH_BILL')
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

test('a company with a pledge pays with the bank’s proof, one paper a payment, which its region may open and nobody else', async ({
  admin,
  signIn,
}) => {
  const { decree } = await anApprovedPledge(admin, 5)
  const bills = async (from: string, until: string) => {
    const list = await aContributionList(admin, 'pertamina', decree, { by: 'provinsi', from, until })
    for (const step of ['APPROVED', 'SENT', 'BILLED'] as const)
      await stepsList(admin, 'pertamina', 'pertamina', list, step)
    const { rows } = await admin.query(
      'select version, billed_rupiah::text as amount, billing_code as code from contribution_list where id = $1',
      [list],
    )
    const id = globalIdOf('ContributionList', list)
    return {
      ...{ listId: id, expectedVersion: rows[0].version, amount: rows[0].amount, paidOn: TODAY },
      paidCode: rows[0].code as string,
    }
  }
  const [first, second] = [await bills('2027-01-01', '2027-04-01'), await bills('2027-04-01', '2027-07-01')]
  await colleague(admin, 'pontianak', 'pertamina', ['TREASURER'])
  await giveRoles(admin, 'kubu-raya', ['APPROVER'])
  await giveRoles(admin, 'provinsi', ['APPROVER'])
  const treasurer = await signIn('pontianak')
  const pays = (bill: typeof first, reference: string, fileId?: string) =>
    mutates(treasurer, 'recordContributionPayment', { ...bill, reference, fileId }, 'payments { proof { name href } }')
  expect(issuesOf(await pays(first, 'TRF-1'))).toEqual(['fileId PROOF_MISSING'])
  const paper = globalIdOf('File', await uploadPaper(treasurer, 'bukti.pdf'))
  expect(issuesOf(await pays({ ...first, paidCode: ' ' }, 'TRF-1', paper))).toEqual(['paidCode PAID_CODE_MISSING'])
  expect(first.paidCode, 'each bill has a code of its own').not.toBe(second.paidCode)
  const paysOther = await pays({ ...first, paidCode: second.paidCode }, 'TRF-1', paper)
  expect(issuesOf(paysOther), 'that pays the other bill').toEqual(['paidCode PAID_TO_OTHER_CODE'])
  const { rows: none } = await admin.query('select from contribution_payment')
  expect(none, 'nothing was recorded').toEqual([])
  const [payment] = dataOf(await pays(first, 'TRF-1', paper)).payments
  expect(payment.proof).toMatchObject({ name: 'bukti.pdf' })
  // The same content under another name is the same transfer.
  const copy = globalIdOf('File', await uploadPaper(treasurer, 'bukti-lain.pdf'))
  expect(issuesOf(await pays(second, 'TRF-2', copy))).toEqual(['fileId PROOF_KNOWN'])
  const other = Buffer.concat([PAPER, Buffer.from(' kedua')])
  const grouped = second.paidCode.toLowerCase().replaceAll(/(.{4})/g, '$1 ')
  dataOf(
    await pays(
      { ...second, paidCode: grouped },
      'TRF-2',
      globalIdOf('File', await uploadPaper(treasurer, 'bukti.pdf', other)),
    ),
  )
  const opens = async (client: Client) => (await client.fetch(payment.proof.href)).status
  expect(await opens(treasurer)).toBe(200)
  const [region, stranger] = [await signIn('kubu-raya'), await signIn('provinsi')]
  expect([await opens(region), await opens(stranger)]).toEqual([200, 404])
})

test('what a village pays by transfer may have the bank’s proof, which the government that keeps its list opens and nobody else', async ({
  admin,
  signIn,
}) => {
  await arrangeAmounts(admin)
  const { decree } = await aDraft(admin, 'kubu-raya')
  const village = paidBy('Desa Tanjung Beringin', { source: 'VILLAGE_BUDGET', ...HALF })
  await savesRules(admin, 'kubu-raya', decree, [village, paidBy('kubu-raya')])
  await signsFunded(admin, 'kubu-raya', decree)
  await giveRoles(admin, 'kubu-raya', ['OFFICER'])
  await colleague(admin, 'pontianak', 'kubu-raya', ['TREASURER'])
  await colleague(admin, 'pertamina', 'kubu-raya', ['OFFICER'], '61.12.05.2003')
  const [officer, treasurer] = [await signIn('kubu-raya'), await signIn('pontianak')]
  const drafting = { decreeId: globalIdOf('Decree', decree), ...FIRST_HALF, payerName: 'Desa Tanjung Beringin' }
  await did(officer, 'draftOutsideList', drafting)
  const { rows } = await admin.query('select id from contribution_list where is_outside')
  for (const step of ['APPROVED', 'SENT', 'BILLED'] as const)
    await stepsList(admin, 'kubu-raya', 'provinsi', rows[0].id, step)
  const { contributionList: bill } = await treasurer.ask(
    'query ($id: ID!) { contributionList(id: $id) { id version keptFor { source } } }',
    { id: globalIdOf('ContributionList', rows[0].id) },
  )
  expect(bill.keptFor).toEqual({ source: 'VILLAGE_BUDGET' })
  const pays = (reference: string, fileId?: string) => {
    const paying = { ...readAs(bill), amount: '100', paidOn: TODAY, reference, fileId }
    return mutates(treasurer, 'recordContributionPayment', paying, 'payments { reference proof { name href } }')
  }
  const paper = globalIdOf('File', await uploadPaper(treasurer, 'transfer-desa.pdf'))
  dataOf(await pays('TRF-1', paper))
  const payments = dataOf(await pays('TRF-2')).payments
  expect(payments).toMatchObject([{ proof: { name: 'transfer-desa.pdf' } }, { reference: 'TRF-2', proof: null }])
  const opens = async (client: Client) => (await client.fetch(payments[0].proof.href)).status
  expect([await opens(treasurer), await opens(officer)]).toEqual([200, 200])
  const [ofVillage, stranger] = [await signIn('pertamina'), await signIn('provinsi')]
  expect([await opens(ofVillage), await opens(stranger)]).toEqual([404, 404])
})
