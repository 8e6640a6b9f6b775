// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { renderSignedIn } from '../../ui/testing/signed-in.tsx'
import { FreePlaces } from './FreePlaces.tsx'

let unmount = async () => {}
afterEach(() => unmount())

const DECREE = { id: 'sk', fromMonth: '2026-01-01', untilMonth: '2027-01-01', mayFillPlaces: true }
const place = (line: number, nextName: string | null) => ({
  ...{ line, name: `Orang ${line}`, reason: 'DECEASED', since: null, isPledged: false, nextName },
  ...{ worker: null, village: null },
})

/** A decree with so many free places, of which the server sends these. */
async function showing(places: number, sent: readonly object[]) {
  const skips: number[] = []
  const page = await renderSignedIn(<FreePlaces decreeId="sk" />, ['DECREE_READ'], async (_address, init) => {
    const { operationName, variables } = JSON.parse(String(init?.body))
    if (operationName !== 'FreePlaces') return Response.json({ data: {} })
    skips.push(variables.skip)
    const freePlacesByDecree = [{ places, decree: { id: 'sk' } }]
    return Response.json({ data: { decree: DECREE, freePlaces: sent, freePlacesByDecree } })
  })
  unmount = page.unmount
  await expect.poll(page.text, { timeout: 10_000 }).toContain('Orang 1')
  return { ...page, skips }
}

test('of more places than are sent at once all are counted, and the rest is one press away', async () => {
  const sent = Array.from({ length: 200 }, (_, at) => place(at + 1, null))
  const { skips, button, press, text } = await showing(1601, sent)
  expect(text()).toContain('1.601 tempat kosong')
  expect(text()).toContain('1–200 dari 1.601')
  await press(button('Berikutnya'))
  await expect.poll(() => skips).toEqual([0, 200])
})

test('where nobody waits no reserve is offered, and what is left to do is said', async () => {
  const { button, text } = await showing(1, [place(1, null)])
  expect(button('Kosongkan lewat perubahan').disabled).toBe(false)
  expect(text()).not.toContain('Gantikan dari cadangan')
  expect(text()).toContain('Usulkan calon baru lewat putaran usulan')
})

test('where somebody waits the reserve is the first thing to press', async () => {
  const { button, text } = await showing(1, [place(1, 'Ana')])
  expect(button('Gantikan dari cadangan').disabled).toBe(false)
  expect(text()).not.toContain('Usulkan calon baru')
})
