// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { renderSignedIn } from '../../ui/testing/signed-in.tsx'
import { BillsToPay } from './BillRows.tsx'
import type { BillToPay } from './money-standing.query.ts'

let unmount = async () => {}
afterEach(() => unmount())

const BILL = {
  ...{ id: 'list', fromMonth: '2026-07-01', untilMonth: '2026-09-01', decree: { id: 'decree', number: '12/2026' } },
  ...{ government: { name: 'Kota Pontianak' }, dueOn: null, open: '100800', ordered: '0' },
}

async function shows(daysLeft: number) {
  const bill = { ...BILL, familiesWaiting: { families: 1, payBy: '2026-09-30', daysLeft } } as unknown as BillToPay
  const page = await renderSignedIn(<BillsToPay bills={[bill]} />, ['CONTRIBUTION_READ'])
  unmount = page.unmount
  return page.text()
}

test('a bill for which a family waits says until when it can be paid, and afterwards that the day has passed', async () => {
  expect(await shows(3)).toMatch(/dapat dibayar sampai .*: 3 hari lagi/)
  await unmount()
  const late = await shows(-61)
  expect(late).toContain('batas membayar tunggakan sudah lewat')
  expect(late).toContain('tanyakan pengaktifan kembali')
  expect(late).not.toContain('dapat dibayar sampai')
})
