// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { renderSignedIn } from '../../ui/testing/signed-in.tsx'
import { DecreesToList } from './DecreesToList.tsx'

let unmount = async () => {}
afterEach(() => unmount())

async function showing(mayDraft: boolean) {
  const begun: unknown[] = []
  const decree = {
    ...{ id: 'decree', kind: 'DESIGNATION', number: '33/2026', fromMonth: '2026-07-01', people: 600 },
    ...{ text: { title: 'Penetapan' }, programme: { name: 'Petani 2026' } },
  }
  const row = {
    fromMonth: '2026-10-01',
    untilMonth: '2026-12-01',
    people: 577,
    payUntil: '2026-12-31',
    mayDraft,
    decree,
  }
  const page = await renderSignedIn(<DecreesToList onDraft={(begin) => begun.push(begin)} />, [], async () =>
    Response.json({ data: { decreesToList: [row] } }),
  )
  unmount = page.unmount
  await expect.poll(page.text).toContain('Okt–Nov 2026')
  return { ...page, begun }
}

test('a row says for which months, for how many and until when, and begins exactly that list', async () => {
  const { begun, press, text } = await showing(true)
  expect(text()).toContain('577')
  expect(text()).toContain('31 Desember 2026')
  await press(
    document.querySelector<HTMLButtonElement>('button[aria-label^="Susun daftar iuran"]') as HTMLButtonElement,
  )
  expect(begun).toMatchObject([{ fromMonth: '2026-10-01', untilMonth: '2026-12-01', decree: { id: 'decree' } }])
})

test('who draws up no lists reads for whom it waits', async () => {
  const { text } = await showing(false)
  expect(text()).toContain('Menunggu petugas yang menyusun daftar iuran')
  expect(document.querySelector('button[aria-label^="Susun daftar iuran"]')).toBeNull()
})
