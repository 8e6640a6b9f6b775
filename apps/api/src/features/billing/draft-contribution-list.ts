import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { draftListInput } from '@payung/domain/money/contribution-input'
import type { Actor } from '../../platform/actor.ts'
import { issueAbout, NotAllowedError, NotFoundError, ValidationError } from '../../platform/errors.ts'
import { readInput } from '../../platform/read-input.ts'
import { recordAudit } from '../audit/public.ts'
import { costInMonths, type DecreeRecord, findDecrees } from '../decrees/public.ts'
import { billingMessages } from './billing.messages.ts'
import { mayDraftLists } from './billing.policy.ts'
import { insertContributionList } from './billing.queries.ts'
import { orRefusedByRule } from './billing-refusal.ts'

export interface DraftInput {
  readonly decreeId: string
  /** First day of the first month. */
  readonly fromMonth: string
  /** First day of the month after the last. */
  readonly untilMonth: string
}

/**
 * Draws up the list of contributions that the insurer is asked to bill: everybody whom a signed decree designates in these months and whom no list
 * names for them yet, at the tariff of each month. Months that were paid before the decree are left out.
 *
 * @returns its id
 * @throws NotAllowedError, NotFoundError; ValidationError `DECREE_NOT_SIGNED`, `LIST_MONTHS_INVALID`, `NOBODY_TO_LIST`
 * @throws ConflictError `AMOUNT_MISSING` where the tariff has no answer for a month; `LISTS_OF_DAY`
 */
export async function draftContributionList(tx: TenantTransaction, actor: Actor, input: DraftInput): Promise<string> {
  if (!mayDraftLists(actor)) throw new NotAllowedError()
  const { fromMonth: from, untilMonth: until } = readInput(draftListInput, input, billingMessages)
  const [decree] = await tx.rows<DecreeRecord>(findDecrees([input.decreeId]))
  if (decree === undefined) throw new NotFoundError()
  if (decree.kind !== 'DESIGNATION' || decree.content_hash === null)
    throw new ValidationError([issueAbout(billingMessages.DECREE_NOT_SIGNED())])
  const amounts = (await costInMonths(tx, decree))
    .filter(({ month }) => from <= month && month < until)
    .map(({ month, perPersonRupiah }) => ({ month, rupiah: String(perPersonRupiah) }))
  if (amounts.length === 0) throw new ValidationError([issueAbout(billingMessages.NOBODY_TO_LIST())])
  const { id } = await orRefusedByRule(() =>
    tx.one<{ id: string }>(insertContributionList(decree.id, from, until, amounts)),
  )
  await recordAudit(tx, actor, 'CONTRIBUTION_LIST_DRAFTED', {
    subject: { kind: 'contribution_list', id },
    details: { fromMonth: from, untilMonth: until },
  })
  return id
}
