import { uuidOf } from '../../graphql/ids.ts'
import { today } from '../../platform/clock.ts'
import type { ClaimChoice } from './claim-figures.queries.ts'

/** For what is no id of a decree. */
const NO_DECREE = '00000000-0000-0000-0000-000000000000'

type AskedChoice = { readonly [Part in keyof ClaimChoice]?: ClaimChoice[Part] | null | undefined }

/** The days of the events that figures count: those of the year so far, where none are named. */
export function daysOfFigures(from: string | null | undefined, until: string | null | undefined) {
  const last = until ?? today().toString()
  return { from: from ?? `${last.slice(0, 4)}-01-01`, until: last }
}

/** What somebody asks for; what is left out chooses all. By payer alone it chooses the days that the figures count, so that both count the same. */
export function readClaimChoice(choice: AskedChoice): ClaimChoice {
  const { states, isShort, isPaidLess, isLate, programme, areaCode, eventFrom, eventUntil, decreeId, payer } = choice
  const days = payer == null ? null : daysOfFigures(eventFrom, eventUntil)
  return {
    states: states ?? [],
    isShort: isShort === true,
    isPaidLess: isPaidLess === true,
    isLate: isLate === true,
    programme: programme ?? null,
    areaCode: areaCode ?? null,
    eventFrom: days?.from ?? eventFrom ?? null,
    eventUntil: days?.until ?? eventUntil ?? null,
    decreeId: decreeId == null ? null : (uuidOf(decreeId, 'Decree') ?? NO_DECREE),
    payer: payer ?? null,
  }
}
