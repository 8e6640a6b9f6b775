import type { Actor } from '../../platform/actor.ts'
import { mayReadLists } from '../billing/public.ts'
import { mayApproveBudgets } from '../budgets/public.ts'
import { mayDecideCertificates } from '../certificates/public.ts'

/** What somebody who approves decrees finds beside them on their desk: it has no queue of its own then. Whoever approves none, as in a company, has no desk. */
export function decidesOn(actor: Actor): {
  readonly agreements: boolean
  readonly orders: boolean
  readonly certificates: boolean
  readonly lists: boolean
  readonly budgets: boolean
} {
  const approvesLists = mayReadLists(actor) && actor.permissions.has('CONTRIBUTION_APPROVE')
  return {
    agreements: actor.areaScope === '',
    orders: approvesLists,
    certificates: mayDecideCertificates(actor),
    lists: approvesLists,
    budgets: mayApproveBudgets(actor),
  }
}
