import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { isUuid } from '../../graphql/ids.ts'
import type { Actor } from '../../platform/actor.ts'
import {
  ConflictError,
  type ErrorText,
  NotAllowedError,
  NotFoundError,
  ValidationError,
} from '../../platform/errors.ts'
import { asMembershipError } from './membership-refusals.ts'
import { assertManagesPeople } from './people.policy.ts'
import { decideInDatabase, findRoleProposal, type RoleProposal } from './role-proposals.queries.ts'

const REASON_MAX = 500
const REASON_MIN = 3

/** Why somebody may not confirm, in words that say who may. */
const NOT_CONFIRMER: Readonly<Record<string, ErrorText>> = {
  PROPOSER_IS_NOT_CONFIRMER: {
    id: 'Anda yang mengusulkan peran ini. Minta administrator lain mengonfirmasinya; bila tidak ada, administrator provinsi.',
    en: 'You proposed this role. Ask another administrator to confirm it; where there is none, an administrator of the province.',
  },
  OWN_ROLE: {
    id: 'Peran ini untuk Anda sendiri. Minta administrator lain mengonfirmasinya.',
    en: 'This role is for yourself. Ask another administrator to confirm it.',
  },
  CONFIRMER_MADE_BY_PROPOSER: {
    id: 'Anda dan pengusul menjadi administrator lewat satu akun tanpa konfirmasi orang kedua. Minta administrator lain, administrator provinsi, atau, di provinsi, pengelola sistem.',
    en: 'You and the proposer became administrators through one account that nobody else confirmed. Ask another administrator, one of the province, or, in the province, the operator.',
  },
  NOT_ADMINISTRATOR: {
    id: 'Hanya administrator wilayah atau OPD itu yang dapat mengonfirmasi.',
    en: 'Only an administrator of that area or agency can confirm.',
  },
}

/**
 * Confirms a role that another administrator has proposed: from then on it holds.
 *
 * @throws NotAllowedError `PROPOSER_IS_NOT_CONFIRMER`, `OWN_ROLE`, `CONFIRMER_MADE_BY_PROPOSER`, `NOT_ADMINISTRATOR`
 * @throws ConflictError `ALREADY_DECIDED`, `ROLE_RUN_OUT`, and what keeps roles apart
 */
export async function confirmRole(tx: TenantTransaction, actor: Actor, proposalId: string): Promise<RoleProposal> {
  return decide(tx, actor, proposalId, null)
}

/**
 * Refuses a proposed role, or takes back one's own proposal. The reason stays in the register of officials.
 *
 * @throws ValidationError `REASON_MISSING`
 * @throws NotAllowedError and ConflictError as {@link confirmRole}
 */
export async function refuseRole(
  tx: TenantTransaction,
  actor: Actor,
  proposalId: string,
  stated: string,
): Promise<RoleProposal> {
  const reason = stated.trim()
  if (reason.length < REASON_MIN || reason.length > REASON_MAX) {
    throw new ValidationError([
      {
        path: 'reason',
        code: 'REASON_MISSING',
        severity: 'ERROR',
        text: { id: 'Tulis alasannya, 3 sampai 500 huruf.', en: 'Write the reason, 3 to 500 letters.' },
      },
    ])
  }
  return decide(tx, actor, proposalId, reason)
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
    throw new ConflictError('ALREADY_DECIDED', {
      id: 'Usulan ini sudah diputuskan orang lain.',
      en: 'Somebody else has decided this proposal.',
    })
  }
  if (outcome === 'RUN_OUT') {
    throw new ConflictError('ROLE_RUN_OUT', {
      id: 'Hari terakhir peran ini sudah lewat. Tolak usulan ini dan usulkan lagi dengan hari yang baru.',
      en: 'The last day of this role has passed. Refuse this proposal and propose it again with a new day.',
    })
  }
  const words = NOT_CONFIRMER[outcome]
  if (words !== undefined) throw new NotAllowedError(words, outcome)
  if (outcome === 'NOT_FOUND' || proposal === null) throw new NotFoundError()
  return proposal
}
