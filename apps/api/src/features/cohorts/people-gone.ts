import { ConflictError } from '../../platform/errors.ts'
import { cohortMessages } from './cohorts.messages.ts'
import type { GoneCountRow, GoneReason } from './people-gone.queries.ts'

const WORDS: Readonly<Record<GoneReason, readonly [id: string, en: string]>> = {
  DECEASED: ['meninggal', 'died'],
  MOVED: ['pindah', 'moved away'],
  WITHDRAWN: ['ditarik', 'withdrawn'],
  CIVIL_SERVANT: ['ASN', 'in the civil service'],
  ARMY: ['TNI', 'in the army'],
  POLICE: ['Polri', 'in the police'],
  FOREIGN: ['WNA', 'of foreign citizenship'],
  TOO_OLD: ['terlalu tua untuk pendaftaran pertama', 'too old for a first registration'],
  TOO_YOUNG: ['terlalu muda untuk pendaftaran pertama', 'too young for a first registration'],
}

/** Refuses a step because of people who are known to have gone or to be barred by law, with how many and one of them; the remedy is that of the step. */
export function peopleGone(counts: readonly GoneCountRow[], remedy: readonly [id: string, en: string]): ConflictError {
  const total = counts.reduce((sum, { people }) => sum + people, 0)
  const listed = (locale: string, at: 0 | 1) =>
    counts.map(({ reason, people }) => `${people.toLocaleString(locale)} ${WORDS[reason][at]}`).join(', ')
  const name = counts[0]?.name ?? '—'
  return new ConflictError(
    cohortMessages.PEOPLE_GONE({
      total,
      listed: { id: listed('id-ID', 0), en: listed('en-GB', 1) },
      name,
      remedy: { id: remedy[0], en: remedy[1] },
    }),
    { people: String(total) },
  )
}
