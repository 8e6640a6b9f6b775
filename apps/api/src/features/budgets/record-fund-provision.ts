import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { InputOf } from '@payung/domain/input/check-input'
import { fundProvisionInput } from '@payung/domain/money/fund-provision-input'
import type { Actor } from '../../platform/actor.ts'
import { today } from '../../platform/clock.ts'
import { NotAllowedError } from '../../platform/errors.ts'
import { readInput } from '../../platform/read-input.ts'
import { recordAudit } from '../audit/public.ts'
import { orRefusedByBudget } from './budget-refusal.ts'
import { budgetMessages } from './budgets.messages.ts'
import { mayDraftBudgets } from './budgets.policy.ts'
import { fundProvisionMessages } from './fund-provision.messages.ts'
import { insertFundProvision } from './fund-provisions.queries.ts'

/**
 * Records a letter that provides money of the budget (SPD). It provides nothing before another person approves it.
 *
 * @returns its id
 * @throws NotAllowedError; ConflictError `PROVISIONS_OF_DAY`
 * @throws ValidationError with everything that is wrong, `PROVISION_NUMBER_TAKEN`, `PROVISION_LINES_INVALID` also for a line of another year, `TEXT_HAS_NATIONAL_ID`
 */
export async function recordFundProvision(
  tx: TenantTransaction,
  actor: Actor,
  input: InputOf<ReturnType<typeof fundProvisionInput>>,
): Promise<string> {
  if (!mayDraftBudgets(actor)) throw new NotAllowedError()
  const messages = { ...budgetMessages, ...fundProvisionMessages }
  const provision = readInput(fundProvisionInput({ today: today().toString() }), input, messages)
  const [made] = await orRefusedByBudget(() => tx.rows<{ id: string }>(insertFundProvision(actor.tenantId, provision)))
  if (made === undefined) throw new Error('a letter that was just written has no id')
  await recordAudit(tx, actor, 'FUND_PROVISION_RECORDED', {
    subject: { kind: 'fund_provision', id: made.id },
    details: { fiscalYear: provision.fiscalYear, fromMonth: provision.fromMonth, lastMonth: provision.lastMonth },
  })
  return made.id
}
