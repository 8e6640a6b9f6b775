// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { renderSignedIn } from '../../ui/testing/signed-in.tsx'
import { TraceBasis } from './TraceBasis.tsx'
import type { ProtectionTrace } from './trace.query.ts'

let unmount = async () => {}
afterEach(() => unmount())

const TITLE =
  'Penetapan Pekerja Rentan Penerima Bantuan Iuran Jaminan Sosial Ketenagakerjaan Kabupaten Kubu Raya Tahun 2027'
const PROGRAMME = { id: 'programme', name: 'Pekerja rentan' }

async function links(number: string | null) {
  const trace = {
    ...{ annexLine: 7, signedAgreementIds: null, contributions: [] },
    namedBy: { id: 'change', kind: 'AMENDMENT', number: '21/2027', fromMonth: '2027-04-01', programme: PROGRAMME },
    decree: {
      ...{ id: 'decree', kind: 'DESIGNATION', number, fromMonth: '2027-01-01', people: 750, annexHash: null },
      ...{ signedOn: null, signatoryName: null, signatoryTitle: null, signedAt: null, signedBy: null },
      ...{ text: { title: TITLE }, programme: PROGRAMME, regulations: [], agreements: [] },
    },
  } as unknown as ProtectionTrace
  unmount = (await renderSignedIn(<TraceBasis trace={trace} />, [])).unmount
  return [...document.querySelectorAll('a[href^="/keputusan/"]')]
}

test('a trace names a decree by number and programme, with its full title in a line of its own', async () => {
  const [decree, change] = await links('12/2026')
  expect(decree?.querySelector('span')?.firstChild?.textContent).toBe('SK 12/2026 · Pekerja rentan')
  expect(decree?.querySelector('small')?.textContent).toBe(TITLE)
  expect(change?.textContent).toBe('SK 21/2027 · Perubahan · Pekerja rentan')
})

test('a decree without a number is named by its year, not by its title', async () => {
  const [decree] = await links(null)
  expect(decree?.querySelector('span')?.firstChild?.textContent).toBe('Konsep 2027 · Pekerja rentan')
})
