import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { figureRefusalInput } from '@payung/domain/figures/figure-entry-input'
import type { Actor } from '../../platform/actor.ts'
import { ConflictError, NotFoundError } from '../../platform/errors.ts'
import { readInput } from '../../platform/read-input.ts'
import { assertAnotherPerson } from '../access/public.ts'
import { recordAudit } from '../audit/public.ts'
import {
  decideFigureEntry,
  type FigureDecision,
  type FigureEntryRow,
  findFigureEntry,
} from './figure-entries.queries.ts'
import { figureMessages } from './figures.messages.ts'
import { assertMayDecideFigure, assertMayWithdrawFigure, mayReadEntries } from './figures.policy.ts'

interface FigureToDecide {
  readonly id: string
}

/**
 * Confirms an entered figure: it stands beside the published ones of its area from then on, in the place of the figure that it corrects. Somebody else entered it.
 *
 * @throws NotAllowedError also `FIGURE_ENTERER_IS_NOT_CONFIRMER`, `MAY_BE_ONE_PERSON`; NotFoundError
 * @throws ConflictError `FIGURE_DECIDED`, `FIGURE_STANDS`, `FIGURE_NOTHING_TO_REPLACE`, `FIGURE_OF_LIST`
 */
export async function confirmFigure(tx: TenantTransaction, actor: Actor, input: FigureToDecide): Promise<string> {
  const entry = await readWaiting(tx, actor, input)
  assertMayDecideFigure(actor, entry)
  await assertAnotherPerson(tx, [entry.entered_by])
  return decide(tx, actor, entry, 'CONFIRMED', null)
}

/**
 * Refuses an entered figure and says why: nothing of it is shown beside the published ones. Somebody else entered it.
 *
 * @throws NotAllowedError also `FIGURE_ENTERER_IS_NOT_CONFIRMER`, `MAY_BE_ONE_PERSON`; NotFoundError
 * @throws ValidationError without a reason; ConflictError `FIGURE_DECIDED`
 */
export async function refuseFigure(
  tx: TenantTransaction,
  actor: Actor,
  { id, ...input }: FigureToDecide & { readonly reason: string },
): Promise<string> {
  const entry = await readWaiting(tx, actor, { id })
  assertMayDecideFigure(actor, entry)
  const { reason } = readInput(figureRefusalInput(), input, figureMessages)
  await assertAnotherPerson(tx, [entry.entered_by])
  return decide(tx, actor, entry, 'REFUSED', reason)
}

/**
 * Takes an entered figure back, by who entered it, before another person has decided.
 *
 * @throws NotAllowedError, NotFoundError; ConflictError `FIGURE_DECIDED`
 */
export async function withdrawFigure(tx: TenantTransaction, actor: Actor, input: FigureToDecide): Promise<string> {
  const entry = await readWaiting(tx, actor, input)
  assertMayWithdrawFigure(actor, entry)
  return decide(tx, actor, entry, 'WITHDRAWN', null)
}

async function readWaiting(tx: TenantTransaction, actor: Actor, { id }: FigureToDecide): Promise<FigureEntryRow> {
  const [entry] = mayReadEntries(actor) ? await tx.rows<FigureEntryRow>(findFigureEntry(id)) : []
  if (entry === undefined) throw new NotFoundError()
  if (entry.state !== 'PROPOSED') throw new ConflictError(figureMessages.FIGURE_DECIDED())
  return entry
}

const REFUSALS = {
  ALREADY_DECIDED: figureMessages.FIGURE_DECIDED,
  OF_LIST: figureMessages.FIGURE_OF_LIST,
  STANDS_ALREADY: figureMessages.FIGURE_STANDS,
  NOTHING_TO_REPLACE: figureMessages.FIGURE_NOTHING_TO_REPLACE,
} as const

type Outcome = FigureDecision | 'NOT_FOUND' | keyof typeof REFUSALS

async function decide(
  tx: TenantTransaction,
  actor: Actor,
  { id }: FigureEntryRow,
  decision: FigureDecision,
  reason: string | null,
): Promise<string> {
  const { outcome } = await tx.one<{ outcome: Outcome }>(decideFigureEntry(id, decision, reason))
  if (outcome === 'NOT_FOUND') throw new NotFoundError()
  if (outcome in REFUSALS) throw new ConflictError(REFUSALS[outcome as keyof typeof REFUSALS]())
  await recordAudit(tx, actor, `FIGURE_${outcome}`, { subject: { kind: 'figure_entry', id } })
  return id
}
