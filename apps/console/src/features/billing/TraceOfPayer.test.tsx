// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { serverWithAnswers } from '../../ui/testing/render.tsx'
import { renderSignedIn } from '../../ui/testing/signed-in.tsx'
import { TraceOfPayer } from './TraceOfPayer.tsx'
import type { TracePart } from './trace.query.ts'

let unmount = async () => {}
afterEach(() => unmount())

const by = (name: string) => ({ name })
const PROVINCE = {
  name: null,
  source: 'PROVINCIAL_BUDGET',
  tenant: { id: 'p', name: 'Provinsi', shortName: 'Provinsi' },
} as const
const UNLISTED: TracePart = {
  state: 'PLANNED',
  amount: '8400',
  missing: 'LIST',
  isUnrecorded: false,
  payer: PROVINCE,
  rules: [],
  list: null,
  commitments: [],
  posting: null,
}
const AT = '2027-01-05T03:00:00Z'
const BILLED: NonNullable<TracePart['list']> = {
  ...{ id: 'L', people: 2, draftedAt: AT, approvedAt: AT, sentOn: '2027-01-06', billingCode: 'ABC123' },
  ...{ billed: '33600', billedOn: '2027-01-07', dueOn: '2027-01-15', paid: '33600', received: '0' },
  draftedBy: by('Siti'),
  approvedBy: by('Budi'),
  sentBy: by('Siti'),
  billedBy: by('Budi'),
  payments: [
    {
      id: '1',
      amount: '33600',
      paidOn: '2027-01-08',
      reference: 'SP2D-1',
      recordedAt: AT,
      recordedBy: by('Rara'),
      returned: null,
    },
  ],
  receipts: [],
}

async function showing(part: Partial<TracePart>) {
  const page = await renderSignedIn(<TraceOfPayer part={{ ...UNLISTED, ...part }} />, [], serverWithAnswers().server)
  unmount = page.unmount
  return page.text()
}

test('a part that nobody has listed waits for its list', async () => {
  const text = await showing({})
  expect(text).toContain('Berhenti di sini: belum masuk daftar iuran')
  expect(text).toContain('Ditunggu sekarang.')
  expect(text).not.toContain('Tagihan BPJS')
})

test('of another payer no more is said than how far it is', async () => {
  const text = await showing({ state: 'BILLED', missing: 'PAYMENT' })
  expect(text).toContain('Daftarnya hanya dilihat oleh yang mengelola uang pembayarnya.')
  expect(text).not.toContain('SP2D')
})

test('each link names who wrote it down, and the chain ends where the money has not arrived', async () => {
  const text = await showing({ state: 'PAID', missing: 'RECEIPT', list: BILLED })
  for (const words of ['Disusun', 'Siti', 'Disetujui', 'Budi', 'ABC123', 'SP2D-1', 'Rp33.600', 'Rara'])
    expect(text).toContain(words)
  expect(text).toContain('BPJS belum menyatakan menerima seluruh uangnya')
})

test('a payment that came back stays in sight, with its day', async () => {
  const returned = { on: '2027-01-12', reason: 'RETURNED_BY_BANK' } as const
  const payments = BILLED.payments.map((payment) => ({ ...payment, returned }))
  const text = await showing({ state: 'BILLED', missing: 'PAYMENT', list: { ...BILLED, payments } })
  expect(text).toContain('SP2D-1')
  expect(text).toContain('12 Januari 2027')
})

test('a receipt that was taken back stays in sight, struck through, with its reason and day', async () => {
  const returned = { on: '2027-01-12', reason: 'RETURNED_BY_INSURER' } as const
  const receipt = { id: '1', amount: '33600', receivedOn: '2027-01-09', reference: 'BPJS-1', recordedAt: AT }
  const receipts = [{ ...receipt, recordedBy: by('Tono'), returned }]
  const text = await showing({ state: 'PAID', missing: 'RECEIPT', list: { ...BILLED, receipts } })
  expect(document.querySelector('del')?.textContent).toContain('BPJS-1')
  expect(text).toContain('Dikembalikan BPJS, 12 Januari 2027')
})

test('what the insurer posted is said with its file, or why it was rejected', async () => {
  const posting: NonNullable<TracePart['posting']> = {
    ...{ verdict: 'ACCEPTED', months: 6, amount: '90600', maskedMembershipNumber: '•••• •••• 123', reason: null },
    ...{ programmes: ['DEATH'], fileName: 'hasil.csv', recordedAt: AT, settledAt: null },
    recordedBy: by('Tono'),
    settledBy: null,
  }
  const text = await showing({
    state: 'PROTECTED',
    missing: null,
    list: BILLED,
    posting,
  })
  expect(text).toContain('6 bulan, Rp90.600, KPJ •••• •••• 123, berkas hasil.csv')
  expect(text).toContain('Melindungi bulan ini: JKM')
  expect(text).not.toContain('Berhenti di sini')
  await unmount()
  const rejected = { ...posting, verdict: 'REJECTED' as const, reason: 'NIK tidak padan', programmes: [] }
  expect(await showing({ state: 'PAID', missing: 'POSTING', list: BILLED, posting: rejected })).toContain(
    'Ditolak: NIK tidak padan, berkas hasil.csv',
  )
})

test('a part of an earlier day says that nobody recorded when its list moved', async () => {
  expect(await showing({ state: 'LISTED', isUnrecorded: true })).toContain('Tidak tercatat kapan daftarnya dikirim')
  await unmount()
  expect(await showing({ state: 'LISTED' })).not.toContain('Tidak tercatat')
})
