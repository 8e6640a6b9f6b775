// @vitest-environment happy-dom
import { act, useState } from 'react'
import { afterEach, expect, test } from 'vitest'
import { FormDialog } from './form/FormDialog.tsx'
import { MoreActions } from './MoreActions.tsx'
import { PageHeader } from './PageHeader.tsx'
import { render } from './testing/render.tsx'

let unmount = async () => {}
afterEach(() => unmount())

function WithDialog() {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Ekspor
      </button>
      {isOpen && (
        <FormDialog
          title="Ekspor daftar"
          confirm="Mulai"
          busy={false}
          onClose={() => setOpen(false)}
          onSubmit={() => {}}
        >
          Isi
        </FormDialog>
      )}
    </>
  )
}

async function showing() {
  const page = await render(
    <>
      <MoreActions>
        <WithDialog />
      </MoreActions>
      <button type="button">Lainnya</button>
    </>,
  )
  unmount = page.unmount
  const dots = document.querySelector<HTMLButtonElement>('button[aria-label="Tindakan lain"]')
  if (dots === null) throw new Error('no dots')
  return { ...page, dots, isFolded: () => page.button('Ekspor').closest('[hidden]') !== null }
}

const soon = () => act(async () => void (await new Promise((resolve) => setTimeout(resolve, 20))))

test('seldom actions come with a press on the three dots, and go with another', async () => {
  const { dots, isFolded, press } = await showing()
  expect([isFolded(), dots.getAttribute('aria-expanded')]).toEqual([true, 'false'])
  await press(dots)
  expect([isFolded(), dots.getAttribute('aria-expanded')]).toEqual([false, 'true'])
  await press(dots)
  expect(isFolded()).toBe(true)
})

test('they are folded away when the focus goes elsewhere, or with Escape, which leads back to the dots', async () => {
  const { button, dots, isFolded, press } = await showing()
  await press(dots)
  button('Ekspor').focus()
  await soon()
  expect(isFolded()).toBe(false)
  await act(async () => button('Lainnya').focus())
  await soon()
  expect(isFolded()).toBe(true)
  await press(dots)
  await act(async () => {
    button('Ekspor').focus()
    button('Ekspor').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
  })
  expect([isFolded(), document.activeElement]).toEqual([true, dots])
})

test('a dialog that one of them opened stays', async () => {
  const { button, dots, press, text } = await showing()
  await press(dots)
  await act(async () => button('Ekspor').focus())
  await press(button('Ekspor'))
  await act(async () => button('Mulai').focus())
  await soon()
  expect(text()).toContain('Ekspor daftar')
})

test('a page shows its one action, and the dots only where there is more', async () => {
  const page = await render(<PageHeader title="Pekerja" actions={<button type="button">Daftarkan</button>} />)
  unmount = page.unmount
  expect([...document.querySelectorAll('button')].map(({ textContent }) => textContent)).toEqual(['Daftarkan'])
  await page.unmount()
  const more = await render(<PageHeader title="Pekerja" more={<button type="button">Ekspor</button>} />)
  unmount = more.unmount
  expect(document.querySelector('button[aria-label="Tindakan lain"]')).not.toBeNull()
})
