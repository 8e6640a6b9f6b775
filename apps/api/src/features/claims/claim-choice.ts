import { uuidOf } from '../../graphql/ids.ts'
import type { ClaimChoice } from './claim-figures.queries.ts'

/** For what is no id of a decree. */
const NO_DECREE = '00000000-0000-0000-0000-000000000000'

type AskedChoice = { readonly [Part in keyof ClaimChoice]?: ClaimChoice[Part] | null | undefined }

/** What somebody asks for; what is left out chooses all. */
export function readClaimChoice(choice: AskedChoice): ClaimChoice {
  const { states, isShort, isPaidLess, isLate, programme, areaCode, eventFrom, eventUntil, decreeId, payer } = choice
  return {
    states: states ?? [],
    isShort: isShort === true,
    isPaidLess: isPaidLess === true,
    isLate: isLate === true,
    programme: programme ?? null,
    areaCode: areaCode ?? null,
    eventFrom: eventFrom ?? null,
    eventUntil: eventUntil ?? null,
    decreeId: decreeId == null ? null : (uuidOf(decreeId, 'Decree') ?? NO_DECREE),
    payer: payer ?? null,
  }
}
