// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest'
import { renderSignedIn } from '../../ui/testing/signed-in.tsx'
import { FamilyCard } from './ScholarshipCard.tsx'
import type { Family } from './scholarship.query.ts'

let unmount = async () => {}
afterEach(() => unmount())

const FAMILY = {
  ...{ total: '174000000', paid: '0', rest: '174000000', isConditionMet: true, mayAdd: false, mayCheck: false },
  ...{ check: null, children: [] },
} as unknown as Family

async function titleOf(family: object, isProtected = true) {
  const card = (
    <FamilyCard family={{ ...FAMILY, ...family }} isProtected={isProtected} claimId="claim" reload={vi.fn()} />
  )
  const page = await renderSignedIn(card, ['CLAIM_READ'])
  unmount = page.unmount
  return page.text()
}

test('what is left stands in the title once the month is protected and three years were contributed', async () => {
  expect(await titleOf({})).toContain('Sisa Rp174.000.000')
})

test('a title promises no sum where a condition is not met, and says which', async () => {
  const short = await titleOf({ isConditionMet: false })
  expect(short).toContain('Iuran belum tiga tahun')
  expect(short).not.toContain('Sisa')
  await unmount()
  const unprotected = await titleOf({}, false)
  expect(unprotected).toContain('Bulan peristiwa tidak terlindungi')
  expect(unprotected).not.toContain('Sisa')
})
