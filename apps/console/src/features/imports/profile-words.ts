import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { IMPORT_PROFILES, type ImportProfileCode } from '@payung/domain/import/import-profile'

/** What a file can be, in the words of the forms. */
export const profileChoices: readonly { readonly value: ImportProfileCode; readonly label: MessageDescriptor }[] = [
  { value: 'PEOPLE', label: msg`Daftar orang` },
  { value: 'KPJ_ANSWER', label: msg`Jawaban KPJ dari BPJS Ketenagakerjaan` },
  { value: 'POPULATION_ANSWER', label: msg`Jawaban pemadanan dari Dukcapil` },
  { value: 'WELFARE_ANSWER', label: msg`Jawaban desil dari Dinas Sosial` },
  { value: 'MEMBERSHIP_ANSWER', label: msg`Jawaban kepesertaan dari BPJS Ketenagakerjaan` },
]

/** Whom a proposer of a round proposes; sent from the round, and never guessed. */
export function isProposal(profile: ImportProfileCode | null): boolean {
  return profile === 'PROPOSAL'
}

/** Answers of registers: they are noted, and change nothing by themselves. */
export function isCheck(profile: ImportProfileCode | null): boolean {
  return profile !== null && IMPORT_PROFILES[profile].commits === 'CHECK'
}
