import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { TariffChange } from '@payung/domain/money/tariff-change'
import type { Actor } from '../../platform/actor.ts'
import { withinBounds } from '../../platform/bound-refusal.ts'
import { ConflictError } from '../../platform/errors.ts'
import { recordAudit } from '../audit/public.ts'
import { readTariffs } from './load-tariffs.ts'
import { readTariffChange, type TariffChangeInput } from './read-tariff-change.ts'
import { tariffMessages } from './tariffs.messages.ts'
import { assertMayChangeTariffs } from './tariffs.policy.ts'
import { insertTariffChange } from './tariffs.queries.ts'

/**
 * Proposes what a line of the tariff sets from a month on, or that it ends. Nothing changes until another person confirms it.
 *
 * @returns its id
 * @throws NotAllowedError to everybody but administrators of the whole province
 * @throws ValidationError with everything that is wrong with it
 * @throws ConflictError `TARIFF_CHANGE_WAITS` while another change of the line waits, `TARIFF_CHANGES_OF_DAY`
 */
export async function proposeTariffChange(
  tx: TenantTransaction,
  actor: Actor,
  input: TariffChangeInput,
): Promise<string> {
  assertMayChangeTariffs(actor)
  const change = readTariffChange(await readTariffs(tx), input)
  const id = await insert(tx, actor, change)
  await recordAudit(tx, actor, 'TARIFF_CHANGE_PROPOSED', {
    subject: { kind: 'tariff_change', id },
    details: { kind: change.kind, fromMonth: change.validFrom, ends: change.ends },
  })
  return id
}

async function insert(tx: TenantTransaction, actor: Actor, change: TariffChange): Promise<string> {
  const { id } = await withinBounds(
    {
      tariff_change_once: () => new ConflictError(tariffMessages.TARIFF_CHANGE_WAITS()),
      tariff_changes_of_person: () => new ConflictError(tariffMessages.TARIFF_CHANGES_OF_DAY()),
    },
    () => tx.one<{ id: string }>(insertTariffChange(actor, change)),
  )
  return id
}
