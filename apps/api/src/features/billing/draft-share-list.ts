import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { draftListInput } from '@payung/domain/money/contribution-input'
import type { Actor } from '../../platform/actor.ts'
import { NotAllowedError, NotFoundError } from '../../platform/errors.ts'
import { readInput } from '../../platform/read-input.ts'
import { recordAudit } from '../audit/public.ts'
import { type FundingConsentRow, findConsents } from '../funding/public.ts'
import { billingMessages } from './billing.messages.ts'
import { mayDraftLists } from './billing.policy.ts'
import { insertContributionList } from './billing.queries.ts'
import { orRefusedByRule } from './billing-refusal.ts'

export interface DraftShareInput {
  /** By which another tenant's decree asked mine to pay. */
  readonly requestId: string
  /** First day of the first month. */
  readonly fromMonth: string
  /** First day of the month after the last. */
  readonly untilMonth: string
}

/**
 * Draws up the list of what my tenant pays of another's signed decree, by the shares to which it has agreed. The list is ours; who is on it stays with the
 * tenant of the decree.
 *
 * @returns its id
 * @throws NotAllowedError, NotFoundError; ValidationError `SHARE_NOT_AGREED`, `LIST_MONTHS_INVALID`, `NOBODY_TO_LIST`; ConflictError `LISTS_OF_DAY`
 */
export async function draftShareList(tx: TenantTransaction, actor: Actor, input: DraftShareInput): Promise<string> {
  if (!mayDraftLists(actor)) throw new NotAllowedError()
  const { fromMonth: from, untilMonth: until } = readInput(draftListInput, input, billingMessages)
  const [request] = await tx.rows<FundingConsentRow>(findConsents([input.requestId]))
  if (request === undefined || request.payer_tenant_id !== actor.tenantId) throw new NotFoundError()
  const { id } = await orRefusedByRule(
    () => tx.one<{ id: string }>(insertContributionList(request.decree_id, from, until, [])),
    { fields: { contribution_list_of_decree: billingMessages.SHARE_NOT_AGREED } },
  )
  await recordAudit(tx, actor, 'CONTRIBUTION_LIST_DRAFTED', {
    subject: { kind: 'contribution_list', id },
    details: { fromMonth: from, untilMonth: until },
  })
  return id
}
