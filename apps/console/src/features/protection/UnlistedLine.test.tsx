// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { renderSignedIn } from '../../ui/testing/signed-in.tsx'
import { UnlistedLine } from './UnlistedLine.tsx'

let unmount = async () => {}
afterEach(() => unmount())

const unlisted = (mayDraft: boolean) => [
  { fromMonth: '2026-11-01', untilMonth: '2026-12-01', people: 500, mayDraft },
  { fromMonth: '2026-10-01', untilMonth: '2026-12-01', people: 77, mayDraft },
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

test('nothing is said where every month that is near is on a list', async () => {
  const shown = await renderSignedIn(<UnlistedLine decrees={[]} />, [])
  unmount = shown.unmount
  expect(document.querySelector('a')).toBeNull()
})
