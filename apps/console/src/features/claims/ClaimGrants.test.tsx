// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { renderSignedIn } from '../../ui/testing/signed-in.tsx'
import { ClaimGrants } from './ClaimGrants.tsx'

type Grant = Parameters<typeof ClaimGrants>[0]['grants'][number]

let unmount = async () => {}
afterEach(() => unmount())

const GRANT: Grant = {
  ...{ giver: 'Kubu Raya', amount: '1500000', whole: '1500000', isMet: true },
  legalBasis: 'Perbup Kubu Raya 12/2025 tentang Santunan kematian',
}

async function shows(grants: readonly Grant[]): Promise<string> {
  const page = await renderSignedIn(<ClaimGrants grants={grants} />, ['CLAIM_READ'])
  unmount = page.unmount
  return document.querySelector('main')?.textContent ?? ''
}

test('a grant stands with who gives it and by what regulation, apart from what the insurer owes', async () => {
  const words = await shows([GRANT])
  expect(words).toMatch(/Kubu Raya: Rp\s?1\.500\.000 · Perbup Kubu Raya 12\/2025/)
  expect(words).toContain('Dibayar pemerintah daerah, bukan BPJS Ketenagakerjaan.')
})

test('what an unprotected month has cost the family is said, and not shown as due', async () => {
  const words = await shows([{ ...GRANT, amount: '0', isMet: false }])
  expect(words).toMatch(/Rp\s?1\.500\.000 hilang, bulan peristiwa tidak terlindungi/)
})

test('a case without a grant says nothing of one', async () => {
  expect(await shows([])).not.toContain('Santunan daerah')
})
