import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { HandoverAction } from '@payung/domain/benefit/handover'
import { handoverCancelInput, handoverInput, handoverMinutesInput } from '@payung/domain/benefit/handover-input'
import type { InputOf } from '@payung/domain/input/check-input'
import type { Actor } from '../../platform/actor.ts'
import { ConflictError, NotAllowedError, NotFoundError } from '../../platform/errors.ts'
import { readInput } from '../../platform/read-input.ts'
import type { Transaction } from '../../platform/transaction.ts'
import { assertNotHeldAsMaker } from '../access/public.ts'
import { recordAudit } from '../audit/public.ts'
import { orRefusedAsHandover } from './handover-refusal.ts'
import { handoverMessages } from './handovers.messages.ts'
import { assertMayOnHandover, mayHandleHandovers, mayReadHandovers } from './handovers.policy.ts'
import {
  changeHandoverFacts,
  findHandoverByKey,
  findHandovers,
  type HandoverRow,
  insertHandover,
  moveHandover,
  writeMinutes,
  writePresence,
} from './handovers.queries.ts'

type Facts = InputOf<ReturnType<typeof handoverInput>>

export interface KnownHandover {
  readonly handoverId: string
  readonly expectedVersion: number
}

/**
 * Plans an event. The same key gives the same event again.
 *
 * @returns its id
 * @throws NotAllowedError; ConflictError `HANDOVERS_OF_YEAR`
 * @throws ValidationError `HANDOVER_TITLE_INVALID`, `HANDOVER_AREA`, `HANDOVER_PLACE_INVALID`, `HANDOVER_HOUR_INVALID`, `HANDOVER_GIVER_INVALID`, `HANDOVER_POSITION_INVALID`
 */
export async function planHandover(
  tx: Transaction,
  actor: Actor,
  input: Facts & { readonly idempotencyKey: string },
): Promise<string> {
  if (!mayHandleHandovers(actor)) throw new NotAllowedError()
  const facts = readFacts(tx, actor, input)
  const statement = insertHandover(actor.tenantId, facts, input.idempotencyKey)
  const [made] = await orRefusedAsHandover(() => tx.rows<{ id: string }>(statement))
  if (made === undefined) return (await tx.one<{ id: string }>(findHandoverByKey(input.idempotencyKey))).id
  await audit(tx, actor, 'HANDOVER_PLANNED', { id: made.id, version: 0 })
  return made.id
}

/**
 * Changes an event that has no minutes yet.
 *
 * @throws NotFoundError, NotAllowedError; ConflictError `HANDOVER_STATE`; ValidationError as `planHandover`, also `HANDOVER_CONSENT_DAY` for a day before an answer
 */
export async function changeHandover(tx: Transaction, actor: Actor, input: Facts & KnownHandover) {
  const handover = await getHandover(tx, actor, input, 'CHANGE')
  const facts = readFacts(tx, actor, input)
  await assertChanged(orRefusedAsHandover(() => tx.rows(changeHandoverFacts(handover, facts))))
  await audit(tx, actor, 'HANDOVER_CHANGED', handover)
  return handover.id
}

/** Says that the day of an event stands. @throws NotFoundError, NotAllowedError; ConflictError `HANDOVER_STATE` */
export async function scheduleHandover(tx: TenantTransaction, actor: Actor, input: KnownHandover) {
  const handover = await getHandover(tx, actor, input, 'SCHEDULE')
  await assertChanged(orRefusedAsHandover(() => tx.rows(moveHandover(handover, 'SCHEDULED', null))))
  await audit(tx, actor, 'HANDOVER_SCHEDULED', handover)
  return handover.id
}

