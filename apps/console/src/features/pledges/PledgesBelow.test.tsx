// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { serverWithAnswers } from '../../ui/testing/render.tsx'
import { renderSignedIn } from '../../ui/testing/signed-in.tsx'
import { PledgesBelow } from './PledgesBelow.tsx'
import type { PledgeSum } from './pledges-below.query.ts'

let unmount = async () => {}
afterEach(() => unmount())

const SUM: PledgeSum = {
  pledges: 0,
  late: 0,
  synthetic: false,
  workers: 0,
  pledgedMonths: 0,
  postedMonths: 0,
  promised: '0',
  listed: '0',
  billed: '0',
  paid: '0',
  received: '0',
  gap: '0',
  overdue: '0',
  overdueBills: 0,
  overdueSince: null,
  daysLate: null,
  standings: [],
  government: null,
  company: null,
}
const LATE: PledgeSum = {
  ...SUM,
  ...{ pledges: 3, late: 2, workers: 40, promised: '9000000', paid: '1000000', gap: '8000000' },
  ...{ overdue: '500000', overdueBills: 1, overdueSince: '2026-11-08', daysLate: 12 },
  standings: [
    { state: 'APPROVED', pledges: 2 },
    { state: 'PROVEN', pledges: 1 },
  ],
}
const government = (code: string, shortName: string) => ({ id: code, shortName, area: { code } })
const KUBU_RAYA = government('61.12', 'Kubu Raya')
const GALANGAN = { id: 'company-1', name: 'PT Galangan' }

async function arrange(areaCode: string | undefined, answer: object) {
  const server = serverWithAnswers()
  const page = await renderSignedIn(<PledgesBelow areaCode={areaCode} />, ['PLEDGE_READ'], server.server)
  unmount = page.unmount
  await server.answer({ pledgesBelow: { mayRead: true, companyCount: 1, ...answer } })
  return { ...page, sent: server.sent }
}

const rows = () =>
  [...document.querySelectorAll('tbody tr')].map(({ children }) => [...children].map(({ textContent }) => textContent))

test('a row of a government says how late it is and opens its companies; who has no pledge is named below', async () => {
  const { sent, text } = await arrange(undefined, {
    total: LATE,
    governments: [
      { ...LATE, government: KUBU_RAYA },
      { ...SUM, government: government('61.01', 'Sambas') },
      { ...SUM, government: government('61.71', 'Pontianak') },
    ],
  })
  expect(sent).toEqual([{ areaCode: null, byCompany: false }])
  const [first, ...others] = rows()
  expect(others).toEqual([])
  expect(first?.[0]).toBe('Kubu Raya')
  expect(first?.[1]).toMatch(/^Terlambat 12 hariRp\s?500\.000 pada 1 tagihan, jatuh tempo 8 November 2026/)
  expect(first?.[1]).toContain('3 janji: Iuran belum dibayar 2 · Terbukti 1')
  expect(first?.[2]).toMatch(/Rp\s?9\.000\.000.*40 pekerja/)
  const link = document.querySelector('tbody a')?.getAttribute('href') ?? ''
  expect(Object.fromEntries(new URL(link, 'http://payung.test').searchParams)).toEqual({
    tab: 'kabupaten',
    daerah: '"61.12"',
  })
  expect(text()).toContain('Belum ada janji: Sambas, Pontianak.')
})

test('an opened government shows its companies, which open nothing, and how many are not shown', async () => {
  const company = { ...LATE, government: KUBU_RAYA, company: GALANGAN }
  const { sent, text } = await arrange('61.12', {
    total: LATE,
    companyCount: 4,
    governments: [{ ...LATE, government: KUBU_RAYA }],
    companies: [company],
  })
  expect(sent).toEqual([{ areaCode: '61.12', byCompany: true }])
  expect(rows()[0]?.[0]).toBe('PT Galangan')
  expect(document.querySelector('tbody a')).toBeNull()
  expect(text()).toContain('3 perusahaan lain tidak ditampilkan')
})

test('without a pledge it says so, and without the right it shows nothing', async () => {
  const { text } = await arrange(undefined, { total: SUM, governments: [{ ...SUM, government: KUBU_RAYA }] })
  expect(text()).toContain('Belum ada janji')
  expect(text()).not.toContain('Dijanjikan')
  await unmount()
  const none = { total: SUM, governments: [{ ...SUM, government: KUBU_RAYA }], companies: [], companyCount: 0 }
  expect((await arrange('61.12', none)).text()).toContain('Belum ada janji kepada Kubu Raya')
  await unmount()
  const refused = await arrange(undefined, { mayRead: false, total: SUM, governments: [] })
  expect(refused.text()).toContain('di luar wewenang Anda')
})
