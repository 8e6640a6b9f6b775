// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { serverWithAnswers } from '../../ui/testing/render.tsx'
import { renderSignedIn } from '../../ui/testing/signed-in.tsx'
import { ClaimFiguresBelow } from './ClaimFiguresBelow.tsx'

let unmount = async () => {}
afterEach(() => unmount())

const SUM = {
  ...{ claims: 15, open: 5, late: 0, paid: 10, unasked: 5 },
  ...{ due: '420000000', paidAmount: '420000000', contributed: '0' },
}

const PARTS = {
  byProgramme: [
    { key: 'DEATH', claims: 10 },
    { key: 'WORK_ACCIDENT', claims: 5 },
  ],
  byPayer: [
    { key: 'OWN', claims: 10 },
    { key: 'NONE', claims: 5 },
  ],
  byMonth: [{ key: '2026-03-01', claims: 15 }],
}

async function arrange(answer: object | null) {
  const server = serverWithAnswers()
  const part = <ClaimFiguresBelow year={2026} />
  const page = await renderSignedIn(part, ['CLAIM_READ'], server.server)
  unmount = page.unmount
  await server.answer({ claimFiguresBelow: answer })
  return page
}

const rows = () =>
  [...document.querySelectorAll('tbody tr')].map(({ children }) => [...children].map(({ textContent }) => textContent))

test('a line says what came of claims, of few no days, and nothing that rounded sums would falsify', async () => {
  const { text } = await arrange({
    total: SUM,
    parts: PARTS,
    governments: [
      { ...SUM, areaCode: '61.12', name: 'Kubu Raya', medianDays: 15, slowDays: 40 },
      { ...SUM, areaCode: '61.71', name: 'Pontianak', medianDays: null, slowDays: null },
    ],
  })
  const [regency, city] = rows()
  expect(regency?.[0]).toContain('Kubu Raya')
  for (const [at, words] of ['15 hari', '40 hari'].entries())
    expect(regency?.at(at - 2), words).toMatch(new RegExp(`${words}$`))
  expect(text()).not.toContain('untuk setiap Rp1.000 iuran')
  expect(city?.slice(-2).every((cell) => cell?.endsWith('—'))).toBe(true)
  expect(text()).toContain('kelipatan lima keluarga')
})

test('whoever is no province reads no line', async () => {
  await arrange(null)
  expect(rows()).toEqual([])
})

test('parts stand below by insurance, payer and month, and say of which claims they are', async () => {
  const { text } = await arrange({ total: SUM, governments: [], parts: PARTS })
  expect(rows().map((cells) => cells.join(' '))).toEqual([
    'Jaminan Kematian Jumlah klaim10',
    'Jaminan Kecelakaan Kerja Jumlah klaim5',
    'Pemerintah yang membuka klaim Jumlah klaim10',
    'Bulannya tidak terlindungi Jumlah klaim5',
    'Mar 2026 Jumlah klaim15',
  ])
  expect(text()).toContain('Bagian dari jumlah di atas, tanpa klaim yang dibuka bulan ini')
  expect(text()).toContain('nol di sini tidak berarti kurang dari tiga')
})
