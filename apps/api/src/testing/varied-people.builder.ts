import type { PersonToArrange } from './people.builder.ts'

const NAMES = [
  'Ahmad Fauzi',
  'Yuliana Kusuma',
  'Siti Aminah',
  'Moh. Yusuf',
  'Dayang Kartini',
  'Petrus Unyil',
  'Ana Lestari',
]
const VILLAGES = ['61.12.01.2001', '61.12.01.2002', '61.12.05.2003', '61.71.01.1001'] as const
const STATUSES = ['CANDIDATE', 'VERIFIED', 'INELIGIBLE', 'DECEASED', 'MOVED', 'GRADUATED', 'WITHDRAWN']
const KINDS = ['NONE', 'SELF_EMPLOYED', 'WAGE_EARNER', 'CONSTRUCTION']
const BORN = ['2012-01-01', '2005-06-30', '1995-02-28', '1985-12-31', '1975-03-15', '1965-08-08', '1950-05-05']

/** People who differ in everything that a list filters by, with names and days that many share: the same ones each time. */
export function variedPeople(count: number): PersonToArrange[] {
  return Array.from({ length: count }, (_, i) => ({
    name: pick(NAMES, i * 5),
    in: pick(VILLAGES, i * 7 + Math.floor(i / 9)),
    sex: i % 3 === 0 ? 'MALE' : 'FEMALE',
    status: pick(STATUSES, Math.floor(i * 1.7)),
    birthDate: pick(BORN, i * 3 + Math.floor(i / 5)),
    occupation: i % 11 === 0 ? null : i % 2 === 0 ? 'FARMER' : 'TRADER',
    decile: i % 4 === 0 ? null : (i % 10) + 1,
    membershipKind: pick(KINDS, Math.floor(i / 3)),
    membershipNumber: i % 5 === 0 ? String(10_000_000_000 + i) : null,
    uncoveredReason: i % 6 === 0 ? 'UNAWARE' : i % 6 === 1 ? 'UNABLE_TO_PAY' : null,
    registeredBy:
      i % 3 === 1
        ? 'provinsi'
        : pick(VILLAGES, i * 7 + Math.floor(i / 9)).startsWith('61.71')
          ? 'pontianak'
          : 'kubu-raya',
    registeredAt: `2026-11-${String((i % 5) + 10)}T02:00:00Z`,
  }))
}

function pick<T>(from: readonly T[], at: number): T {
  return from[at % from.length] as T
}
