// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { renderSignedIn } from '../../ui/testing/signed-in.tsx'
import { LostMonth } from './LostMonth.tsx'

type Shown = Parameters<typeof LostMonth>[0]
type Due = Shown['due']

let unmount = async () => {}
afterEach(() => unmount())

const DUE: Due = {
  ...{ month: '2026-03-01', monthState: 'GRACE', total: '0', closed: '0', missed: '42000000' },
  ...{ remedy: 'PAY_ARREARS', payBy: '2026-06-30', benefits: [], grants: [], decree: null, list: null },
  unpaidBy: [
    { name: null, source: 'REGIONAL_BUDGET', tenant: { id: 'kubu-raya', shortName: 'Kubu Raya' } },
    { name: 'Koperasi Contoh', source: 'CSR', tenant: null },
  ],
}

async function shows(due: Partial<Due>, state: Shown['state'] = 'DOCUMENTS'): Promise<string> {
  const page = await renderSignedIn(<LostMonth due={{ ...DUE, ...due }} state={state} />, ['CLAIM_READ'], async () =>
    Response.json({}),
  )
  unmount = page.unmount
  return document.body.textContent ?? ''
}

test('a family hears what it loses, who has not paid, and until when that can be mended', async () => {
  const text = await shows({})
  expect(text).toMatch(/Bulan Mar 2026 tidak terlindungi\. Keluarga kehilangan Rp\s?42\.000\.000\./)
  expect(text).toContain('Yang belum membayar iurannya: Kubu Raya, Koperasi Contoh.')
  expect(text).toMatch(/Tunggakannya masih dapat dibayar.*Batas terakhir .*30 Juni 2026/)
})

test('after the last day only the insurer can help, and nobody is told a day', async () => {
  const text = await shows({ monthState: 'LAPSED', remedy: 'ASK_REINSTATEMENT' })
  expect(text).toContain('Tanyakan pengaktifan kembali')
  expect(text).not.toContain('Batas terakhir')
})

test('a month that is paid and not posted yet withholds the money, and loses nothing', async () => {
  const text = await shows({ monthState: 'PAID', remedy: 'WAIT_FOR_POSTING', payBy: null, unpaidBy: [] })
  expect(text).toMatch(/Bulan Mar 2026 belum terlindungi\. Hak keluarga Rp\s?42\.000\.000 tertahan\./)
  expect(text).not.toContain('kehilangan')
})

test('where something is due, or nothing is lost, nothing is said', async () => {
  expect(await shows({ total: '10000000' })).not.toContain('tidak terlindungi')
  await unmount()
  expect(await shows({ missed: '0' })).not.toContain('tidak terlindungi')
})

test.for([
  ['RETURNED', 'sebelum klaim diajukan.'],
  ['IN_REVIEW', 'sebelum klaimnya dijawab.'],
  ['REJECTED', 'sebelum keberatan diajukan.'],
] as const)('a month that waits for posting is asked for in time, of a claim that is %s', async ([state, words]) => {
  expect(await shows({ remedy: 'WAIT_FOR_POSTING' }, state)).toContain(words)
})
