// @vitest-environment happy-dom
import { monthAfter } from '@payung/domain/protection/month-after'
import { afterEach, expect, test } from 'vitest'
import { renderSignedIn } from '../../ui/testing/signed-in.tsx'
import { CompanyProtection } from './CompanyProtection.tsx'

let unmount = async () => {}
afterEach(() => unmount())

/** People whose months are protected so many months from this one on; negative ones are over. */
async function showing(cells: readonly (readonly [monthsOn: number, state: string, people: number])[]) {
  const page = await renderSignedIn(<CompanyProtection />, ['CONTRIBUTION_READ'], async (_address, init) => {
    const { fromMonth } = JSON.parse(String(init?.body)).variables
    const line = {
      relation: 'PAYER',
      cells: cells.map(([at, state, people]) => ({ month: monthAfter(fromMonth, 11 + at), state, people })),
    }
    return Response.json({ data: { protectionFigures: { isCounting: false, lines: [line] } } })
  })
  unmount = page.unmount
  return page
}

test('a company sees whom it protects this month', async () => {
  const { text } = await showing([
    [-1, 'PROTECTED', 40],
    [0, 'PROTECTED', 25],
  ])
  await expect.poll(text).toContain('25orang terlindungi')
  expect(text()).toContain('melindungi sampai akhir')
  expect(text()).not.toContain('tidak terlindungi')
})

test('where its months are over it sees the last one, and that fewer than five are protected since', async () => {
  const { text } = await showing([
    [-2, 'PROTECTED', 10],
    [0, 'GRACE', 10],
  ])
  await expect.poll(text).toContain('10orang terlindungi')
  expect(text()).toMatch(/Untuk bulan sesudah .* belum ada lima orang/)
  expect(text()).toMatch(/10 orang dalam masa tenggang pada .*belum dibayar/)
})

test('a month between two that are protected is none that is over', async () => {
  const { text } = await showing([
    [-1, 'PROTECTED', 10],
    [0, 'PAID', 10],
    [1, 'PROTECTED', 10],
  ])
  await expect.poll(text).toContain('0orang terlindungi')
  expect(text()).not.toContain('Untuk bulan sesudah')
})
