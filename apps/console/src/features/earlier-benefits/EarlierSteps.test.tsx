// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest'
import { renderSignedIn } from '../../ui/testing/signed-in.tsx'
import { EarlierSteps } from './EarlierSteps.tsx'
import type { EarlierUpload } from './earlier-benefits.query.ts'

let unmount = async () => {}
afterEach(() => unmount())

const UPLOAD = {
  ...{ id: 'list', version: 3, rowCount: 2, amount: '43500000', onePersonRefusal: null },
  actions: ['CONFIRM', 'REJECT'],
} satisfies Partial<EarlierUpload>

async function showing(upload: Partial<EarlierUpload> = {}) {
  const sent: unknown[] = []
  const server: typeof fetch = async (_address, init) => {
    const { query, variables } = JSON.parse(String(init?.body))
    sent.push(variables.input)
    const field = /(confirmEarlierBenefits|rejectEarlierBenefits)\(/.exec(query)?.[1] ?? ''
    const name = `${field.charAt(0).toUpperCase()}${field.slice(1)}Success`
    return Response.json({ data: { [field]: { __typename: name, data: { id: 'list' } } } })
  }
  const onChanged = vi.fn()
  const part = <EarlierSteps upload={{ ...UPLOAD, ...upload }} onChanged={onChanged} />
  const page = await renderSignedIn(part, ['HEIR_CONFIRM'], server)
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

test('a list of somebody else is confirmed once its sums are shown', async () => {
  const page = await showing()
  await page.press(page.button('Konfirmasi daftar'))
  const confirm = await inDialog('Konfirmasi daftar')
  expect(document.querySelector('[role=dialog]')?.textContent).toMatch(/2 baris, Rp\s?43\.500\.000/)
  await page.press(confirm)
  await vi.waitFor(() => expect(page.onChanged).toHaveBeenCalledOnce())
  expect(page.sent).toEqual([{ uploadId: 'list', expectedVersion: 3 }])
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
  const words = () => [...document.querySelectorAll('button')].map(({ textContent }) => textContent)
  await showing({ actions: ['REJECT'] })
  expect(words()).toEqual(['Tolak daftar'])
  await unmount()
  await showing({ onePersonRefusal: { code: 'MAY_BE_ONE_PERSON', text: 'Satu orang', textEn: 'One person' } })
  expect(words()).toEqual(['Tolak daftar'])
})
