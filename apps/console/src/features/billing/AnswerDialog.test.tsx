// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest'
import { render, serverWithAnswers } from '../../ui/testing/render.tsx'
import { AnswerDialog } from './AnswerDialog.tsx'
import type { ContributionListDetail } from './billing.query.ts'

let unmount = async () => {}
afterEach(async () => {
  await unmount()
  vi.unstubAllGlobals()
})

const list = { id: 'list', version: 3 } as ContributionListDetail
const job = {
  id: 'job',
  done: 2,
  total: 2,
  stalled: false,
  secondsLeft: null,
  cancelRequested: false,
  resultFile: null,
}
const otherTotal = { errorMessage: 'Jumlah di berkas lain dari surat.', errorMessageEn: 'The file has another total.' }

/** The dialog, filled in and sent: a job reads the file. */
async function reading() {
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json({ id: 'file' })))
  const calls = { onClose: vi.fn(), onClosedEarly: vi.fn(), onDone: vi.fn() }
  const { server, answer, sent } = serverWithAnswers()
  const page = await render(<AnswerDialog list={list} {...calls} />, server)
  unmount = page.unmount
  await page.choose(new File(['NIK'], 'jawaban.csv'))
  await vi.waitFor(() => page.button('jawaban.csv'))
  await page.fill('Jumlah orang menurut surat BPJS', '2')
  await page.fill('Jumlah yang dibukukan menurut surat BPJS (Rp)', '33600')
  const send = async () => {
    await page.press(page.button('Baca berkas'))
    await answer({ takeContributionAnswer: { __typename: 'TakeContributionAnswerSuccess', data: { id: 'job' } } })
  }
  await send()
  return { ...page, ...calls, answer, sent, send }
}

test('a file with another total is refused in the dialog, which keeps what was filled in for another try', async () => {
  const { text, button, press, answer, sent, send, ...calls } = await reading()
  await answer({ job: { ...job, state: 'FAILED', ...otherTotal } })
  expect(text()).toContain('Jumlah di berkas lain dari surat.')
  expect(button('Baca berkas').disabled).toBe(false)
  await send()
  expect(text()).not.toContain('Jumlah di berkas lain dari surat.')
  expect(sent.at(-2)?.input).toMatchObject({ fileId: 'file', people: 2, amount: '33600' })
  await answer({ job: { ...job, state: 'FAILED', ...otherTotal } })
  await press(button('Batal'))
  expect(calls.onClose).toHaveBeenCalledOnce()
  expect(calls.onClosedEarly).not.toHaveBeenCalled()
  expect(calls.onDone).not.toHaveBeenCalled()
})

test('whoever leaves while the file is being read is not told that it was read', async () => {
  const { button, press, answer, ...calls } = await reading()
  await answer({ job: { ...job, state: 'RUNNING', errorMessage: null, errorMessageEn: null } })
  expect(button('Baca berkas').disabled).toBe(true)
  await press(button('Batal'))
  expect(calls.onClosedEarly).toHaveBeenCalledOnce()
  expect(calls.onDone).not.toHaveBeenCalled()
})

test('only a file that was taken in is told as read', async () => {
  const { answer, onDone } = await reading()
  await answer({ job: { ...job, state: 'SUCCEEDED', errorMessage: null, errorMessageEn: null } })
  expect(onDone).toHaveBeenCalled()
})

test('a missing file and count are told beside the button and the field', async () => {
  const page = await render(<AnswerDialog list={list} onClose={vi.fn()} onClosedEarly={vi.fn()} onDone={vi.fn()} />)
  unmount = page.unmount
  await page.press(page.button('Baca berkas'))
  const errorId = page.button('Pilih berkas').getAttribute('aria-describedby') ?? ''
  expect(document.getElementById(errorId)?.textContent).toBe('Pilih berkasnya.')
  expect(page.text()).toContain('Isi jumlah orangnya.')
})

test('a newer file takes the place of the former one before it has arrived', async () => {
  const arrivals: ((answer: Response) => void)[] = []
  vi.stubGlobal('fetch', () => new Promise((resolve) => arrivals.push(resolve)))
  const page = await render(<AnswerDialog list={list} onClose={vi.fn()} onClosedEarly={vi.fn()} onDone={vi.fn()} />)
  unmount = page.unmount
  await page.choose(new File(['NIK'], 'lama.csv'))
  expect(page.button('Baca berkas').disabled).toBe(true)
  await vi.waitFor(() => arrivals[0]?.(Response.json({ id: 'former' })))
  await vi.waitFor(() => page.button('lama.csv'))
  await page.choose(new File(['NIK'], 'baru.csv'))
  expect(page.text()).not.toContain('lama.csv')
  expect(page.button('Baca berkas').disabled).toBe(true)
})
