// @vitest-environment happy-dom
import type { Permission } from '@payung/domain/access/permission'
import { afterEach, expect, test, vi } from 'vitest'
import { renderSignedIn } from '../../ui/testing/signed-in.tsx'
import type { ContributionListDetail } from './billing.query.ts'
import { PaymentOrders } from './PaymentOrders.tsx'
import type { PaymentOrder } from './payment-order.query.ts'

let unmount = async () => {}
afterEach(() => unmount())

const ORDER = {
  id: 'order',
  amount: '150000',
  state: 'REQUESTED',
  sppNumber: 'SPP-LS 7/2026',
  sppOn: '2026-11-02',
  sppPath: '/payment-orders/order/spp.pdf',
  draftedBy: { name: 'Andi' },
  spmNumber: null,
  spmOn: null,
  spmPath: null,
  issuedBy: null,
  sp2dNumber: null,
  sp2dOn: null,
  paidBy: null,
  isReturned: false,
  refusedOn: null,
  refusalReason: null,
  refusedBy: null,
  withdrawnAt: null,
  actions: [],
  onePersonRefusal: null,
  lines: [],
} satisfies PaymentOrder

const ISSUED = {
  ...ORDER,
  state: 'ISSUED',
  spmNumber: 'SPM 4/2026',
  spmOn: '2026-11-03',
  spmPath: '/payment-orders/order/spm.pdf',
  issuedBy: { name: 'Budi' },
} satisfies PaymentOrder

const BILL = {
  ...{ billed: '200000', paid: '0', open: '200000', ordered: '150000', billedOn: '2026-11-01', dueOn: '2026-12-15' },
  ...{
    billingCode: '260100012345',
    fromMonth: '2026-10-01',
    untilMonth: '2027-01-01',
    government: { name: 'Kubu Raya' },
  },
  decree: {
    ...{ id: 'keputusan', kind: 'DESIGNATION', number: '9/2026', fromMonth: '2026-10-01', text: { title: 'Nelayan' } },
    programme: { id: 'program', name: 'Pekerja rentan' },
  },
}

const BUDGET = {
  ...{ mayChoose: false, parts: null, lines: [] },
  commitments: [
    {
      ...{
        id: 'commitment',
        programme: 'DEATH',
        state: 'COMMITTED',
        requested: '200000',
        committed: '200000',
        paid: '0',
      },
      line: {
        ...{ id: 'death', subActivity: 'Jaminan sosial', accountCode: '5.1.02.02', remaining: '900000' },
        agency: { id: 'dinas', name: 'Dinas Tenaga Kerja' },
      },
    },
  ],
}

const LINE = {
  ...{ amount: '150000', letters: ['SPD/1'], cashPlan: null },
  provision: { provided: '400000', used: '100000', isEnough: true },
  line: { id: 'death', programme: 'DEATH', subActivity: 'Jaminan sosial' },
} satisfies PaymentOrder['lines'][number]

