// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { renderSignedIn } from '../../ui/testing/signed-in.tsx'
import { ClaimTable } from './ClaimListPage.tsx'
import type { ClaimSummary } from './claims.query.ts'

let unmount = async () => {}
afterEach(() => unmount())

const CLAIM: ClaimSummary = {
  ...{ id: 'claim', caseNumber: 'KK-1', state: 'PAID', stateSince: '2026-03-04', programme: 'DEATH', daysLeft: 5 },
  ...{
    missingPapers: 2,
    hasShortfall: true,
    person: { id: 'worker', name: 'Siti Contoh', village: { name: 'Limbung' } },
  },
}

test('a case says what its days and papers are, and what an heir received as its tab does', async () => {
  const page = await renderSignedIn(<ClaimTable rows={[CLAIM]} />, ['CLAIM_READ'])
  unmount = page.unmount
  const cells = [...document.querySelectorAll('tbody td')].map(({ textContent }) => textContent)
  expect(cells[3]).toContain('Diterima kurang')
  expect(cells.slice(4)).toEqual([
    expect.stringMatching(/^Sejak.*2026$/),
    'Dokumen kurang2 dokumen',
    'Batas waktu5 hari lagi',
  ])
})

test('a case whose last day is today says so, and does not count to none', async () => {
  const page = await renderSignedIn(<ClaimTable rows={[{ ...CLAIM, daysLeft: 0 }]} />, ['CLAIM_READ'])
  unmount = page.unmount
  expect(document.querySelector('tbody td:last-child')?.textContent).toBe('Batas waktuhari ini')
})
