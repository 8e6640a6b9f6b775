// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { renderSignedIn } from '../../../ui/testing/signed-in.tsx'
import type { ListOfDecree } from '../decree-money.query.ts'
import { DecreeMoney } from './DecreeMoney.tsx'

let unmount = async () => {}
afterEach(() => unmount())

const LIST: ListOfDecree = {
  ...{ id: 'list', state: 'BILLED', fromMonth: '2027-01-01', untilMonth: '2027-04-01', people: 750 },
  ...{ total: '30000000', billed: '30000000', paid: '20000000', received: '20000000', keptFor: null },
}

async function showing(money: object | null) {
  const page = await renderSignedIn(<DecreeMoney decreeId="decree" />, ['CONTRIBUTION_READ'], async () =>
    Response.json({ data: { decree: { id: 'decree', money } } }),
  )
  unmount = page.unmount
  return page
}

test('says what was committed, paid and remains, and names the lists that it is made of', async () => {
  const sums = { committed: '45000000', billed: '30000000', paid: '20000000', received: '20000000', open: '25000000' }
  const page = await showing({ ...sums, lists: [LIST, { ...LIST, id: 'draft', state: 'DRAFT', billed: null }] })
  await expect.poll(() => page.text()).toContain('Iuran keputusan ini')
  expect(page.text()).toMatch(/Disetujui dan belum dibayar\s*Rp\s?25\.000\.000/)
  for (const words of ['Jan–Mar 2027', '750']) expect(page.text()).toContain(words)
  expect(document.querySelector('a[href$="/iuran/list"]')).not.toBeNull()
})

test('is not there before the first list', async () => {
  const page = await showing(null)
  await expect.poll(() => document.querySelector('[aria-busy="true"]')).toBeNull()
  expect(page.text()).not.toContain('Iuran keputusan ini')
})
