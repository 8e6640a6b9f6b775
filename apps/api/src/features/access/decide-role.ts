import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { writesNationalId } from '@payung/domain/import/long-number'
import type { Message } from '@payung/domain/text/define-messages'
import { isUuid } from '../../graphql/ids.ts'
import type { Actor } from '../../platform/actor.ts'
import { ConflictError, issueAbout, NotAllowedError, NotFoundError, ValidationError } from '../../platform/errors.ts'
import { accessMessages } from './access.messages.ts'
import { asMembershipError } from './membership-refusals.ts'
import { assertManagesPeople } from './people.policy.ts'
import { decideInDatabase, findRoleProposal, type RoleProposal } from './role-proposals.queries.ts'

const REASON_MAX = 500
const REASON_MIN = 3

/** Why somebody may not confirm, in words that say who may. */
const NOT_CONFIRMER: Readonly<Record<string, () => Message>> = {
  PROPOSER_IS_NOT_CONFIRMER: accessMessages.PROPOSER_IS_NOT_CONFIRMER,
  OWN_ROLE: accessMessages.OWN_ROLE,
  CONFIRMER_MADE_BY_PROPOSER: accessMessages.CONFIRMER_MADE_BY_PROPOSER,
  NOT_ADMINISTRATOR: accessMessages.NOT_ADMINISTRATOR,
}

/**
 * Confirms a role that another administrator has proposed: from then on it holds.
 *
 * @throws NotAllowedError `PROPOSER_IS_NOT_CONFIRMER`, `OWN_ROLE`, `CONFIRMER_MADE_BY_PROPOSER`, `NOT_ADMINISTRATOR`
 * @throws ConflictError `ALREADY_DECIDED`, `ROLE_RUN_OUT`, and what keeps roles apart
 */
export async function confirmRole(
  tx: TenantTransaction,
  actor: Actor,
  { proposalId }: { readonly proposalId: string },
): Promise<RoleProposal> {
  return decide(tx, actor, proposalId, null)
}

/**
 * Refuses a proposed role, or takes back one's own proposal. The reason stays in the register of officials.
 *
 * @throws ValidationError `REASON_MISSING`, `TEXT_HAS_NATIONAL_ID`
 * @throws NotAllowedError and ConflictError as {@link confirmRole}
 */
export async function refuseRole(
  tx: TenantTransaction,
  actor: Actor,
  input: { readonly proposalId: string; readonly reason: string },
): Promise<RoleProposal> {
  const reason = input.reason.trim()
  if (reason.length < REASON_MIN || reason.length > REASON_MAX) {
    throw new ValidationError([issueAbout(accessMessages.REASON_MISSING())])
  }
  if (writesNationalId(reason)) throw new ValidationError([issueAbout(accessMessages.TEXT_HAS_NATIONAL_ID(), 'reason')])
  return decide(tx, actor, input.proposalId, reason)
}

async function decide(
  tx: TenantTransaction,
  actor: Actor,
  proposalId: string,
  reason: string | null,
): Promise<RoleProposal> {
  assertManagesPeople(actor)
  const proposal = isUuid(proposalId) ? await findRoleProposal(tx, proposalId) : null
  let outcome: string
  try {
    outcome = isUuid(proposalId) ? await decideInDatabase(tx, proposalId, reason === null, reason) : 'NOT_FOUND'
  } catch (error) {
    throw asMembershipError(error)
  }
  if (outcome === 'ALREADY_DECIDED') {
    throw new ConflictError(accessMessages.ALREADY_DECIDED())
  }
  if (outcome === 'RUN_OUT') {
    throw new ConflictError(accessMessages.ROLE_RUN_OUT())
  }
  const refusal = NOT_CONFIRMER[outcome]
  if (refusal !== undefined) throw new NotAllowedError(refusal())
  if (outcome === 'NOT_FOUND' || proposal === null) throw new NotFoundError()
  return proposal
}
