import { isBasisRefused } from '../agreement/basis-refused.ts'

/** What whoever votes on a decree or signs it has to have looked at before. */
export const DECREE_ATTENTION = [
  'AGREEMENT_REFUSED',
  'REGULATION_MISSING',
  'COST_UNKNOWN',
  'PAPER_DIFFERS',
  'INSURED_TWICE',
  'PEOPLE_GONE',
  'RECORDS_IN_DOUBT',
] as const

export type DecreeAttention = (typeof DECREE_ATTENTION)[number]

export interface DecreeToCheck {
  readonly kind: 'DESIGNATION' | 'AMENDMENT' | 'REVOCATION'
  /** Of each agreement that it rests on what `judgeBasis` has answered; null where nothing is judged any more. */
  readonly agreements: readonly (string | null)[]
  /** How many regulations it names as its legal basis. */
  readonly regulations: number
  /** Whether the tariff of each of its months is known. */
  readonly isCostKnown: boolean
  /** Whether its annex still names exactly whom the locked list names. */
  readonly annexMatchesList: boolean
}

/** People of a decree about whom something is known that speaks against insuring them; zero or more each. */
export interface PeopleToCheck {
  /** Designated for the same months by another decree of the same government. */
  readonly overlapping: number
  /** Insured alike by another payer or programme. */
  readonly covered: number
  /** Died, moved, withdrawn, or barred by law. */
  readonly gone: number
  /** Answered to have died or moved, and nobody has decided. */
  readonly answered: number
}

/** Records of people of a decree in which nobody has decided what is right; zero or more each. */
export interface RecordsToCheck {
  /** Whose NIK says another birth date or sex than the record. */
  readonly mismatched: number
  /** Who may stand in the register twice. */
  readonly doubled: number
}

/**
 * What of a decree needs attention before a vote or a signature: nothing else is to be ticked, so that no tick becomes a habit. What could not be read (null)
 * needs attention as well: nobody answers for what was not seen. A revocation insures nobody, so neither its people nor a cost are asked for.
 */
export function decreeAttention(
  decree: DecreeToCheck,
  people: PeopleToCheck | null,
  records: RecordsToCheck | null,
): ReadonlySet<DecreeAttention> {
  const insures = decree.kind !== 'REVOCATION'
  const isSo: Readonly<Record<DecreeAttention, boolean>> = {
    AGREEMENT_REFUSED: decree.agreements.some(isBasisRefused),
    REGULATION_MISSING: decree.regulations === 0,
    COST_UNKNOWN: insures && !decree.isCostKnown,
    PAPER_DIFFERS: !decree.annexMatchesList,
    INSURED_TWICE: insures && (people === null || people.overlapping + people.covered > 0),
    PEOPLE_GONE: insures && (people === null || people.gone + people.answered > 0),
    RECORDS_IN_DOUBT: insures && (records === null || records.mismatched + records.doubled > 0),
  }
  return new Set(DECREE_ATTENTION.filter((attention) => isSo[attention]))
}
