import type { ImportProfileCode } from '@payung/domain/import/import-profile'

const profiles: readonly ImportProfileCode[] = [
  'PEOPLE',
  'KPJ_ANSWER',
  'POPULATION_ANSWER',
  'WELFARE_ANSWER',
  'MEMBERSHIP_ANSWER',
]

/** What an address or a form names, if it is a kind of file. */
export function asProfile(value: unknown): ImportProfileCode | null {
  return profiles.find((code) => code === value) ?? null
}
