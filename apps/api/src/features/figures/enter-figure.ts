import { figureEntryInput, figureOfEntry } from '@payung/domain/figures/figure-entry-input'
import type { InputOf } from '@payung/domain/input/check-input'
import type { Actor } from '../../platform/actor.ts'
import { withinBounds } from '../../platform/bound-refusal.ts'
import { today } from '../../platform/clock.ts'
import { ConflictError, NotFoundError } from '../../platform/errors.ts'
import { readInput } from '../../platform/read-input.ts'
import type { Transaction } from '../../platform/transaction.ts'
import { recordAudit } from '../audit/public.ts'
import { type FigureEntryRow, findFigureEntry, insertFigureEntry } from './figure-entries.queries.ts'
import { figureMessages } from './figures.messages.ts'
import { assertMayEnterFigures, countsHere } from './figures.policy.ts'

export type FigureInput = InputOf<ReturnType<typeof figureEntryInput>> & {
  /** The confirmed figure that it corrects. */
  readonly replacesId: string | null
}

/**
 * Writes down a published figure of one's own area or of a place in it, with where it stands. It counts for nothing before another person confirms it; a second press
 * enters nothing twice, since the same source, period and area wait once.
 *
 * @returns its id
 * @throws NotAllowedError; NotFoundError for a figure to correct that there is not
 * @throws ValidationError with everything that is wrong with it
 * @throws ConflictError `FIGURE_NOTHING_TO_REPLACE`, `FIGURE_WAITS`, `FIGURE_REPLACED`, `FIGURES_OF_DAY`
 */
export async function enterFigure(
  tx: Transaction,
  actor: Actor,
  { replacesId, ...input }: FigureInput,
): Promise<string> {
  assertMayEnterFigures(actor)
  const isOwnArea = (code: string) => tx.reference.areas.has(code) && countsHere(actor, code)
  const entry = readInput(figureEntryInput({ today: today().toString(), isOwnArea }), input, figureMessages)
  if (replacesId !== null) await assertReplaceable(tx, replacesId)
  const { id } = await withinBounds(
    {
      figure_entry_waits_once: () => new ConflictError(figureMessages.FIGURE_WAITS()),
      figure_entry_replaced_once: () => new ConflictError(figureMessages.FIGURE_REPLACED()),
      figure_entries_of_person: () => new ConflictError(figureMessages.FIGURES_OF_DAY()),
    },
    () => tx.one<{ id: string }>(insertFigureEntry(actor, { ...entry, ...figureOfEntry(entry), replacesId })),
  )
  await recordAudit(tx, actor, 'FIGURE_ENTERED', {
    subject: { kind: 'figure_entry', id },
    details: { indicator: entry.indicator, areaCode: entry.areaCode, isCorrection: replacesId !== null },
  })
  return id
}

async function assertReplaceable(tx: Transaction, id: string): Promise<void> {
  const [replaced] = await tx.rows<FigureEntryRow>(findFigureEntry(id))
  if (replaced === undefined) throw new NotFoundError()
  if (replaced.state !== 'CONFIRMED') throw new ConflictError(figureMessages.FIGURE_NOTHING_TO_REPLACE())
  if (replaced.replaced_by_id !== null) throw new ConflictError(figureMessages.FIGURE_REPLACED())
}
