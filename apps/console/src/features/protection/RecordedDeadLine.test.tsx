// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { renderSignedIn } from '../../ui/testing/signed-in.tsx'
import { RecordedDeadLine } from './RecordedDeadLine.tsx'

let unmount = async () => {}
afterEach(() => unmount())

test('a figure of the protected says whom it holds though they are recorded as dead, and opens them', async () => {
  const shown = await renderSignedIn(<RecordedDeadLine people={955} />, [])
  unmount = shown.unmount
  expect(shown.text()).toContain('Pada seluruh data pekerja Anda 955 orang tercatat meninggal')
  expect(document.querySelector('a')?.getAttribute('href')).toBe('/pekerja?status=DECEASED')
})

test('where nobody is recorded as dead it says nothing of them', async () => {
  const shown = await renderSignedIn(<RecordedDeadLine people={0} />, [])
  unmount = shown.unmount
  expect(shown.text()).not.toContain('meninggal')
})
