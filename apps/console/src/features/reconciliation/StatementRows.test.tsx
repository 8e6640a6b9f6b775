// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest'
import { renderSignedIn } from '../../ui/testing/signed-in.tsx'
import type { StatementDetail, StatementLine } from './reconciliation.query.ts'
import { StatementRows } from './StatementRows.tsx'

let unmount = async () => {}
afterEach(() => unmount())

const LIST = {
  ...{ id: 'list', fromMonth: '2027-01-01', untilMonth: '2027-07-01', billingCode: 'KODE01', billed: '100000' },
  ...{ open: '0', decree: { id: 'decree', number: '400/12/2026' }, government: { id: 'kr', name: 'Kubu Raya' } },
} as const
const PAYMENT = {
  ...{ id: 'payment', paidOn: '2026-11-02', reference: 'SP2D 7/2026', days: 3, isShown: true, mayConfirm: true },
  ...{ recordedBy: { name: 'Andi' }, onePersonRefusal: null, list: LIST },
} satisfies StatementLine['payments'][number]
const LINE = {
  ...{ rowNumber: 4, state: 'MATCHED', day: '2026-11-05', amount: '100000', reference: 'SP2D 7', description: 'Iuran' },
  ...{ earlierFileName: null, earlierRowNumber: null, earlierAmount: null, reason: null, decidedAt: null },
  ...{ decidedBy: null, payments: [PAYMENT], bills: [] },
} satisfies StatementLine

async function showing(line: Partial<StatementLine>, statement: Partial<StatementDetail> = {}) {
  const sent: Readonly<Record<string, unknown>>[] = []
  const server: typeof fetch = async (_address, init) => {
    const { query, variables } = JSON.parse(String(init?.body))
    sent.push(variables.input)
    const field = /(confirmReconciliation|setReconciliationRowsAside)\(/.exec(query)?.[1] ?? ''
    return Response.json({ data: { [field]: { __typename: `${field}Success` } } })
  }
  const onDone = vi.fn()
  const rows = { pageInfo: {}, edges: [{ node: { ...LINE, ...line } }] }
  const shown = {
    id: 'statement',
    mayConfirm: true,
    onePersonRefusal: null,
    rows,
    ...statement,
  } as unknown as StatementDetail
  const page = await renderSignedIn(<StatementRows statement={shown} onDone={onDone} />, ['CONTRIBUTION_PAY'], server)
  unmount = page.unmount
  return { ...page, onDone, sent }
}

/** The button of a dialog that is open: the page beside it has some of the same words. */
async function inDialog(words: string): Promise<HTMLButtonElement> {
  return vi.waitFor(() => {
    const buttons = [...document.querySelectorAll<HTMLButtonElement>('[role=dialog] button')]
    const match = buttons.find(({ textContent }) => textContent === words)
    if (match === undefined) throw new Error(`no ${words} in a dialog`)
    return match
  })
}

test('a matching row shows its payment with decree, months, bill and days, and is confirmed for it', async () => {
  const page = await showing({})
  for (const words of ['Cocok', 'SP2D 7/2026', '400/12/2026', 'KODE01', 'Selisih 3 hari', 'Jan', 'Jun'])
    expect(page.text()).toContain(words)
  await page.press(page.button('Tegaskan'))
  const confirm = await inDialog('Tegaskan')
  expect(document.querySelector('[role=dialog]')?.textContent).toContain('Menegaskan tidak mencatat pembayaran baru.')
  await page.press(confirm)
  await vi.waitFor(() => expect(page.onDone).toHaveBeenCalledOnce())
  expect(page.sent).toEqual([{ statementId: 'statement', rowNumber: 4, paymentId: 'payment' }])
})

test('a row that belongs to no contribution is set aside with its reason', async () => {
  const page = await showing({ state: 'UNMATCHED', payments: [] })
  await page.press(page.button('Sisihkan'))
  const confirm = await inDialog('Sisihkan')
  await page.fill('Sebab disisihkan', 'Pembelian alat tulis')
  await page.press(confirm)
  await vi.waitFor(() => expect(page.onDone).toHaveBeenCalledOnce())
  expect(page.sent).toEqual([{ statementId: 'statement', rowNumbers: [4], reason: 'Pembelian alat tulis' }])
})

test('a bill without a payment leads to its list, and nothing is confirmed before', async () => {
  const page = await showing({ state: 'SUGGESTED', payments: [], bills: [{ ...LIST, open: '100000' }] })
  expect(page.text()).toContain('Tagihan belum dicatat dibayar')
  expect([...document.querySelectorAll('button')].map(({ textContent }) => textContent)).toEqual(['Sisihkan'])
})

test.for([
  [
    'CONFLICT',
    { earlierFileName: 'lama.csv', earlierRowNumber: 2, earlierAmount: '90000' },
    /Berkas lama\.csv, baris 2, menyebut Rp\s?90\.000/,
  ],
  ['SET_ASIDE', { reason: 'Alat tulis.', decidedBy: { name: 'Rina' }, payments: [] }, /Alat tulis\. Disisihkan Rina\./],
] as const)('a row that is %s says why', async ([state, rest, words]) => {
  expect((await showing({ state, ...rest } as Partial<StatementLine>)).text()).toMatch(words)
})

test('who brought the file is offered no step', async () => {
  await showing({}, { mayConfirm: false })
  expect(document.querySelectorAll('button')).toHaveLength(0)
})
