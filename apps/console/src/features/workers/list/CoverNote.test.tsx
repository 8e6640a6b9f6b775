// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { renderSignedIn } from '../../../ui/testing/signed-in.tsx'
import { CoverNote } from './CoverNote.tsx'

let unmount = async () => {}
afterEach(() => unmount())

test.each([
  ['ENDED', true],
  ['NONE,PROTECTED', true],
  ['NONE,ENDING', false],
  [undefined, false],
])('a list by %s says whether it has more people than the first page: %s', async (perlindungan, isSaid) => {
  const page = await renderSignedIn(<CoverNote address={perlindungan === undefined ? {} : { perlindungan }} />, [
    'WORKER_READ',
    'CONTRIBUTION_READ',
  ])
  unmount = page.unmount
  expect(page.text().includes('daftar ini juga memuat yang sudah keluar dari keputusan')).toBe(isSaid)
})
