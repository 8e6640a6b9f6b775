// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest'
import { renderSignedIn } from '../../ui/testing/signed-in.tsx'
import { FigureListSteps } from './FigureListSteps.tsx'
import type { FigureList } from './figure-lists.query.ts'

let unmount = async () => {}
afterEach(() => unmount())

const LIST = {
  ...{ id: 'list', version: 3, lineCount: 9, onePersonRefusal: null, actions: ['CONFIRM', 'REFUSE'] },
  verdicts: [
    { verdict: 'NEW', lines: 5 },
    { verdict: 'CORRECTS', lines: 1 },
    { verdict: 'FAULTY', lines: 3 },
  ],
} satisfies Partial<FigureList>

async function showing(list: Partial<FigureList> = {}) {
  const sent: unknown[] = []
  const server: typeof fetch = async (_address, init) => {
    const { query, variables } = JSON.parse(String(init?.body))
    const field = /((?:enter|confirm|refuse|withdraw)FigureList)\(/.exec(query)?.[1] ?? ''
    sent.push([field, variables.input])
    const name = `${field.charAt(0).toUpperCase()}${field.slice(1)}Success`
    return Response.json({ data: { [field]: { __typename: name, data: { id: 'list' } } } })
  }
  const onChanged = vi.fn()
  const part = <FigureListSteps list={{ ...LIST, ...list }} onChanged={onChanged} />
  const page = await renderSignedIn(part, ['IMPORT_RUN'], server)
  unmount = page.unmount
  return { ...page, onChanged, sent }
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
const STANDING = { listId: 'list', expectedVersion: 3 }

test('a list of somebody else is confirmed as it was read, with how many figures stand by it', async () => {
  const page = await showing()
  await page.press(page.button('Sahkan daftar'))
  const confirm = await inDialog('Sahkan daftar')
  expect(document.querySelector('[role=dialog]')?.textContent).toContain('6 angka berlaku sekaligus')
  await page.press(confirm)
  await vi.waitFor(() => expect(page.onChanged).toHaveBeenCalledOnce())
  expect(page.sent).toEqual([['confirmFigureList', STANDING]])
})

test('the own list is entered after its lines were counted, or withdrawn, and never confirmed', async () => {
  const page = await showing({ actions: ['ENTER', 'WITHDRAW'] })
  expect(words()).toEqual(['Tarik daftar', 'Catat daftar'])
  await page.press(page.button('Catat daftar'))
  const enter = await inDialog('Catat daftar')
  expect(document.querySelector('[role=dialog]')?.textContent).toMatch(
    /5 angka baru dan 1 pembetulan .* 3 baris lain tidak dicatat/,
  )
  await page.press(enter)
  await vi.waitFor(() => expect(page.sent).toEqual([['enterFigureList', STANDING]]))
})

test('a list without a line that can be entered is only withdrawn', async () => {
  await showing({ actions: ['ENTER', 'WITHDRAW'], verdicts: [{ verdict: 'FAULTY', lines: 9 }] })
  expect(words()).toEqual(['Tarik daftar'])
})

test('a list is not sent back without a reason', async () => {
  const page = await showing()
  await page.press(page.button('Kembalikan daftar'))
  await page.press(await inDialog('Kembalikan daftar'))
  expect(page.sent).toEqual([])
})

test('whoever may be its maker under another account is shown no step to confirm it', async () => {
  await showing({ onePersonRefusal: { code: 'MAY_BE_ONE_PERSON', text: 'Mungkin', textEn: 'Maybe' } })
  expect(words()).toEqual(['Kembalikan daftar'])
})
