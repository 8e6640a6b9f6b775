// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { renderSignedIn } from '../../ui/testing/signed-in.tsx'
import { ClaimReporters } from './ClaimReporters.tsx'
import type { ClaimDetail } from './claims.query.ts'

let unmount = async () => {}
afterEach(() => unmount())

type Reporters = Pick<NonNullable<ClaimDetail['event']>, 'reports' | 'outsideReports'>

const CONFIRMED: Reporters['reports'][number] = {
  ...{ source: 'HEIR', reportedAt: '2026-03-05T02:00:00Z', reportedBy: { name: 'Siti Nuraini' }, isConfirmation: true },
}
const BY_FAMILY: Reporters['outsideReports'][number] = {
  ...{ id: 'report', reporter: 'Kabupaten Kubu Raya', isByFamily: true, source: 'HEIR' },
  ...{
    decidedBy: { name: 'Siti Nuraini' },
    family: { name: 'Dewi Lestari', relation: 'CHILD', phone: '+6281234567890' },
  },
}

async function linesOf(event: Reporters): Promise<(string | null)[]> {
  const page = await renderSignedIn(<ClaimReporters event={event} />, ['CLAIM_READ'])
  unmount = page.unmount
  return [...document.querySelectorAll('div')]
    .filter((line) => line.querySelector('div') === null)
    .map((line) => line.textContent)
}

test('an officer who confirmed a report of a family is not named as the family', async () => {
  expect(await linesOf({ reports: [CONFIRMED], outsideReports: [BY_FAMILY] })).toContain(
    'Keluarga: Dewi Lestari (Anak), +6281234567890; dipastikan oleh Siti Nuraini',
  )
  expect(document.querySelector('a')?.getAttribute('href')).toBe('tel:+6281234567890')
  await unmount()
  const lines = await linesOf({ reports: [CONFIRMED], outsideReports: [{ ...BY_FAMILY, family: null }] })
  expect(lines).toContain('Keluarga; dipastikan oleh Siti Nuraini')
  expect(lines).not.toContain('Keluarga, Siti Nuraini')
})

test('an organisation stands by its name, beside an officer who has reported the event', async () => {
  const ofInsurer = {
    ...BY_FAMILY,
    reporter: 'BPJS Cabang Pontianak',
    isByFamily: false,
    source: 'INSURER',
    family: null,
  } as const
  const lines = await linesOf({
    reports: [{ ...CONFIRMED, source: 'VILLAGE', isConfirmation: false }],
    outsideReports: [ofInsurer],
  })
  expect(lines).toEqual(
    expect.arrayContaining([
      'Desa atau kelurahan, Siti Nuraini',
      'BPJS Cabang Pontianak (BPJS Ketenagakerjaan); dipastikan oleh Siti Nuraini',
    ]),
  )
})
