// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { renderSignedIn } from '../../ui/testing/signed-in.tsx'
import YearBudget from '../budgets/YearBudget.tsx'
import { CompanyProtection } from '../protection/CompanyProtection.tsx'
import { ProtectionCard } from '../protection/ProtectionCard.tsx'
import FreePlacesNotice from '../replacements/FreePlacesNotice.tsx'

let unmount = async () => {}
afterEach(() => unmount())

const PARTS = [
  [<ProtectionCard key="card" recordedDead={0} />, 'Angka perlindungan tidak dapat dimuat'],
  [<CompanyProtection key="company" />, 'Angka perlindungan tidak dapat dimuat'],
  [<YearBudget key="budget" />, 'Anggaran tahun ini tidak dapat dimuat'],
  [<FreePlacesNotice key="places" />, 'Tempat kosong tidak dapat dimuat'],
] as const

test.each(PARTS)('a part of home that fails says so, and asks once more when told to: %#', async (part, words) => {
  let requests = 0
  const page = await renderSignedIn(part, ['CONTRIBUTION_READ', 'DECREE_READ', 'BUDGET_READ'], async () => {
    requests++
    return Response.json({ data: null, errors: [{ message: 'Terjadi kesalahan', extensions: { code: 'INTERNAL' } }] })
  })
  unmount = page.unmount
  await expect.poll(() => page.text()).toContain(words)
  const before = requests
  const again = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Coba lagi')
  again?.click()
  await expect.poll(() => requests).toBeGreaterThan(before)
})
