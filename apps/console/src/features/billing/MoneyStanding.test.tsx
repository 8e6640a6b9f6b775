// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { renderSignedIn } from '../../ui/testing/signed-in.tsx'
import MoneyStanding from './MoneyStanding.tsx'
import type { BillToArrive, BillToPay, MoneyStandingFigures } from './money-standing.query.ts'

let unmount = async () => {}
afterEach(() => unmount())

const SETTLED: MoneyStandingFigures = {
  year: 2027,
  billed: '500000',
  paid: '500000',
  received: '500000',
  open: '0',
  openBills: 0,
  overdue: '0',
  overdueBills: 0,
  ordered: '0',
  inTransit: '0',
  inTransitBills: 0,
  inTransitSince: null,
  toPay: [],
  toArrive: [],
  unbilled: [],
  payersBehind: [],
}

const SPAN = {
  ...{ fromMonth: '2027-01-01', untilMonth: '2027-04-01' },
  ...{ decree: { id: 'decree', number: '400.5/12/2027' }, government: { id: 'tenant', name: 'Kabupaten Kubu Raya' } },
}
const TO_PAY: BillToPay = {
  ...SPAN,
  id: 'late',
  dueOn: '2000-01-01',
  open: '300000',
  ordered: '0',
  familiesWaiting: null,
}
const TO_ARRIVE: BillToArrive = {
  ...{ ...SPAN, id: 'way', paid: '200000', received: '50000' },
  payments: [
    { paidOn: '2027-03-09', returned: null },
    { paidOn: '2027-03-02', returned: { on: '2027-03-04' } },
    { paidOn: '2027-03-05', returned: null },
  ],
}

async function showing(figures: Partial<MoneyStandingFigures>) {
  const page = await renderSignedIn(<MoneyStanding />, ['CONTRIBUTION_READ'], async () =>
    Response.json({ data: { moneyStanding: { ...SETTLED, ...figures } } }),
  )
  unmount = page.unmount
  return page
}

test('an unpaid bill stands with what is open, how late it is, what is on its way and which families wait', async () => {
  const bill = { ...TO_PAY, ordered: '100000', familiesWaiting: { families: 2, payBy: '2027-06-30', daysLeft: 51 } }
  const page = await showing({ open: '300000', openBills: 8, overdue: '300000', overdueBills: 1, toPay: [bill] })
  await expect.poll(() => page.text()).toMatch(/Rp\s?300\.000 pada 8 tagihan/)
  for (const words of ['Jan–Mar 2027', '400.5/12/2027', 'Keluarga menunggu: 2', 'Dan 7 tagihan lain.'])
    expect(page.text()).toContain(words)
  expect(page.text()).toMatch(/Lewat [\d.]+ hari/)
  expect(page.text()).toMatch(/dapat dibayar sampai 30 Jun\w* 2027: 51 hari lagi/)
  expect(page.text()).toMatch(/Lewat tempo Rp\s?300\.000/)
  expect(page.text()).toMatch(/Rp\s?100\.000 sudah diminta lewat SPP/)
  expect(document.querySelector('a[href="/iuran/late"]')).not.toBeNull()
})

test('a bill for which a family waits says so when its month can be paid no more, and nothing where nobody knows the day', async () => {
  const waits = (payBy: string | null, daysLeft: number | null) => ({
    ...{ ...TO_PAY, id: `until-${payBy}` },
    familiesWaiting: { families: 1, payBy, daysLeft },
  })
  const page = await showing({ open: '600000', openBills: 2, toPay: [waits('2027-04-30', -10), waits(null, null)] })
  await expect.poll(() => page.text()).toMatch(/batas membayar tunggakan sudah lewat \(30 Apr\w* 2027\)/)
  expect(page.text().match(/batas membayar tunggakan/g)).toHaveLength(1)
  expect(page.text()).not.toContain('hari lagi')
})

