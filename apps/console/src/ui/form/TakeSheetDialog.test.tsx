// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest'
import { render, serverWithAnswers } from '../testing/render.tsx'
import { TakeSheetDialog } from './TakeSheetDialog.tsx'

let unmount = async () => {}
afterEach(async () => {
  await unmount()
  vi.unstubAllGlobals()
})

const job = {
  ...{ id: 'job', done: 2, total: 2, stalled: false, secondsLeft: null, cancelRequested: false },
  ...{ result: null, resultFile: null, errorMessage: null, errorMessageEn: null },
}
const start = vi.fn(() => Promise.resolve({ data: { id: 'job' } }))

function List(props: { onTaken: (result: { readonly isKnown: boolean; readonly uploadId: string }) => void }) {
  return (
    <TakeSheetDialog
      title="Unggah daftar"
      label="Daftar"
      description="XLSX atau CSV"
      operation={{ busy: false, problem: null }}
      start={start}
      notices={{ isNew: 'Daftar dibaca.', isKnown: 'Sudah pernah dibaca.' }}
      onClose={vi.fn()}
      onTaken={props.onTaken}
    />
  )
}

/** The dialog, sent with a file: a job reads it. */
async function reading() {
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json({ id: 'file' })))
  const onTaken = vi.fn()
  const { server, answer } = serverWithAnswers()
  const page = await render(<List onTaken={onTaken} />, server)
  unmount = page.unmount
  await page.choose(new File(['NIK'], 'daftar.csv'))
  await vi.waitFor(() => page.button('daftar.csv'))
  await page.press(page.button('Baca berkas'))
  return { ...page, answer, onTaken }
}

test('leads once to what the job left, and says whether it was read before', async () => {
  const { answer, onTaken } = await reading()
  expect(start).toHaveBeenCalledWith('file')
  await answer({ job: { ...job, state: 'SUCCEEDED', result: '{"uploadId":"first","isKnown":true}' } })
  expect(onTaken).toHaveBeenCalledExactlyOnceWith({ uploadId: 'first', isKnown: true })
  expect(document.body.textContent).toContain('Sudah pernah dibaca.')
})

test('a job that failed leaves the dialog open for another try', async () => {
  const { answer, button, text, onTaken } = await reading()
  await answer({ job: { ...job, state: 'FAILED', errorMessage: 'Kolom NIK tidak ada.', errorMessageEn: 'No NIK.' } })
  expect(text()).toContain('Kolom NIK tidak ada.')
  expect(button('Baca berkas').disabled).toBe(false)
  expect(onTaken).not.toHaveBeenCalled()
})

test('a missing file is told beside its button, and nothing is started', async () => {
  start.mockClear()
  const page = await render(<List onTaken={vi.fn()} />)
  unmount = page.unmount
  await page.press(page.button('Baca berkas'))
  expect(page.text()).toContain('Pilih berkasnya.')
  expect(start).not.toHaveBeenCalled()
})
