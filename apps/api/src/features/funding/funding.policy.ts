import type { Actor } from '../../platform/actor.ts'

/** Money is the whole tenant's: whoever works for a part of it sees who pays for a person, never rules and sums. */
function seesWhole(actor: Actor): boolean {
  return actor.areaScope === '' && actor.agencyId === null
}

/** Of decrees of one's own government. */
export function mayReadFunding(actor: Actor): boolean {
  return actor.permissions.has('DECREE_READ') && seesWhole(actor)
}

export function maySetFunding(actor: Actor): boolean {
  return actor.permissions.has('DECREE_DRAFT') && seesWhole(actor)
}

/** What other governments ask one's own tenant to pay; it stands beside agreements, and names nobody. */
export function mayReadFundingRequests(actor: Actor): boolean {
  return actor.permissions.has('AGREEMENT_READ') && seesWhole(actor)
}

/** Which of its months a payer has put on a list of its own. */
export function mayReadUnlisted(actor: Actor): boolean {
  return actor.permissions.has('CONTRIBUTION_READ') && seesWhole(actor)
}

/** Whoever approves for a payer; the database asks for the role on that day. */
export function mayAnswerFunding(actor: Actor): boolean {
  return actor.permissions.has('FUNDING_CONSENT') && seesWhole(actor)
}

/** Who pays for a person is shown with the decrees that name them. */
export function mayReadPayers(actor: Actor): boolean {
  return actor.permissions.has('DECREE_READ') && actor.agencyId === null
}
