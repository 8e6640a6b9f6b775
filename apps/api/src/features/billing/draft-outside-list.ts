import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { draftListInput } from '@payung/domain/money/contribution-input'
import type { Actor } from '../../platform/actor.ts'
import { NotAllowedError, NotFoundError } from '../../platform/errors.ts'
import { readInput } from '../../platform/read-input.ts'
import { recordAudit } from '../audit/public.ts'
import { type DecreeRecord, findDecrees } from '../decrees/public.ts'
import { billingMessages } from './billing.messages.ts'
import { mayDraftLists } from './billing.policy.ts'
import { insertContributionList } from './billing.queries.ts'
import { orRefusedByRule } from './billing-refusal.ts'
import type { DraftInput } from './draft-contribution-list.ts'

/**
 * Draws up the list of what a party outside, or the worker, pays of a decree of one's own, by its shares. They have no tenant here, so the government of the
 * decree keeps their list: its bill, what they paid with its proof, and what the insurer received and posted.
 *
 * @param input.payerName as the rules of the decree name the party; null for the worker
 * @returns its id
 * @throws NotAllowedError, NotFoundError; ValidationError `DECREE_NOT_SIGNED`, `LIST_MONTHS_INVALID`, `NOBODY_TO_LIST`; ConflictError `LISTS_OF_DAY`
 */
export async function draftOutsideList(
  tx: TenantTransaction,
  actor: Actor,
  input: DraftInput & { readonly payerName: string | null },
): Promise<string> {
  if (!mayDraftLists(actor)) throw new NotAllowedError()
  const { fromMonth: from, untilMonth: until } = readInput(draftListInput, input, billingMessages)
  const [decree] = await tx.rows<DecreeRecord>(findDecrees([input.decreeId]))
  if (decree === undefined) throw new NotFoundError()
  const { payerName } = input
  const { id } = await orRefusedByRule(
    () => tx.one<{ id: string }>(insertContributionList(decree.id, from, until, [], { payerName })),
    { fields: { contribution_list_of_payer: billingMessages.NOBODY_TO_LIST } },
  )
  await recordAudit(tx, actor, 'CONTRIBUTION_LIST_DRAFTED', {
    subject: { kind: 'contribution_list', id },
    details: { fromMonth: from, untilMonth: until, isOutside: true },
  })
  return id
}
