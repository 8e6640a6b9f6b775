import { birthOf, neighbourhoodOf } from '@payung/domain/decree/decree-annex'
import type { ReferenceData } from '../../platform/reference-data.ts'
import type { AnnexRow, FormerFacts } from '../decrees/public.ts'

/**
 * What the annex said before of somebody whom an amendment corrects, as far as it said something else: `Semula: nama Dayang Rosita; lahir 01-02-1980`.
 * What they have now stands in the columns. Null where nothing of it differs.
 *
 * A NIK is not written out: the remark also stands in masked copies.
 */
export function formerWords(now: AnnexRow, former: FormerFacts, reference: ReferenceData): string | null {
  const place = (code: string) => reference.areas.get(code)?.name ?? code
  const occupation = (code: string | null) => reference.occupations.get(code ?? '')?.nameId ?? null
  const birth = (row: AnnexRow | FormerFacts) => birthOf({ birthPlace: row.birth_place, birthDate: row.birth_date })
  const changed: readonly (readonly [label: string, before: string | null, after: string | null])[] = [
    ['nama', former.name, now.name],
    ['lahir', birth(former), birth(now)],
    ['L/P', former.sex === 'MALE' ? 'L' : 'P', now.sex === 'MALE' ? 'L' : 'P'],
    ['alamat', former.address, now.address],
    ['RT/RW', neighbourhoodOf(former), neighbourhoodOf(now)],
    ['desa', place(former.village_code), place(now.village_code)],
    ['pekerjaan', occupation(former.occupation_code), occupation(now.occupation_code)],
  ]
  const words = [
    ...(former.has_other_number ? ['NIK lain'] : []),
    ...changed
      .filter(([, before, after]) => before !== after)
      .map(([label, before]) => `${label} ${before ?? '(kosong)'}`),
  ]
  return words.length === 0 ? null : `Semula: ${words.join('; ')}`
}
