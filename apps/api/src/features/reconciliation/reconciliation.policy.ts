import type { Actor } from '../../platform/actor.ts'
import { NotAllowedError } from '../../platform/errors.ts'
import { mayReadLists } from '../billing/public.ts'
import { reconciliationMessages } from './reconciliation.messages.ts'
import type { StatementFileRow } from './reconciliation.queries.ts'

/** Whoever reads the lists of contributions sees how their payments stand at the bank. */
export function mayReadStatements(actor: Actor): boolean {
  return mayReadLists(actor)
}

/** Whoever records payments brings statements, and says which payment a row shows. */
export function mayReconcile(actor: Actor): boolean {
  return actor.permissions.has('CONTRIBUTION_PAY') && mayReadLists(actor)
}

/** Whether the viewer may decide rows of a file: not of their own. */
export function mayDecideRows(actor: Actor, { recorded_by: bringer }: Pick<StatementFileRow, 'recorded_by'>): boolean {
  return mayReconcile(actor) && bringer !== actor.userId
}

/** @throws NotAllowedError without the permission, `BRINGER_IS_NOT_RECONCILER` */
export function assertMayDecideRows(
  actor: Actor,
  { recorded_by: bringer }: Pick<StatementFileRow, 'recorded_by'>,
): void {
  if (!mayReconcile(actor)) throw new NotAllowedError()
  if (bringer === actor.userId) throw new NotAllowedError(reconciliationMessages.BRINGER_IS_NOT_RECONCILER())
}