async function showing(
  orders: readonly PaymentOrder[],
  bill: object = {},
  { may = [], budget = BUDGET }: { readonly may?: readonly Permission[]; readonly budget?: object | null } = {},
) {
  const sent: Readonly<Record<string, unknown>>[] = []
  const server: typeof fetch = async (_address, init) => {
    const { query, variables } = JSON.parse(String(init?.body))
    if (query.includes('ListBudget'))
      return Response.json(
        budget === null ? { errors: [{ message: 'down' }] } : { data: { contributionListBudget: budget } },
      )
    sent.push(variables.input)
    const name = variables.input.spmNumber !== undefined ? 'issuePaymentOrder' : 'requestPaymentOrder'
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Success`
    return Response.json({ data: { [name]: { __typename: type } } })
  }
  const onDone = vi.fn()
  const list = {
    ...{ id: 'list', version: 3, mayRequestOrder: false, onePersonRefusal: null },
    ...BILL,
    openLines: [],
    ...bill,
    paymentOrders: orders,
  } as unknown as ContributionListDetail
  const page = await renderSignedIn(<PaymentOrders list={list} onDone={onDone} />, ['CONTRIBUTION_PAY', ...may], server)
  unmount = page.unmount
  const dialog = () =>
    vi.waitFor(() => {
      const opened = document.querySelector('[role=dialog]')
      if (opened === null) throw new Error('no dialog')
      return opened
    })
  const confirms = async (words: string) => {
    const buttons = [...(await dialog()).querySelectorAll('button')]
    await page.press(buttons.find(({ textContent }) => textContent === words) as HTMLButtonElement)
  }
  return { ...page, onDone, sent, dialog, confirms }
}

test('each paper of an order stands with its number, day and person, and how far the order is', async () => {
  const paid = { ...ISSUED, state: 'PAID', sp2dNumber: 'SP2D 9/2026', sp2dOn: '2026-11-05', paidBy: { name: 'Siti' } }
  const page = await showing([{ ...paid, isReturned: true } as PaymentOrder, { ...ISSUED, id: 'other' }])
  expect(page.text()).toMatch(/SPP-LS 7\/2026, 2 Nov\S* 2026, Andi/)
  expect(page.text()).toMatch(/SPM 4\/2026, 3 Nov\S* 2026, Budi/)
  expect(page.text()).toMatch(/SP2D 9\/2026, 5 Nov\S* 2026, Siti/)
  for (const words of ['SP2D terbit', 'Pembayarannya kembali.', 'Menunggu SP2D']) expect(page.text()).toContain(words)
  expect(document.querySelectorAll('button')).toHaveLength(0)
})

test('a refusal stands with its reason and whose it was; a withdrawn request stays', async () => {
  const refused = {
    ...{ state: 'REFUSED', refusedOn: '2026-11-04', refusalReason: 'Rekening tidak cocok' },
    refusedBy: { name: 'Budi' },
  }
  const page = await showing([
    { ...ORDER, ...refused } as PaymentOrder,
    { ...ISSUED, ...refused, id: 'second' } as PaymentOrder,
    { ...ORDER, id: 'third', state: 'WITHDRAWN', withdrawnAt: '2026-11-04T02:00:00Z' },
  ])
  for (const words of ['Ditolak PA/KPA', 'Ditolak BUD', 'Rekening tidak cocok', 'Ditarik'])
    expect(page.text()).toContain(words)
})

test('the budget user issues the SPM, whose day is not before that of the SPP', async () => {
  const page = await showing([{ ...ORDER, actions: ['ISSUE', 'REFUSE'], lines: [LINE] } as PaymentOrder])
  expect(page.text()).toContain('Tolak SPP')
  await page.press(page.button('Terbitkan SPM'))
  expect((await page.dialog()).textContent).toMatch(/SPP-LS 7\/2026 sebesar Rp\s?150\.000/)
  await page.fill('Nomor SPM', ' 4 ')
  await page.confirms('Terbitkan SPM Rp150.000')
  await vi.waitFor(async () => expect((await page.dialog()).textContent).toContain('Tulis nomor SPM'))
  expect(page.sent).toEqual([])
  await page.fill('Nomor SPM', 'SPM 4/2026')
  await page.confirms('Terbitkan SPM Rp150.000')
  await vi.waitFor(() => expect(page.onDone).toHaveBeenCalledOnce())
  expect(page.sent).toEqual([
    {
      ...{ listId: 'list', expectedVersion: 3, orderId: 'order', spmNumber: 'SPM 4/2026' },
      spmOn: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
    },
  ])
})

test('the treasurer requests what is neither paid nor on its way', async () => {
  const page = await showing([{ ...ORDER, actions: ['WITHDRAW'] }], { mayRequestOrder: true })
  expect(page.text()).toContain('Tarik SPP')
  await page.press(page.button('Ajukan SPP-LS'))
  expect((await page.dialog()).textContent).toMatch(/Belum dibayar dan belum diajukan: Rp\s?50\.000/)
  await page.fill('Nomor SPP-LS', 'SPP-LS 8/2026')
  await page.confirms('Ajukan')
  await vi.waitFor(() => expect(page.onDone).toHaveBeenCalledOnce())
  expect(page.sent).toMatchObject([{ amount: '50000', sppNumber: 'SPP-LS 8/2026' }])
})

test('who may be the maker under another account has no button and hears why', async () => {
  const onePersonRefusal = { code: 'MAY_BE_ONE_PERSON', text: 'Satu administrator membuat kedua akun.', textEn: '' }
  const page = await showing([{ ...ISSUED, actions: ['PAY', 'REFUSE'], onePersonRefusal }])
  expect(page.text()).toContain('Satu administrator membuat kedua akun.')
  expect(document.querySelectorAll('button')).toHaveLength(0)
})

test('a payer by transfer has no such section', async () => {
  const page = await showing([])
  expect(page.text()).not.toContain('Perintah pembayaran')
})

test('where several lines pay the bill, the request asks for the amount of each, and shows their sum', async () => {
  const line = (id: string, programme: string) => ({ id, programme, subActivity: 'Jaminan sosial' })
  const openLines = [
    { open: '30000', line: line('accident', 'WORK_ACCIDENT') },
    { open: '20000', line: line('death', 'DEATH') },
  ]
  const page = await showing([], { mayRequestOrder: true, openLines })
  await page.press(document.querySelector('button') as HTMLButtonElement)
  const fields = [...(await page.dialog()).querySelectorAll('input')]
  expect(fields.slice(0, 2).map(({ value }) => value)).toEqual(['30000', '20000'])
  expect((await page.dialog()).textContent).toMatch(/Jumlah SPP: Rp\s?50\.000/)
  await page.fill('Nomor SPP-LS', 'SPP 1/2026')
  await page.confirms('Ajukan')
  await vi.waitFor(() => expect(page.onDone).toHaveBeenCalledOnce())
  expect(page.sent.at(-1)).toMatchObject({
    amount: '50000',
    lines: [
      { lineId: 'accident', amount: '30000' },
      { lineId: 'death', amount: '20000' },
    ],
  })
})

test('an order names what it asks of each line, its letters, and that they are not enough', async () => {
  const lines = [
    {
      ...{
        amount: '2500',
        letters: ['SPD/1'],
        cashPlan: null,
        provision: { provided: '1000', used: '0', isEnough: false },
      },
      line: { id: 'death', programme: 'DEATH', subActivity: 'Jaminan sosial' },
    },
  ] as const
  const page = await showing([{ ...ORDER, lines: [...lines] } as PaymentOrder])
  expect(page.text()).toContain('(SPD SPD/1)')
  expect(page.text()).toMatch(/Melebihi SPD: disediakan Rp\s?1\.000/)
})

test('an SPM begins with whom it pays how much, for which bill and decree, out of what, and who acts next', async () => {
  const order = { ...ORDER, actions: ['ISSUE'], lines: [LINE] } as PaymentOrder
  const openLines = [{ open: '50000', line: { id: 'death', subActivity: 'Jaminan sosial', programme: 'DEATH' } }]
  const page = await showing([order], { openLines }, { may: ['BUDGET_READ'] })
  await page.press(page.button('Terbitkan SPM'))
  const dialog = await page.dialog()
  await vi.waitFor(() => expect(dialog.textContent).not.toContain('Sedang dibaca'))
  for (const words of [
    ...['BPJS Ketenagakerjaan, lewat kode iuran 260100012345', 'seratus lima puluh ribu rupiah', 'Okt–Des 2026'],
    ...['Ditagih Rp200.000, belum dibayar Rp200.000', 'Nelayan', '5.1.02.02, Dinas Tenaga Kerja', 'sisa SPD Rp150.000'],
    ...['sisa untuk tagihan ini Rp50.000', 'sisa pagu Rp900.000', 'SPP SPP-LS 7/2026: Andi', 'bendahara mencatatnya'],
  ])
    expect(dialog.textContent).toContain(words)
  expect(dialog.querySelectorAll('input[type=checkbox]')).toHaveLength(0)
})

test.each([
  ['without a budget line', { lines: [] }, BUDGET],
  ['beyond its letters', { lines: [{ ...LINE, provision: { provided: '1', used: '0', isEnough: false } }] }, BUDGET],
  ['whose budget cannot be read', { lines: [LINE] }, null],
])('an SPM %s waits for a tick', async (_what, differing, budget) => {
  const order = { ...ORDER, actions: ['ISSUE'], ...differing } as PaymentOrder
  const page = await showing([order], {}, { may: ['BUDGET_READ'], budget })
  await page.press(page.button('Terbitkan SPM'))
  await vi.waitFor(async () => expect((await page.dialog()).textContent).not.toContain('Sedang dibaca'))
  await page.fill('Nomor SPM', 'SPM 4/2026')
  await page.confirms('Terbitkan SPM Rp150.000')
  expect(page.sent).toEqual([])
  const tick = [...document.querySelectorAll('label')].find(({ textContent }) => textContent?.startsWith('Saya sudah'))
  await page.press(tick as unknown as HTMLButtonElement)
  await page.confirms('Terbitkan SPM Rp150.000')
  await vi.waitFor(() => expect(page.onDone).toHaveBeenCalledOnce())
})
