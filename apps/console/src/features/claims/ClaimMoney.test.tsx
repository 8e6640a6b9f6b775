// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { renderSignedIn } from '../../ui/testing/signed-in.tsx'
import { ClaimMoney } from './ClaimMoney.tsx'
import type { ClaimDetail } from './claims.query.ts'

let unmount = async () => {}
afterEach(() => unmount())

const BENEFIT = {
  ...{ kind: 'DEATH_CASH', amount: '0', whole: '20000000', legalBasis: 'PP 82/2019' },
  ...{ condition: 'MONTH_PROTECTED', isMet: false },
}
const DUE = {
  ...{ month: '2026-03-01', monthState: 'PROTECTED', total: '0', closed: '0', missed: '0', remedy: 'NONE' },
  ...{ payBy: null, unpaidBy: [], benefits: [], grants: [], decree: null, list: null },
}

async function shows(claim: object, due: object = {}): Promise<string> {
  const shown = {
    ...{ id: 'claim', state: 'SUBMITTED', programme: 'WORK_ACCIDENT', claimableUntil: null, submittedDue: '0' },
    ...{ dueAtAnswer: null, approved: null, paid: null, differenceReason: null, insurerNumber: null },
    ...{ payableUntil: '2026-05-01', owedForDelay: '0', grantHandovers: [], mayRecordGrantHandover: false },
    ...claim,
    due: { ...DUE, ...due },
  } as unknown as ClaimDetail
  const part = <ClaimMoney claim={shown} onChanged={() => {}} />
  const page = await renderSignedIn(part, ['CLAIM_READ'], async () => Response.json({ data: {} }))
  unmount = page.unmount
  return document.body.textContent ?? ''
}

test('of an accident nothing is reckoned until somebody writes what it has led to', async () => {
  const text = await shows({})
  expect(text).toMatch(/Hak saat diajukan\s*belum dihitung/)
  expect(text).toMatch(/Hak tambahan karena terlambat\s*belum dihitung/)
  await unmount()
  expect(await shows({ submittedDue: '5000000' })).toMatch(/Hak saat diajukan\s*Rp\s?5\.000\.000/)
  await unmount()
  // Of a death without protection nothing is due, and that is reckoned.
  expect(await shows({ programme: 'DEATH' })).toMatch(/Hak saat diajukan\s*Rp\s?0/)
})

test('what would be due and what is due stand each behind its own word', async () => {
  const text = await shows({}, { benefits: [BENEFIT] })
  expect(text).toMatch(/Bila syarat terpenuhiRp\s?20\.000\.000Menjadi hakRp\s?0/)
})
