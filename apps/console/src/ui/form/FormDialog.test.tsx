// @vitest-environment happy-dom
import { act, useState } from 'react'
import { afterEach, expect, test } from 'vitest'
import { render } from '../testing/render.tsx'
import { FormDialog } from './FormDialog.tsx'

let unmount = async () => {}
afterEach(() => unmount())

function Page() {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Tanya
      </button>
      {isOpen && (
        <FormDialog title="Pertanyaan" confirm="Simpan" busy={false} onClose={() => setOpen(false)} onSubmit={() => {}}>
          Isi
          <label htmlFor="reason">Alasan</label>
          <textarea id="reason" />
        </FormDialog>
      )}
    </>
  )
}

test('a dialog that is taken away gives the focus back to what opened it', async () => {
  const page = await render(<Page />)
  unmount = page.unmount
  const opener = page.button('Tanya')
  opener.focus()
  await page.press(opener)
  page.button('Batal').focus()
  await page.press(page.button('Batal'))
  expect(page.text()).not.toContain('Pertanyaan')
  expect(document.activeElement).toBe(opener)
})

test('what is written in a dialog is not lost by Esc: it asks first, and whoever cancels means it', async () => {
  const page = await render(<Page />)
  unmount = page.unmount
  const pressEscape = () =>
    act(async () => {
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Escape', code: 'Escape', bubbles: true }),
      )
    })
  await page.press(page.button('Tanya'))
  await pressEscape()
  expect(page.text()).not.toContain('Pertanyaan')
  await page.press(page.button('Tanya'))
  await page.fill('Alasan', 'Rumahnya sudah pindah')
  await pressEscape()
  expect(page.text()).toContain('Yang Anda isi belum disimpan dan akan hilang.')
  expect(document.activeElement).toBe(page.button('Tetap di sini'))
  // Esc pressed twice loses nothing either.
  await pressEscape()
  expect(page.text()).not.toContain('akan hilang')
  expect(document.querySelector('textarea')?.value).toBe('Rumahnya sudah pindah')
  await pressEscape()
  await page.press(page.button('Tinggalkan'))
  expect(page.text()).not.toContain('Pertanyaan')
  await page.press(page.button('Tanya'))
  await page.fill('Alasan', 'Rumahnya sudah pindah')
  await page.press(page.button('Batal'))
  expect(page.text()).not.toContain('Pertanyaan')
})
