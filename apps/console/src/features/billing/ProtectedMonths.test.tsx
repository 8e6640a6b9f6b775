// @vitest-environment happy-dom
import type { Permission } from '@payung/domain/access/permission'
import { afterEach, expect, test } from 'vitest'
import { renderSignedIn } from '../../ui/testing/signed-in.tsx'
import { ProtectedMonths } from './ProtectedMonths.tsx'

let unmount = async () => {}
afterEach(() => unmount())

const decree = {
  ...{ id: 'decree', kind: 'DESIGNATION', number: '12/2026', fromMonth: '2026-01-01' },
  ...{ fundingSource: 'REGIONAL_BUDGET', text: { title: 'Penetapan' }, programme: { name: 'Petani' } },
}
/** Every month of three years, so that the test holds on any day. */
const months = Array.from({ length: 36 }, (_, at) => {
  const year = new Date().getUTCFullYear() - 1 + Math.floor(at / 12)
  const month = `${year}-${String((at % 12) + 1).padStart(2, '0')}-01`
  const nothing = { amount: '16800', billingCode: null, isUnrecorded: false, unpaidBy: [], payers: [] }
  return { month, state: 'PROTECTED', ...nothing, decree }
})

async function shown(
  answer: readonly object[],
  hasDied = false,
  permissions: readonly Permission[] = ['CONTRIBUTION_READ'],
  protectedThrough: string | null = null,
) {
  const page = await renderSignedIn(<ProtectedMonths workerId="person" hasDied={hasDied} />, permissions, async () =>
    Response.json({ data: { contributionMonths: answer, worker: { id: 'person', protectedThrough } } }),
  )
  unmount = page.unmount
  return page.text()
}

test('a person’s summary begins with until when they are protected, and each month of this year and the next opens its trace', async () => {
  expect(await shown(months)).toMatch(/Terlindungi s\.d\. .*dibayar/)
  expect(document.querySelectorAll('a[href*="/jejak/"]')).toHaveLength(24)
  expect(document.querySelectorAll('a[aria-current]')).toHaveLength(1)
})

test('whom others protect is said to be protected, until when, and not by whom', async () => {
  const text = await shown([], false, ['CONTRIBUTION_READ'], '2999-12-01')
  expect(text).toMatch(/Terlindungi s\.d\. Des 2999 oleh pembayar lain/)
  expect(text).toContain('pembayar lain')
  expect(text).not.toContain('Tidak ada bulan')
})

test('of whoever is recorded as deceased it is said until when months are posted, and that the day is not reported', async () => {
  const text = await shown(months, true, ['CONTRIBUTION_READ'], '2999-12-01')
  expect(text).not.toContain('Terlindungi s.d.')
  expect(text).toContain('Dibukukan BPJS s.d. Des 2999. Hari meninggalnya belum dilaporkan')
  await unmount()
  expect(await shown(months, true)).not.toContain('Dibukukan')
})

test('whoever no decree of one’s own designates and nobody protects has no months, and who may not read contributions sees nothing', async () => {
  expect(await shown([])).toContain('ditetapkan pihak lain')
  await unmount()
  expect(await shown(months, false, ['WORKER_READ'])).not.toContain('Bulan terlindungi')
})
