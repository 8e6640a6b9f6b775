import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { Actor } from '../../platform/actor.ts'
import { ConflictError, NotAllowedError, NotFoundError } from '../../platform/errors.ts'
import { orRefusedBy } from '../../platform/or-refused.ts'
import { recordAudit } from '../audit/public.ts'
import { assertUnchanged, type DecreeRecord, findDecrees, lockDecree } from '../decrees/public.ts'
import { fundingMessages } from './funding.messages.ts'
import { maySetFunding } from './funding.policy.ts'
import { type FundingEffectRow, previewFunding, saveFunding } from './funding.queries.ts'
import { fundingAmounts } from './funding-amounts.ts'
import { type FundingRulesInput, readFundingRules } from './read-funding-rules.ts'

const orRefused = orRefusedBy({
  conflicts: {
    funding_requests_of_person: fundingMessages.FUNDING_REQUESTS_TOO_MANY,
    funding_kinds_max: fundingMessages.FUNDING_TOO_FINE,
    funding_rule_pledge: fundingMessages.FUNDING_PLEDGE,
  },
})

export interface SaveFundingInput extends FundingRulesInput {
  readonly decreeId: string
  readonly expectedVersion: number
}

/**
 * Replaces the rules by which a draft's months are divided among payers, and asks each other tenant that is to pay for its consent to exactly these.
 * Whoever saves them has made the decree.
 *
 * @returns the decree's id
 * @throws NotAllowedError, NotFoundError; ValidationError naming each wrong rule
 * @throws ConflictError `FUNDING_NOT_DRAFT`, `DECREE_CHANGED`, `AMOUNT_MISSING`, `FUNDING_PRICE_DIFFERS`, `FUNDING_TOO_FINE`, `FUNDING_PLEDGE`, `FUNDING_REQUESTS_TOO_MANY`
 */
export async function saveFundingRules(tx: TenantTransaction, actor: Actor, input: SaveFundingInput): Promise<string> {
  if (!maySetFunding(actor)) throw new NotAllowedError()
  const decree = await lockDecree(tx, actor, input.decreeId)
  assertDraft(decree)
  assertUnchanged(decree, input.expectedVersion)
  const rules = await readFundingRules(tx, decree, input)
  const amounts = await fundingAmounts(
    tx,
    decree,
    rules.map(({ funding_source: source }) => source),
  )
  await orRefused(() => tx.run(saveFunding(decree.id, JSON.stringify(rules), amounts)))
  await recordAudit(tx, actor, 'FUNDING_RULES_SAVED', {
    subject: { kind: 'decree', id: decree.id, version: decree.version + 1 },
    details: { rules: rules.length },
  })
  return decree.id
}

/** What rules would let each payer pay, before they are saved. @throws as {@link saveFundingRules} */
export async function tryFundingRules(
  tx: TenantTransaction,
  actor: Actor,
  input: FundingRulesInput & { readonly decreeId: string },
): Promise<readonly FundingEffectRow[]> {
  if (!maySetFunding(actor)) throw new NotAllowedError()
  const [decree] = await tx.rows<DecreeRecord>(findDecrees([input.decreeId]))
  if (decree === undefined) throw new NotFoundError()
  assertDraft(decree)
  const rules = await readFundingRules(tx, decree, input)
  const amounts = await fundingAmounts(
    tx,
    decree,
    rules.map(({ funding_source: source }) => source),
  )
  return orRefused(() => tx.rows<FundingEffectRow>(previewFunding(decree.id, JSON.stringify(rules), amounts)))
}

function assertDraft({ kind, state }: DecreeRecord): void {
  if (kind !== 'DESIGNATION' || state !== 'DRAFT') throw new ConflictError(fundingMessages.FUNDING_NOT_DRAFT())
}
