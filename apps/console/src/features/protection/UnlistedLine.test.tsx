// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { renderSignedIn } from '../../ui/testing/signed-in.tsx'
import { UnlistedLine } from './UnlistedLine.tsx'

let unmount = async () => {}
afterEach(() => unmount())

const unlisted = (mayDraft: boolean) => [
  { fromMonth: '2026-11-01', untilMonth: '2026-12-01', people: 500, lostFrom: null, lostUntil: null, mayDraft },
  { fromMonth: '2026-10-01', untilMonth: '2026-12-01', people: 77, lostFrom: null, lostUntil: null, mayDraft },
]

test.each([
  [true, 'susun daftarnya'],
  [false, 'menunggu petugas menyusunnya'],
])('months on no list say for whom and who acts: %s', async (mayDraft, act) => {
  const shown = await renderSignedIn(<UnlistedLine decrees={unlisted(mayDraft)} />, [])
  unmount = shown.unmount
  expect(shown.text()).toContain(`Iuran Okt–Nov 2026 untuk 577 orang belum masuk daftar iuran: ${act}`)
  expect(document.querySelector('a')?.getAttribute('href')).toBe('/iuran?perlu=susun')
})

test('months that no list names and nobody can pay any more stand before those that can', async () => {
  const december = { fromMonth: '2026-12-01', untilMonth: '2027-01-01', people: 4378, mayDraft: true }
  const shown = await renderSignedIn(
    <UnlistedLine decrees={[{ ...december, lostFrom: '2026-10-01', lostUntil: '2026-12-01' }]} />,
    [],
  )
  unmount = shown.unmount
  expect(shown.text()).toMatch(
    /Iuran Okt–Nov 2026 tidak masuk daftar mana pun dan tidak dapat dibayar lagi: tunggakannya lewat batas\. Iuran Des 2026 untuk 4\.378 orang belum masuk daftar/,
  )
})

test('nothing is said where every month that is near is on a list', async () => {
  const shown = await renderSignedIn(<UnlistedLine decrees={[]} />, [])
  unmount = shown.unmount
  expect(document.querySelector('a')).toBeNull()
})
