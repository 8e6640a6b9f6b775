import type { Actor } from '../../platform/actor.ts'

/** Who decides what others propose to change. */
export function mayDecideProposals(actor: Actor): boolean {
  return actor.permissions.has('PROPOSAL_DECIDE')
}
