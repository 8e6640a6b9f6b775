// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, expect, test } from 'vitest'
import { renderSignedIn } from '../../ui/testing/signed-in.tsx'
import HelpDrawer from './HelpDrawer.tsx'

let unmount = async () => {}
afterEach(() => unmount())

/** The drawer on the first page of a regency, once its part of the guide is there. */
async function opened() {
  const page = await renderSignedIn(<HelpDrawer opened onClose={() => {}} />, [])
  unmount = page.unmount
  const shows = async (words: string) => {
    // What has been loaded meanwhile is drawn when an act ends.
    const moment = () => act(() => new Promise((resolve) => setTimeout(resolve, 20)))
    for (let moments = 0; moments < 100 && !page.text().includes(words); moments++) await moment()
    expect(page.text()).toContain(words)
  }
  await shows('2. Beranda: pekerjaan Anda')
  return { ...page, shows }
}

test('the question mark opens the part of the guide about the page, and no other', async () => {
  const { text } = await opened()
  expect(text()).toContain('Pekerjaan saya')
  expect(text()).not.toContain('3. Mencari orang')
})

test('the whole guide is one press away, and from the list of all guides every other', async () => {
  const { button, press, shows, text } = await opened()
  await press(button('Seluruh panduan ini'))
  await shows('3. Mencari orang')
  await press(button('Semua panduan'))
  await shows('Panduan menurut peran')
  await press(button('Kalender celah'))
  await shows('Kalender celah perlindungan')
  expect(text()).not.toContain('Panduan menurut peran')
})
