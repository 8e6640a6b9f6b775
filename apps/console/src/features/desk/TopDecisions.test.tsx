// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { renderSignedIn } from '../../ui/testing/signed-in.tsx'
import type { DeskDecision } from './desk.query.ts'
import TopDecisions from './TopDecisions.tsx'

let unmount = async () => {}
afterEach(() => unmount())

function decisionOn(title: string): DeskDecision {
  return {
    ...{ waiting: 'VOTE', since: '2026-11-01T01:00:00.000Z', dueAt: null, daysWaiting: 19, isLate: false },
    ...{ peopleBefore: null, monthly: null, changes: [] },
    decree: {
      ...{ id: title, version: 1, kind: 'DESIGNATION', number: null, synthetic: false, people: 750, quotaPeople: 800 },
      ...{ fromMonth: '2027-01', untilMonth: '2027-12', paidFrom: ['VILLAGE_BUDGET'], text: { title }, cost: null },
      ...{ programme: { id: 'programme', name: title }, amends: null, regulations: [], agreements: [] },
    },
  } as DeskDecision
}

async function showing(...titles: string[]) {
  const page = await renderSignedIn(<TopDecisions />, ['DECREE_APPROVE'], async () =>
    Response.json({
      data: {
        ...{ desk: titles.map(decisionOn), agreements: { totalCount: 0, edges: [] } },
        ...{ paymentOrders: { edges: [] }, certificatesToDecide: [] },
      },
    }),
  )
  unmount = page.unmount
  await expect.poll(() => document.querySelectorAll('article').length, { timeout: 10_000 }).toBeGreaterThan(0)
  return page
}

test('who decides finds the first three decrees on the first page, and the way to all', async () => {
  const { text } = await showing('Petani', 'Nelayan', 'Pedagang', 'Guru')
  expect([...document.querySelectorAll('article h2')].map(({ textContent }) => textContent)).toEqual([
    ...['Konsep 2027 · Petani', 'Konsep 2027 · Nelayan', 'Konsep 2027 · Pedagang'],
  ])
  expect(text()).toContain('Lihat semua 4')
  expect(document.querySelector('a[href="/meja"]')).not.toBeNull()
})

test('where three hold all that waits no way to more is shown', async () => {
  const { text } = await showing('Petani')
  expect(text()).not.toContain('Lihat semua')
})
