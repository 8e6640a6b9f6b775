// @vitest-environment happy-dom
import { useState } from 'react'
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
