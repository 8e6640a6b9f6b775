import type { Actor } from '../../platform/actor.ts'
import { mayReadLists } from '../billing/public.ts'
import { mayDecideCertificates } from '../certificates/public.ts'

/** What somebody who approves decrees finds beside them on their desk. */
export function decidesOn(actor: Actor): {
  readonly agreements: boolean
  readonly orders: boolean
  readonly certificates: boolean
} {
  return {
    agreements: actor.areaScope === '',
    orders: mayReadLists(actor) && actor.permissions.has('CONTRIBUTION_APPROVE'),
    certificates: mayDecideCertificates(actor),
  }
}
