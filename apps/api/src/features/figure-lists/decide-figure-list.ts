import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { figureListRefusalInput } from '@payung/domain/figures/figure-list-input'
import type { Actor } from '../../platform/actor.ts'
import { ConflictError, NotFoundError } from '../../platform/errors.ts'
import { readInput } from '../../platform/read-input.ts'
import { assertNotHeldAsMaker } from '../access/public.ts'
import { recordAudit } from '../audit/public.ts'
import { orRefusedAsFigureList } from './figure-list-refusal.ts'
import { figureListMessages } from './figure-lists.messages.ts'
import { assertMayOnFigureList, type FigureListAction, mayReadFigureLists } from './figure-lists.policy.ts'
import {
  decideFigureLines,
  enterFigureLines,
  type FigureListDecision,
  type FigureListRow,
  type FiguresOfStep,
  findFigureList,
} from './figure-lists.queries.ts'

export interface FigureListStep {
  readonly listId: string
  /** As it was read. */
  readonly expectedVersion: number
}

/**
 * Enters a list as a whole, by who uploaded it: its new and correcting lines wait for another person from then on.
 *
 * @returns the list's id
 * @throws NotFoundError, NotAllowedError
 * @throws ConflictError `FIGURE_LIST_STATE`, `FIGURE_LIST_CHANGED`, `FIGURE_LIST_NOTHING_NEW`
 */
export async function enterFigureList(tx: TenantTransaction, actor: Actor, input: FigureListStep): Promise<string> {
  const list = await getList(tx, actor, input, 'ENTER')
  const { figures } = await orRefusedAsFigureList(() =>
    tx.one<FiguresOfStep>(enterFigureLines(list.id, input.expectedVersion)),
  )
  await recordAudit(tx, actor, 'FIGURE_LIST_ENTERED', { ...auditOf(list), details: { figures } })
  return list.id
}

/**
 * Confirms a list as a whole, by another person than who uploaded it: all of its figures stand from then on, or none.
 *
 * @returns the list's id
 * @throws NotFoundError; NotAllowedError also `FIGURE_LIST_UPLOADER_IS_NOT_CONFIRMER`, `MAY_BE_ONE_PERSON`
 * @throws ConflictError `FIGURE_LIST_STATE`, `FIGURE_LIST_CHANGED`, `FIGURE_LIST_OVERTAKEN`
 */
export async function confirmFigureList(tx: TenantTransaction, actor: Actor, input: FigureListStep): Promise<string> {
  const list = await getList(tx, actor, input, 'CONFIRM')
  await assertNotHeldAsMaker(tx, 'FIGURE_LIST', list.id)
  return decide(tx, actor, list, 'CONFIRMED', null)
}

/**
 * Sends a list back with a reason, by another person than who uploaded it: none of its figures stands. The same file may come again.
 *
 * @returns the list's id
 * @throws as {@link confirmFigureList}; ValidationError without a reason
 */
export async function refuseFigureList(
  tx: TenantTransaction,
  actor: Actor,
  { reason: written, ...input }: FigureListStep & { readonly reason: string },
): Promise<string> {
  const list = await getList(tx, actor, input, 'REFUSE')
  const { reason } = readInput(figureListRefusalInput, { reason: written }, figureListMessages)
  await assertNotHeldAsMaker(tx, 'FIGURE_LIST', list.id)
  return decide(tx, actor, list, 'REFUSED', reason)
}

/**
 * Takes a list back before another person has decided, by who uploaded it. The same file may come again.
 *
 * @returns the list's id
 * @throws NotFoundError, NotAllowedError; ConflictError `FIGURE_LIST_STATE`, `FIGURE_LIST_CHANGED`
 */
export async function withdrawFigureList(tx: TenantTransaction, actor: Actor, input: FigureListStep): Promise<string> {
  return decide(tx, actor, await getList(tx, actor, input, 'WITHDRAW'), 'WITHDRAWN', null)
}

async function getList(
  tx: TenantTransaction,
  actor: Actor,
  { listId, expectedVersion }: FigureListStep,
  action: FigureListAction,
): Promise<FigureListRow> {
  const [list] = mayReadFigureLists(actor) ? await tx.rows<FigureListRow>(findFigureList(listId)) : []
  if (list === undefined) throw new NotFoundError()
  assertMayOnFigureList(actor, list, action)
  if (list.version !== expectedVersion) throw new ConflictError(figureListMessages.FIGURE_LIST_CHANGED())
  return list
}

async function decide(
  tx: TenantTransaction,
  actor: Actor,
  list: FigureListRow,
  decision: FigureListDecision,
  reason: string | null,
): Promise<string> {
  const { figures } = await orRefusedAsFigureList(() =>
    tx.one<FiguresOfStep>(decideFigureLines(list.id, list.version, decision, reason)),
  )
  await recordAudit(tx, actor, `FIGURE_LIST_${decision}`, { ...auditOf(list), details: { figures } })
  return list.id
}

function auditOf({ id, version }: FigureListRow) {
  return { subject: { kind: 'figure_list', id, version: version + 1 } }
}
