// @vitest-environment happy-dom
import type { Permission } from '@payung/domain/access/permission'
import { afterEach, expect, test, vi } from 'vitest'
import { renderSignedIn } from '../../ui/testing/signed-in.tsx'
import { ProtectionCard } from './ProtectionCard.tsx'

let unmount = async () => {}
afterEach(() => unmount())

const FIGURES = {
  protectionFigures: {
    __typename: 'ProtectionFigures',
    isCounting: false,
    months: [
      {
        __typename: 'ProtectionMonth',
        month: '2026-11-01',
        cells: [{ __typename: 'ProtectionCell', state: 'PROTECTED', people: 90 }],
        ofOthers: [],
      },
    ],
  },
  gapCalendar: {
    __typename: 'GapCalendar',
    months: [{ __typename: 'GapMonth', lostFrom: '2027-01-01', people: 74, unprotected: 0, hasEnded: false }],
  },
  decreesToList: [],
}

/** Where the actions beside what ends lead, by what they are called. */
async function waysOn(permissions: readonly Permission[]) {
  const shown = await renderSignedIn(
    <ProtectionCard recordedDead={0} />,
    ['CONTRIBUTION_READ', ...permissions],
    async () => Response.json({ data: FIGURES }),
  )
  unmount = shown.unmount
  await vi.waitFor(() => expect(shown.text()).toContain('74 pekerja kehilangan perlindungan pada 1 Januari 2027'))
  return [...document.querySelectorAll('a')]
    .map((link) => [link.textContent, link.getAttribute('href')])
    .filter(([name]) => name === 'Lihat 74 pekerja' || name === 'Perpanjang')
}

test('what ends leads to its people, and whoever prepares decrees to their renewal', async () => {
  const people = ['Lihat 74 pekerja', '/kalender-celah?bulan=2027-01-01']
  expect(await waysOn(['PROGRAMME_MANAGE'])).toEqual([
    people,
    ['Perpanjang', '/kalender-celah?bulan=2027-01-01#perpanjang'],
  ])
  await unmount()
  expect(await waysOn([])).toEqual([people])
})
