import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { Actor } from '../../platform/actor.ts'
import { ConflictError, NotAllowedError, NotFoundError } from '../../platform/errors.ts'
import { assertAnotherPerson } from '../access/public.ts'
import { recordAudit } from '../audit/public.ts'
import { tariffMessages } from './tariffs.messages.ts'
import { assertMayChangeTariffs } from './tariffs.policy.ts'
import { decideTariffChange, findTariffChange, type TariffChangeRow } from './tariffs.queries.ts'

interface TariffChangeToDecide {
  readonly id: string
}

/**
 * Confirms a change of the tariff: from then on contributions of its months are reckoned by it. Somebody else proposed it.
 *
 * @throws NotAllowedError to everybody but administrators of the whole province; `TARIFF_PROPOSER_IS_NOT_CONFIRMER`, `MAY_BE_ONE_PERSON`
 * @throws NotFoundError for a missing one
 * @throws ConflictError `TARIFF_CHANGE_DECIDED`; `MONTH_OVER` where its first month has passed meanwhile
 */
export async function confirmTariffChange(
  tx: TenantTransaction,
  actor: Actor,
  input: TariffChangeToDecide,
): Promise<string> {
  const change = await readOpen(tx, actor, input)
  if (change.proposed_by === actor.userId) throw new NotAllowedError(tariffMessages.TARIFF_PROPOSER_IS_NOT_CONFIRMER())
  await assertAnotherPerson(tx, [change.proposed_by])
  return decide(tx, actor, change, true)
}

/**
 * Sets a change of the tariff aside: its proposer withdraws it, another person refuses it.
 *
 * @throws NotAllowedError, NotFoundError, ConflictError as {@link confirmTariffChange}, but its proposer may
 */
export async function withdrawTariffChange(
  tx: TenantTransaction,
  actor: Actor,
  input: TariffChangeToDecide,
): Promise<string> {
  return decide(tx, actor, await readOpen(tx, actor, input), false)
}

async function readOpen(tx: TenantTransaction, actor: Actor, { id }: TariffChangeToDecide): Promise<TariffChangeRow> {
  assertMayChangeTariffs(actor)
  const [change] = await tx.rows<TariffChangeRow>(findTariffChange(id))
  if (change === undefined) throw new NotFoundError()
  if (change.state !== 'OPEN') throw new ConflictError(tariffMessages.TARIFF_CHANGE_DECIDED())
  return change
}

async function decide(
  tx: TenantTransaction,
  actor: Actor,
  { id }: TariffChangeRow,
  confirms: boolean,
): Promise<string> {
  const { outcome } = await tx.one<{ outcome: string }>(decideTariffChange(id, confirms))
  if (outcome === 'NOT_FOUND') throw new NotFoundError()
  if (outcome === 'ALREADY_DECIDED') throw new ConflictError(tariffMessages.TARIFF_CHANGE_DECIDED())
  if (outcome === 'MONTH_OVER') throw new ConflictError(tariffMessages['MONTH_OVER/meanwhile']())
  await recordAudit(tx, actor, `TARIFF_CHANGE_${outcome}`, { subject: { kind: 'tariff_change', id } })
  return id
}
