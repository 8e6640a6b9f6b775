// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest'
import { renderSignedIn } from '../../ui/testing/signed-in.tsx'
import { EventListSteps } from './EventListSteps.tsx'
import type { EventList } from './event-lists.query.ts'

let unmount = async () => {}
afterEach(() => unmount())

const LIST = {
  ...{ id: 'list', version: 3, rowCount: 9, onePersonRefusal: null, withdrawal: [], rowsWaitingOutside: 0 },
  verdicts: [
    { verdict: 'NEW', rows: 5 },
    { verdict: 'KNOWN', rows: 1 },
    { verdict: 'UNREADABLE', rows: 3 },
  ],
  actions: ['CONFIRM', 'REJECT'],
} satisfies Partial<EventList>

async function showing(list: Partial<EventList> = {}, jobState: 'SUCCEEDED' | 'FAILED' = 'SUCCEEDED') {
  const sent: unknown[] = []
  const server: typeof fetch = async (_address, init) => {
    const { query, variables } = JSON.parse(String(init?.body))
    const field = /(confirmLifeEventList|rejectLifeEventList|withdrawLifeEventList)\(/.exec(query)?.[1]
    if (field === undefined) return Response.json({ data: { job: { ...ENDED, state: jobState } } })
    sent.push(variables.input)
    const name = `${field.charAt(0).toUpperCase()}${field.slice(1)}Success`
    return Response.json({ data: { [field]: { __typename: name, data: { id: 'thing' } } } })
  }
  const onChanged = vi.fn()
  const part = <EventListSteps list={{ ...LIST, ...list }} onChanged={onChanged} />
  const page = await renderSignedIn(part, ['HEIR_CONFIRM'], server)
  unmount = page.unmount
  return { ...page, onChanged, sent }
}

const ENDED = {
  ...{ __typename: 'Job', id: 'thing', done: 9, total: 9, stalled: false, secondsLeft: null, cancelRequested: false },
  ...{ errorMessage: 'Daftar ini sudah berubah.', errorMessageEn: 'This list has changed.', resultFile: null },
}

/** The button of a dialog that is open: the page beside it has the same words. */
async function inDialog(words: string): Promise<HTMLButtonElement> {
  return vi.waitFor(() => {
    const buttons = [...document.querySelectorAll<HTMLButtonElement>('[role=dialog] button')]
    const match = buttons.find(({ textContent }) => textContent === words)
    if (match === undefined) throw new Error(`no ${words} in a dialog`)
    return match
  })
}

const words = () => [...document.querySelectorAll('button')].map(({ textContent }) => textContent)

test('a list of somebody else is confirmed once what it reports is shown', async () => {
  const page = await showing()
  await page.press(page.button('Konfirmasi daftar'))
  const confirm = await inDialog('Konfirmasi daftar')
  expect(document.querySelector('[role=dialog]')?.textContent).toMatch(
    /5 peristiwa baru .* 1 baris yang sudah .* 3 baris tidak dilaporkan/,
  )
  await page.press(confirm)
  await vi.waitFor(() => expect(page.onChanged).toHaveBeenCalledOnce())
  expect(page.sent).toEqual([{ uploadId: 'list', expectedVersion: 3, idempotencyKey: expect.any(String) }])
})

test('rows of which a report from outside waits are counted before a list is confirmed', async () => {
  const page = await showing({ rowsWaitingOutside: 2 })
  await page.press(page.button('Konfirmasi daftar'))
  await inDialog('Konfirmasi daftar')
  expect(document.querySelector('[role=dialog]')?.textContent).toContain('pada 2 baris juga menunggu laporan dari luar')
})

test('rows of which there are none are not counted before a list is confirmed', async () => {
  const page = await showing({ rowCount: 5, verdicts: [{ verdict: 'NEW', rows: 5 }] })
  await page.press(page.button('Konfirmasi daftar'))
  await inDialog('Konfirmasi daftar')
  const text = document.querySelector('[role=dialog]')?.textContent
  expect(text).toContain('5 peristiwa baru')
  expect(text).not.toContain('0 baris')
  expect(text).not.toContain('laporan dari luar')
})

test('a list that could not be reported says why and stays open to be tried again', async () => {
  const page = await showing({}, 'FAILED')
  await page.press(page.button('Konfirmasi daftar'))
  await page.press(await inDialog('Konfirmasi daftar'))
  await vi.waitFor(() => expect(document.body.textContent).toContain('Daftar ini sudah berubah.'))
  expect(page.onChanged).not.toHaveBeenCalled()
  expect((await inDialog('Konfirmasi daftar')).disabled).toBe(false)
})

test('a list is rejected with its reason', async () => {
  const page = await showing()
  await page.press(page.button('Tolak daftar'))
  const reject = await inDialog('Tolak daftar')
  await page.fill('Sebab', 'Daftar kabupaten lain')
  await page.press(reject)
  await vi.waitFor(() => expect(page.onChanged).toHaveBeenCalledOnce())
  expect(page.sent).toEqual([{ uploadId: 'list', expectedVersion: 3, reason: 'Daftar kabupaten lain' }])
})

test('whoever uploaded a list, or may be that person, sees no step to confirm it', async () => {
  await showing({ actions: ['REJECT'] })
  expect(words()).toEqual(['Tolak daftar'])
  await unmount()
  await showing({ onePersonRefusal: { code: 'MAY_BE_ONE_PERSON', text: 'Satu orang', textEn: 'One person' } })
  expect(words()).toEqual(['Tolak daftar'])
})

test('a list of which no row applies is only rejected', async () => {
  await showing({ verdicts: [{ verdict: 'UNKNOWN_PERSON', rows: 9 }] })
  expect(words()).toEqual(['Tolak daftar'])
})

test('a confirmed list is taken back with a reason, once it is said what stays and why', async () => {
  const page = await showing({
    actions: ['WITHDRAW'],
    withdrawal: [
      { hindrance: null, events: 4 },
      { hindrance: 'PAID', events: 2 },
    ],
  })
  expect(words()).toEqual(['Tarik seluruh daftar'])
  await page.press(page.button('Tarik seluruh daftar'))
  const withdraw = await inDialog('Tarik seluruh daftar')
  const dialog = document.querySelector('[role=dialog]')?.textContent
  expect(dialog).toContain('4 peristiwa ditarik')
  expect(dialog).toContain('2 peristiwa. Tetap: santunannya sudah dibayar.')
  expect(dialog).not.toContain('data pekerja sudah')
  await page.press(withdraw)
  expect(page.sent).toEqual([])
  await page.fill('Sebab', 'Daftar kabupaten lain')
  await page.press(withdraw)
  await vi.waitFor(() => expect(page.onChanged).toHaveBeenCalledOnce())
  expect(page.sent).toEqual([
    { uploadId: 'list', expectedVersion: 3, reason: 'Daftar kabupaten lain', idempotencyKey: expect.any(String) },
  ])
})