/** Cancels an event with the reason. @throws NotFoundError, NotAllowedError; ConflictError `HANDOVER_STATE`; ValidationError `REASON_MISSING`, `REASON_HAS_NUMBER` */
export async function cancelHandover(
  tx: TenantTransaction,
  actor: Actor,
  input: KnownHandover & InputOf<typeof handoverCancelInput>,
) {
  const handover = await getHandover(tx, actor, input, 'CANCEL')
  const { reason } = readInput(handoverCancelInput, input, handoverMessages)
  await assertChanged(orRefusedAsHandover(() => tx.rows(moveHandover(handover, 'CANCELLED', reason))))
  await audit(tx, actor, 'HANDOVER_CANCELLED', handover, { reason })
  return handover.id
}

/**
 * Writes the minutes: how many were there, which families, and what happened. Until somebody confirms them they may be written anew.
 *
 * @throws NotFoundError, NotAllowedError; ConflictError `HANDOVER_DAY_TO_COME`, `HANDOVER_STATE`
 * @throws ValidationError `HANDOVER_ATTENDED_INVALID`, `HANDOVER_MINUTES_INVALID`, `TEXT_HAS_NATIONAL_ID`
 */
export async function recordHandoverMinutes(
  tx: TenantTransaction,
  actor: Actor,
  input: KnownHandover & InputOf<typeof handoverMinutesInput> & { readonly presentIds: readonly string[] },
) {
  const handover = await getHandover(tx, actor, input, 'MINUTE')
  const { attended, minutes } = readInput(handoverMinutesInput, input, handoverMessages)
  await assertChanged(
    orRefusedAsHandover(async () => {
      // First: from then on the writer stands for the minutes, and may say who was there.
      const written = await tx.rows(writeMinutes(handover, attended, minutes))
      await tx.run(writePresence(handover.id, input.presentIds))
      return written
    }),
  )
  await audit(tx, actor, 'HANDOVER_MINUTED', handover, { attended, families: input.presentIds.length })
  return handover.id
}

/**
 * Confirms the minutes as another person: the event was held, and nothing of it changes any more.
 *
 * @throws NotFoundError; NotAllowedError also `HANDOVER_RECORDER_IS_NOT_CONFIRMER`, `MAY_BE_ONE_PERSON`; ConflictError `HANDOVER_STATE`
 */
export async function confirmHandover(tx: TenantTransaction, actor: Actor, input: KnownHandover) {
  const handover = await getHandover(tx, actor, input, 'CONFIRM')
  await assertNotHeldAsMaker(tx, 'HANDOVER', handover.id)
  await assertChanged(orRefusedAsHandover(() => tx.rows(moveHandover(handover, 'HELD', null))))
  await audit(tx, actor, 'HANDOVER_CONFIRMED', handover)
  return handover.id
}

function readFacts({ reference }: Transaction, actor: Actor, input: Facts) {
  const own = [...reference.tenants.values()].find(({ id }) => id === actor.tenantId)?.areaCode ?? null
  const isOwnArea = (code: string) => own !== null && code.startsWith(own) && reference.areas.has(code)
  return readInput(handoverInput({ isOwnArea }), input, handoverMessages)
}

/** @throws ConflictError `HANDOVER_STATE` where somebody else has changed the event in between */
async function assertChanged(rows: Promise<readonly unknown[]>): Promise<void> {
  if ((await rows).length === 0) throw new ConflictError(handoverMessages.HANDOVER_STATE())
}

async function getHandover(
  tx: TenantTransaction,
  actor: Actor,
  { handoverId, expectedVersion }: KnownHandover,
  action: HandoverAction,
): Promise<HandoverRow> {
  const [handover] = mayReadHandovers(actor) ? await tx.rows<HandoverRow>(findHandovers([handoverId])) : []
  if (handover === undefined) throw new NotFoundError()
  assertMayOnHandover(actor, handover, action)
  if (handover.version !== expectedVersion) throw new ConflictError(handoverMessages.HANDOVER_STATE())
  return handover
}

async function audit(
  tx: TenantTransaction,
  actor: Actor,
  action: string,
  { id, version }: Pick<HandoverRow, 'id' | 'version'>,
  details: Readonly<Record<string, string | number>> = {},
): Promise<void> {
  await recordAudit(tx, actor, action, { subject: { kind: 'handover', id, version: version + 1 }, details })
}
