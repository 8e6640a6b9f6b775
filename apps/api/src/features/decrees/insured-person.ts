import { maskNationalId } from '@payung/domain/identity/national-id-digits'
import type { ListedPerson } from '@payung/domain/protection/contribution-template'
import type { JobRun } from '../../platform/jobs/define-job.ts'
import type { ReferenceData } from '../../platform/reference-data.ts'
import type { UnopenedValues } from '../../platform/unopened-values.ts'
import { exportedNationalId, SEX_LABELS } from '../workers/public.ts'

/** Somebody of a decree's annex as a file for the insurer names them, with what it has answered. */
export interface InsuredRow {
  readonly worker_id: string
  readonly village_code: string
  readonly name: string
  readonly birth_place: string | null
  readonly birth_date: string
  readonly sex: 'FEMALE' | 'MALE'
  readonly address: string | null
  readonly occupation_code: string | null
  readonly national_id_prefix: string
  readonly national_id_cipher: Uint8Array
  /** Null where the index of their NIK is not the reader's to see: the number stays masked. */
  readonly person_index: Uint8Array | null
  readonly from_month: string
  readonly months: number
  readonly verdict: 'ACCEPTED' | 'REJECTED' | null
  readonly membership_number: string | null
  readonly reason: string | null
}

interface Writing {
  readonly job: Pick<JobRun, 'vault'>
  readonly reference: ReferenceData
  readonly unopened: UnopenedValues
  readonly unmasked: boolean
}

/** What both files for the insurer say of a person: the list that registers people and the one that bills them. */
export function insuredPerson(writing: Writing, row: InsuredRow): Omit<ListedPerson, 'rupiah'> {
  const { areas, occupations } = writing.reference
  return {
    nationalId: writtenNationalId(writing, row),
    membershipNumber: row.membership_number,
    name: row.name,
    birthPlace: row.birth_place,
    birthDate: row.birth_date,
    sex: SEX_LABELS[row.sex]?.id ?? null,
    address: row.address,
    village: areas.get(row.village_code)?.name ?? null,
    district: areas.get(row.village_code.slice(0, 8))?.name ?? null,
    occupation: occupations.get(row.occupation_code ?? '')?.nameId ?? null,
    fromMonth: row.from_month,
    months: row.months,
    verdict: row.verdict,
    reason: row.reason,
  }
}

function writtenNationalId({ job, unopened, unmasked }: Writing, row: InsuredRow): string {
  const { person_index: index } = row
  if (!unmasked || index === null) return maskNationalId(row.national_id_prefix)
  const opening = { vault: job.vault, unopened }
  return exportedNationalId(opening, 'decree_entry.national_id_cipher', { ...row, person_index: index })
}
