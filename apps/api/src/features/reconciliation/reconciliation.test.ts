import { aBilledList, aSignedDecree } from '@payung/database/testing/a-contribution-list'
import { aPaidList } from '@payung/database/testing/a-posting'
import type pg from 'pg'
import { describe, expect } from 'vitest'
import { globalIdOf } from '../../graphql/ids.ts'
import { today } from '../../platform/clock.ts'
import { colleague } from '../../testing/cohort.builder.ts'
import { endedJob } from '../../testing/ended-job.builder.ts'
import { giveRoles } from '../../testing/membership.builder.ts'
import { mutates } from '../../testing/mutation.builder.ts'
import type { Client, TestTenant } from '../../testing/test.ts'
import { testWithJobs as test } from '../../testing/with-worker.ts'
import { upload } from '../billing/receipts.builder.ts'

const FIELDS = `id fileName rowCount incomingCount amount firstOn lastOn mayConfirm onePersonRefusal { code } counts { state rows }
  rows(first: 20) { edges { node { rowNumber state day amount reference description earlierFileName earlierRowNumber earlierAmount reason decidedBy { email }
    payments { id amount reference days isShown mayConfirm onePersonRefusal { code } list { id billingCode open decree { number } } } bills { id open } } } }
  unshown(first: 20) { edges { node { id reference list { id } } } }`

interface Line {
  readonly on?: string
  readonly text?: string
  readonly reference?: string
  readonly rupiah: number | string
  readonly code?: string
}

const aStatement = (lines: readonly Line[], ...rest: string[]) =>
  [
    'Tanggal;Uraian;Nomor SP2D;Nilai;Kode Billing',
    ...lines.map(({ on = today().toString(), text = 'Iuran BPJS', reference = '', rupiah, code = '' }) =>
      [on, text, reference, rupiah, code].join(';'),
    ),
    ...rest,
  ].join('\n')

async function takes(client: Client, content: string) {
  const input = { fileId: await upload(client, content), idempotencyKey: crypto.randomUUID() }
  const answer = await mutates(client, 'takeReconciliationFile', input, 'id')
  return answer.data === undefined ? answer : endedJob(client, answer.data.id)
}

const statements = async (client: Client) => {
  const answer = await client.ask('{ reconciliationFiles(first: 10) { mayTake edges { node { id fileName } } } }')
  return answer.reconciliationFiles
}

/** The newest statement as somebody sees it. */
async function newest(client: Client) {
  const { edges } = await statements(client)
  const query = `query ($id: ID!) { reconciliationFile(id: $id) { ${FIELDS} } }`
  const { reconciliationFile: file } = await client.ask(query, { id: edges[0].node.id })
  return { ...file, rows: file.rows.edges.map(({ node }: { node: unknown }) => node) }
}

const decides = (client: Client, name: string, input: object) => mutates(client, name, input, FIELDS)

/** A list of Kubu Raya that the province's treasurer has paid, a treasurer who brings statements, and another who confirms. */
async function arrange(admin: pg.Client, signIn: (tenant: TestTenant) => Promise<Client>) {
  const list = await aPaidList(admin, 'kubu-raya', { payer: 'provinsi' })
  const { rows } = await admin.query<{ code: string; rupiah: number; payment: string }>(
    `select c.billing_code as code, c.billed_rupiah::int as rupiah, p.id as payment from contribution_list c join contribution_payment p on p.list_id = c.id
     where c.id = $1`,
    [list],
  )
  await giveRoles(admin, 'kubu-raya', ['TREASURER'])
  await colleague(admin, 'pontianak', 'kubu-raya', ['TREASURER'])
  await colleague(admin, 'provinsi', 'kubu-raya', ['TREASURER'])
  const [bringer, checker, payer] = [await signIn('kubu-raya'), await signIn('pontianak'), await signIn('provinsi')]
  const { code, rupiah, payment } = rows[0] ?? { code: '', rupiah: 0, payment: '' }
  return { list, code, rupiah, payment, bringer, checker, payer }
}

