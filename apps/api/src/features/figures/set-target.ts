import { pathOfInput, targetPathInput } from '@payung/domain/figures/target-path-input'
import type { InputOf } from '@payung/domain/input/check-input'
import type { Actor } from '../../platform/actor.ts'
import { withinBounds } from '../../platform/bound-refusal.ts'
import { today } from '../../platform/clock.ts'
import { ConflictError } from '../../platform/errors.ts'
import { readInput } from '../../platform/read-input.ts'
import type { Transaction } from '../../platform/transaction.ts'
import { recordAudit } from '../audit/public.ts'
import { countsHere } from './figures.policy.ts'
import { insertTargetPath } from './target-paths.queries.ts'
import { targetMessages } from './targets.messages.ts'
import { assertMaySetTargets } from './targets.policy.ts'

export type TargetInput = InputOf<ReturnType<typeof targetPathInput>>

/**
 * Proposes a path of targets for one's own area or a place in it, with the document on which it rests. It counts for nothing before another person confirms it; then it
 * stands in the place of the path before. Of one figure and area one path waits.
 *
 * @returns its id
 * @throws NotAllowedError; ValidationError with everything that is wrong with it
 * @throws ConflictError `TARGET_WAITS`, `TARGETS_OF_DAY`
 */
export async function setTarget(tx: Transaction, actor: Actor, input: TargetInput): Promise<string> {
  assertMaySetTargets(actor)
  const isOwnArea = (code: string) => tx.reference.areas.has(code) && countsHere(actor, code)
  const path = readInput(targetPathInput({ today: today().toString(), isOwnArea }), input, targetMessages)
  const { id } = await withinBounds(
    {
      target_path_waits_once: () => new ConflictError(targetMessages.TARGET_WAITS()),
      target_paths_of_person: () => new ConflictError(targetMessages.TARGETS_OF_DAY()),
    },
    () => tx.one<{ id: string }>(insertTargetPath(actor, { ...path, ...pathOfInput(path) })),
  )
  await recordAudit(tx, actor, 'TARGET_PROPOSED', {
    subject: { kind: 'target_path', id },
    details: { indicator: path.indicator, areaCode: path.areaCode, falls: path.acceptsFall },
  })
  return id
}
