// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { SAMBAS_OFFICER } from '../../parts/officer-page.tsx'
import { renderSignedIn } from '../../ui/testing/signed-in.tsx'
import type { PairOnList } from './duplicates.query.ts'
import { PairList } from './PairList.tsx'

let unmount = async () => {}
afterEach(() => unmount())

const SAMBAS = { id: SAMBAS_OFFICER.tenant.id, shortName: 'Sambas' }
const KUBU_RAYA = { id: 'kubu-raya', shortName: 'Kubu Raya' }
const record = (id: string, custodian: typeof SAMBAS) => ({
  ...{ id, name: 'Mariana', village: { code: '61.01.01.2001', name: 'Sebubus' }, custodian },
})

async function wordsOf(...keepers: readonly (typeof SAMBAS)[]) {
  const [a, b] = keepers.map((custodian, at) => record(String(at), custodian))
  const pair = { id: 'pair', score: 91, reasons: [], foundAt: '2026-11-12T03:00:00Z', a, b } as unknown as PairOnList
  const shown = <PairList pairs={[pair]} address={{}} openedId={undefined} onOpen={() => {}} selection={null} />
  unmount = (await renderSignedIn(shown, ['DUPLICATE_DECIDE'])).unmount
  return document.querySelector('ol')?.textContent
}

test('a pair that lies with others names them, and since when it waits', async () => {
  const words = await wordsOf(SAMBAS, KUBU_RAYA)
  expect(words).toContain('Menunggu Kubu Raya sejak 12 Nov')
})

test('a pair of two keepers names each once', async () => {
  expect(await wordsOf(KUBU_RAYA, KUBU_RAYA)).toContain('Menunggu Kubu Raya sejak')
})

test('a pair of one’s own waits for the reader', async () => {
  expect(await wordsOf(SAMBAS, SAMBAS)).toContain('Menunggu Anda sejak')
})
