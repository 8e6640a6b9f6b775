// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { renderSignedIn } from '../../ui/testing/signed-in.tsx'
import { ApplyAnswers } from './ApplyAnswers.tsx'

let unmount = async () => {}
afterEach(() => unmount())

async function shows(applicableCount: number) {
  const upload = { id: 'upload', applicableCount }
  const page = await renderSignedIn(<ApplyAnswers upload={upload} onApplied={() => undefined} />, ['CLAIM_HANDLE'])
  unmount = page.unmount
  return page
}

test('rows that apply are counted before they are applied', async () => {
  const page = await shows(3)
  await page.press(page.button('Terapkan'))
  expect(document.body.textContent).toContain('3 baris memajukan klaimnya')
})

test('where nothing applies any more, held rows are tried again and no rows are counted', async () => {
  const page = await shows(0)
  expect(document.body.textContent).not.toContain('Terapkan')
  await page.press(page.button('Coba lagi yang tertahan'))
  expect(document.body.textContent).toContain('Setiap baris diperiksa lagi')
  expect(document.body.textContent).not.toContain('0 baris')
})
