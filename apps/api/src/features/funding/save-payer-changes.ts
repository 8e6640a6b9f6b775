import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { Actor } from '../../platform/actor.ts'
import { ConflictError, NotAllowedError } from '../../platform/errors.ts'
import { orRefusedBy } from '../../platform/or-refused.ts'
import { recordAudit } from '../audit/public.ts'
import { assertUnchanged, lockDecree, nameNewPayers } from '../decrees/public.ts'
import { fundingMessages } from './funding.messages.ts'
import { maySetFunding } from './funding.policy.ts'
import { savePayerChangesOf } from './funding.queries.ts'
import { type PayerChangeInput, readPayerChanges } from './read-funding-rules.ts'

const orRefused = orRefusedBy({
  conflicts: {
    payer_change_pkey: fundingMessages.PAYER_CHANGE_RULE,
    payer_change_rule: fundingMessages.PAYER_CHANGE_RULE,
    payer_change_another: fundingMessages.PAYER_CHANGE_ANOTHER,
    payer_change_pledge: fundingMessages.PAYER_CHANGE_PLEDGE,
    payer_change_source: fundingMessages.PAYER_CHANGE_SOURCE,
    payer_change_listed: fundingMessages.PAYER_CHANGE_LISTED,
    funding_requests_of_person: fundingMessages.FUNDING_REQUESTS_TOO_MANY,
  },
})

export interface SavePayerChangesInput {
  /** The draft of an amendment. */
  readonly decreeId: string
  readonly expectedVersion: number
  /** By the rules of the decree that it amends; none lets everybody pay on as before. */
  readonly changes: readonly PayerChangeInput[]
}

/**
 * Replaces what the draft of an amendment changes of who pays from its month on, asks each other tenant that is to take over for its consent, and lets
 * the dictums say so. Whoever saves it has made the amendment.
 *
 * @returns the amendment's id
 * @throws NotAllowedError, NotFoundError; ValidationError `RULES_TOO_MANY`, `PAYER_UNCLEAR`
 * @throws ConflictError `FUNDING_NOT_DRAFT`, `DECREE_CHANGED`, `PAYER_CHANGE_RULE`, `PAYER_CHANGE_ANOTHER`, `PAYER_CHANGE_PLEDGE`, `PAYER_CHANGE_SOURCE`, `PAYER_CHANGE_LISTED`, `FUNDING_REQUESTS_TOO_MANY`
 */
export async function savePayerChanges(
  tx: TenantTransaction,
  actor: Actor,
  input: SavePayerChangesInput,
): Promise<string> {
  if (!maySetFunding(actor)) throw new NotAllowedError()
  const decree = await lockDecree(tx, actor, input.decreeId)
  if (decree.kind !== 'AMENDMENT' || decree.state !== 'DRAFT')
    throw new ConflictError(fundingMessages.FUNDING_NOT_DRAFT())
  assertUnchanged(decree, input.expectedVersion)
  const changes = await readPayerChanges(tx, input)
  await orRefused(() => tx.run(savePayerChangesOf(decree.id, JSON.stringify(changes))))
  await nameNewPayers(tx, decree, changes.length > 0)
  await recordAudit(tx, actor, 'PAYER_CHANGES_SAVED', {
    subject: { kind: 'decree', id: decree.id, version: decree.version + 1 },
    details: { changes: changes.length },
  })
  return decree.id
}
