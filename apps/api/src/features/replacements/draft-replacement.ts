import { planReplacements } from '@payung/domain/decree/plan-replacement'
import type { Actor } from '../../platform/actor.ts'
import { ConflictError, NotFoundError } from '../../platform/errors.ts'
import type { Transaction } from '../../platform/transaction.ts'
import { recordAudit } from '../audit/public.ts'
import {
  callableReserve,
  changeAnnex,
  type DecreeRecord,
  draftAmendment,
  findDecrees,
  refusedBefore,
} from '../decrees/public.ts'
import { ruleToday } from '../programmes/public.ts'
import { ordersOfPlaces } from './orders-of-places.ts'
import { replacementMessages } from './replacements.messages.ts'
import { mayReadFreePlaces } from './replacements.policy.ts'
import { type FreePlaceRow, findFreePlaces, PLACES_MAX } from './replacements.queries.ts'

export interface DraftedReplacement {
  readonly amendmentId: string
  /** Who comes in. */
  readonly people: number
  /** For which nobody of their area waits any more. */
  readonly unfilled: number
  /** Whose turn it was in the reserve, and whom the rule of today does not admit. */
  readonly passedOver: number
}

/**
 * Drafts the amendment that fills the free places of a decree: whoever has gone is replaced by the next of the reserve of the same area whom the programme's
 * rule admits, each with its reason; whom a pledge pays for, by the next of the order of this pledge (decision 196). It is a draft as any other; whoever drafts it
 * decides on it no more. The decree is held, so that two who draft at once do not fill a place twice.
 *
 * @throws NotFoundError, NotAllowedError
 * @throws ValidationError `MONTH_OUTSIDE`
 * @throws ConflictError `NO_FREE_PLACE`, and as drafting an amendment does
 */
export async function draftReplacement(
  tx: Transaction,
  actor: Actor,
  input: { readonly decreeId: string; readonly fromMonth: string },
): Promise<DraftedReplacement> {
  if (!mayReadFreePlaces(actor)) throw new NotFoundError()
  const amendmentId = await draftAmendment(tx, actor, input)
  const [amendment] = await tx.rows<DecreeRecord>(findDecrees([amendmentId]))
  if (amendment === undefined) throw new Error('a decree that was just written cannot be read back')
  const freeAtAll = await tx.rows<FreePlaceRow>(findFreePlaces(input.decreeId, PLACES_MAX))
  // A line that is taken away later is held until then.
  const free = freeAtAll.filter(({ reason, since }) => reason !== 'TAKEN_OUT' || (since ?? '') <= input.fromMonth)
  if (free.length === 0) throw new ConflictError(replacementMessages.NO_FREE_PLACE())
  const { places, orders } = await ordersOfPlaces(
    (statement) => tx.rows(statement),
    tx.reference,
    free,
    await callableReserve(tx, amendment),
    { ...input, amendmentId, rule: await ruleToday(tx, tx.reference, amendment) },
  )
  const { changes, unfilled, passedOver } = planReplacements(places, orders)
  if (changes.length === 0) throw new ConflictError(replacementMessages.NO_FREE_PLACE())
  await changeAnnex(tx, actor, {
    decreeId: amendmentId,
    expectedVersion: amendment.version,
    added: changes.map(({ refusedBefore: refused, ...change }) => ({
      ...change,
      orderReason: change.pledgeId === null || refused === 0 ? null : refusedBefore(refused),
    })),
    dropped: [],
  })
  const people = changes.filter(({ workerId }) => workerId !== null).length
  await recordAudit(tx, actor, 'REPLACEMENT_DRAFTED', {
    subject: { kind: 'decree', id: input.decreeId },
    details: { amendment: amendmentId, places: places.length, people, unfilled, passedOver },
  })
  return { amendmentId, people, unfilled, passedOver }
}