test('a bill whose day is far or near says so without alarm', async () => {
  const page = await showing({ open: '300000', openBills: 1, toPay: [{ ...TO_PAY, dueOn: '2999-12-31' }] })
  await expect.poll(() => page.text()).toMatch(/jatuh tempo 31 Des\w* 2999/)
  expect(page.text()).not.toContain('Lewat')
})

test('money that has not arrived stands with its oldest payment that did not come back', async () => {
  const arriving = { inTransit: '150000', inTransitBills: 1, inTransitSince: '2027-03-05', toArrive: [TO_ARRIVE] }
  const page = await showing(arriving)
  await expect.poll(() => page.text()).toContain('Sudah dibayar, belum diterima BPJS')
  expect(page.text()).toMatch(/dibayar sejak 5 Mar\w* 2027/)
  expect(page.text()).toMatch(/Rp\s?150\.000/)
})

test('where nothing waits, that is said, and the year stands below', async () => {
  const page = await showing({})
  await expect.poll(() => page.text()).toContain('Tidak ada tagihan yang menunggu dibayar')
  expect(page.text()).not.toContain('SPP')
  expect(page.text()).not.toContain('belum diterima BPJS')
  expect(page.text()).toMatch(/Tagihan tahun 2027.*Ditagih\s*Rp\s?500\.000/s)
})

test('a village whose money is late or never arrived stands by name, with its days and its list', async () => {
  const bill = {
    ...{ ...SPAN, list: { id: 'village' }, payer: null, payerName: 'Desa Sungai Raya', amount: '84000' },
    ...{ fundingSource: 'VILLAGE_BUDGET' as const, since: '2000-01-01' },
  }
  const page = await showing({
    payersBehind: [
      { ...bill, standing: 'NOT_RECEIVED' },
      {
        ...bill,
        standing: 'NOT_PAID',
        list: null,
        payerName: null,
        payer: { id: 'p', name: 'Provinsi Kalimantan Barat' },
      },
    ],
  })
  await expect.poll(() => page.text()).toContain('Desa Sungai Raya (APBDes)')
  expect(page.text()).toMatch(/Dibayar [\d.]+ hari lalu, belum diterima/)
  expect(page.text()).toMatch(/Provinsi Kalimantan Barat.*Lewat [\d.]+ hari/)
  expect(document.querySelector('a[href="/iuran/village"]')).not.toBeNull()
  expect(document.querySelector('a[href="/keputusan/decree"]')).not.toBeNull()
})

test('what another payer has paid today was paid today', async () => {
  const bill = {
    ...{ ...SPAN, list: null, payer: null, payerName: 'Desa Sungai Raya', amount: '84000' },
    ...{ fundingSource: 'VILLAGE_BUDGET' as const, standing: 'NOT_RECEIVED' as const, since: '2026-11-20' },
  }
  const page = await showing({ payersBehind: [bill] })
  await expect.poll(() => page.text()).toContain('Dibayar hari ini, belum diterima')
})

test('where no other payer is behind, nothing is said of them', async () => {
  const page = await showing({})
  await expect.poll(() => page.text()).toContain('Ditagih')
  expect(page.text()).not.toContain('Uang pembayar lain')
})

test('a list that waits for its own approver stands with whose turn it is and since when, and no bill is said to wait', async () => {
  const list = {
    ...{ ...SPAN, id: 'draft', state: 'DRAFT' as const, total: '6048000' },
    ...{ draftedAt: '2026-11-20T02:00:00Z', approvedAt: null, sentOn: null },
  }
  const page = await showing({ unbilled: [list] })
  await expect.poll(() => page.text()).toMatch(/menunggu disetujui penyetuju instansi Anda sejak 20 Nov 2026/)
  expect(page.text()).toContain('Belum ada tagihan yang dapat dibayar')
  expect(page.text()).not.toContain('Tidak ada tagihan yang menunggu dibayar')
})