describe('a bank statement', () => {
  test('shows what matches, what may, what nobody recorded, and what no row shows', async ({ admin, signIn }) => {
    const { code, rupiah, bringer, checker } = await arrange(admin, signIn)
    const open = await aBilledList(admin, 'kubu-raya', await aSignedDecree(admin, 'kubu-raya'), {
      by: 'provinsi',
      approver: 'pertamina',
    })
    const { rows: bills } = await admin.query('select billing_code as code from contribution_list where id = $1', [
      open,
    ])
    await aPaidList(admin, 'kubu-raya', { payer: 'provinsi', cohort: { members: 3, quota: 3 } })
    const lines = [
      { rupiah, text: `Iuran ${code}` },
      { rupiah: 5, code: bills[0].code },
      { rupiah, reference: 'TRF 77' },
      { rupiah: 9 },
    ]
    expect(await takes(bringer, aStatement(lines, `Jumlah transaksi;4`, `Total;;;${2 * rupiah + 14}`))).toMatchObject({
      state: 'SUCCEEDED',
    })
    const file = await newest(checker)
    expect(file).toMatchObject({ rowCount: 4, incomingCount: 0, amount: String(2 * rupiah + 14), mayConfirm: true })
    expect(file.rows.map(({ state }: { state: string }) => state)).toEqual([
      'MATCHED',
      'SUGGESTED',
      'UNMATCHED',
      'UNMATCHED',
    ])
    expect(file.rows[0].payments).toMatchObject([{ days: 0, isShown: true, mayConfirm: true, list: { open: '0' } }])
    expect(file.rows[0].payments[0].list.decree.number).not.toBeNull()
    expect(file.rows[1].bills).toEqual([{ id: globalIdOf('ContributionList', open), open: expect.any(String) }])
    expect(file.unshown.edges).toHaveLength(1)
    expect(file.counts.toSorted((a: { state: string }, b: { state: string }) => (a.state < b.state ? -1 : 1))).toEqual([
      { state: 'MATCHED', rows: 1 },
      { state: 'SUGGESTED', rows: 1 },
      { state: 'UNMATCHED', rows: 2 },
    ])
  })

  test('is confirmed by another person than who brought it or recorded the payment', async ({ admin, signIn }) => {
    const { list, code, rupiah, payment, bringer, checker, payer } = await arrange(admin, signIn)
    await takes(bringer, aStatement([{ rupiah, code }, { rupiah, reference: 'TRF 1' }, { rupiah: 9 }]))
    const { id: statementId } = await newest(checker)
    const link = { statementId, rowNumber: 2, paymentId: payment }
    expect((await newest(bringer)).rows[0].payments[0].mayConfirm).toBe(false)
    expect((await newest(payer)).rows[0].payments[0].mayConfirm).toBe(false)
    expect((await decides(bringer, 'confirmReconciliation', link)).code).toBe('BRINGER_IS_NOT_RECONCILER')
    expect((await decides(bringer, 'confirmReconciliationMatches', { statementId })).code).toBe(
      'BRINGER_IS_NOT_RECONCILER',
    )
    expect((await decides(payer, 'confirmReconciliation', link)).code).toBe('PAYER_IS_NOT_RECONCILER')
    expect((await decides(payer, 'confirmReconciliationMatches', { statementId })).code).toBe('NOTHING_MATCHED')
    const aside = { statementId, rowNumbers: [4], reason: 'Pembelian alat tulis kantor' }
    expect((await decides(bringer, 'setReconciliationRowsAside', aside)).code).toBe('BRINGER_IS_NOT_RECONCILER')
    expect((await decides(checker, 'setReconciliationRowsAside', { ...aside, reason: 'x' })).issues[0].code).toBe(
      'REASON_MISSING',
    )
    expect((await decides(checker, 'setReconciliationRowsAside', { ...aside, rowNumbers: [] })).issues[0].code).toBe(
      'RECONCILIATION_ROWS_COUNT',
    )
    expect((await decides(checker, 'confirmReconciliation', { ...link, rowNumber: 4 })).code).toBe(
      'STATEMENT_AMOUNT_DIFFERS',
    )
    expect((await decides(checker, 'confirmReconciliation', { ...link, rowNumber: 99 })).code).toBe('NOT_FOUND')
    const { data } = await decides(checker, 'confirmReconciliationMatches', { statementId })
    expect(data.rows.edges[0].node).toMatchObject({
      state: 'CONFIRMED',
      payments: [{ id: payment, mayConfirm: false }],
    })
    expect((await decides(checker, 'confirmReconciliation', { ...link, rowNumber: 3 })).code).toBe(
      'PAYMENT_SEEN_ALREADY',
    )
    const { data: last } = await decides(checker, 'setReconciliationRowsAside', aside)
    expect(last.rows.edges[2].node).toMatchObject({ state: 'SET_ASIDE', reason: aside.reason })
    expect((await decides(checker, 'setReconciliationRowsAside', aside)).code).toBe('STATEMENT_ROW_DECIDED')
    const seen = await checker.ask(
      `query ($id: ID!) { contributionList(id: $id) { payments { seenAtBank { statementId fileName rowNumber day confirmedBy { email } } } } }`,
      { id: globalIdOf('ContributionList', list) },
    )
    expect(seen.contributionList.payments[0].seenAtBank).toMatchObject({
      statementId,
      fileName: 'hasil.csv',
      rowNumber: 2,
    })
    const { rows: events } = await admin.query(
      `select action from audit_event where subject_kind = 'reconciliation_file'`,
    )
    expect(events.map(({ action }) => action).toSorted()).toEqual([
      'MATCHES_CONFIRMED',
      'STATEMENT_ROWS_SET_ASIDE',
      'STATEMENT_TAKEN',
    ])
  })

  test('links a row to a payment by hand, days away', async ({ admin, signIn }) => {
    const { rupiah, payment, bringer, checker } = await arrange(admin, signIn)
    const day = today().subtract({ days: 30 }).toString()
    await takes(bringer, aStatement([{ rupiah, on: day, text: 'SP2D gabungan' }]))
    const file = await newest(checker)
    expect(file.rows[0]).toMatchObject({ state: 'UNMATCHED', payments: [{ id: payment, days: 30, isShown: false }] })
    const link = { statementId: file.id, rowNumber: 2, paymentId: payment }
    const { data } = await decides(checker, 'confirmReconciliation', link)
    expect(data.rows.edges[0].node.state).toBe('CONFIRMED')
  })

  test('has no effect twice, and shows where it contradicts an earlier one', async ({ admin, signIn }) => {
    const { rupiah, bringer, checker } = await arrange(admin, signIn)
    const first = aStatement([{ rupiah, reference: 'SP2D 77/LS' }])
    const taken = await takes(bringer, first)
    const again = await takes(checker, first)
    expect(JSON.parse(again.result)).toEqual({ ...JSON.parse(taken.result), isKnown: true })
    expect((await statements(checker)).edges).toHaveLength(1)
    await takes(
      checker,
      aStatement([
        { rupiah, reference: '77/LS' },
        { rupiah: rupiah + 1, reference: 'SP2D 77-LS' },
      ]),
    )
    expect((await newest(bringer)).rows).toMatchObject([
      { state: 'REPEATED', earlierFileName: 'hasil.csv', earlierRowNumber: 2 },
      { state: 'CONFLICT', earlierRowNumber: 2, earlierAmount: String(rupiah) },
    ])
  })

  test.for([
    ['STATEMENT_ROWS_DIFFER', aStatement([{ rupiah: 5 }], 'Jumlah baris;2')],
    ['STATEMENT_TOTAL_DIFFERS', aStatement([{ rupiah: 5 }], 'Total;;;6')],
    ['STATEMENT_DAY_UNREADABLE', aStatement([{ rupiah: 5 }, { rupiah: 5, on: '31/02/2026' }])],
    ['STATEMENT_DAY_IN_FUTURE', aStatement([{ rupiah: 5, on: '2099-01-01' }])],
    ['STATEMENT_AMOUNT_FRACTIONAL', aStatement([{ rupiah: '5,50' }])],
    ['STATEMENT_AMOUNT_NEGATIVE', aStatement([{ rupiah: -5 }])],
    ['STATEMENT_AMOUNT_UNREADABLE', aStatement([{ rupiah: 'lima' }])],
    ['STATEMENT_AMOUNT_TOO_LARGE', aStatement([{ rupiah: '900000000000000' }])],
    ['STATEMENT_HEADER_MISSING', 'Nama;NIK\nA;1'],
    ['STATEMENT_EMPTY', aStatement([])],
  ] as const)('is refused whole as %s, in both languages', async ([code, content], { admin, signIn }) => {
    await giveRoles(admin, 'kubu-raya', ['TREASURER'])
    const bringer = await signIn('kubu-raya')
    const job = await takes(bringer, content)
    expect(job).toMatchObject({ state: 'FAILED', errorCode: code })
    expect((await admin.query('select from reconciliation_file')).rowCount).toBe(0)
  })

  test('names the row and the cell that cannot be read', async ({ admin, signIn }) => {
    await giveRoles(admin, 'kubu-raya', ['TREASURER'])
    const bringer = await signIn('kubu-raya')
    await takes(bringer, aStatement([{ rupiah: 5 }, { rupiah: 5, on: '31/02/2026' }, { rupiah: 'x' }]))
    const { jobs } = await bringer.ask('{ jobs(first: 1) { edges { node { errorMessage errorMessageEn } } } }')
    const job = jobs.edges[0].node
    expect(job.errorMessage).toContain('Baris 3, kolom tanggal: “31/02/2026” bukan tanggal. 2 baris')
    expect(job.errorMessageEn).toContain('Row 3, day: “31/02/2026” is no day. 2 rows')
  })

  test('is brought by who records payments, and read by who reads lists', async ({ admin, signIn }) => {
    const { rupiah, bringer, payer } = await arrange(admin, signIn)
    await takes(bringer, aStatement([{ rupiah }]))
    const { id: statementId } = await newest(payer)
    await giveRoles(admin, 'kubu-raya', ['OFFICER'])
    const officer = await signIn('kubu-raya')
    expect(await statements(officer)).toMatchObject({ mayTake: false, edges: [{ node: { id: statementId } }] })
    expect((await takes(officer, aStatement([{ rupiah: 2 }]))).code).toBe('NOT_ALLOWED')
    expect((await decides(officer, 'confirmReconciliationMatches', { statementId })).code).toBe('NOT_ALLOWED')
  })
})
