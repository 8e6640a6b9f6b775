import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { BudgetStageAction } from '@payung/domain/money/budget'
import type { Actor } from '../../platform/actor.ts'
import { ConflictError, NotFoundError } from '../../platform/errors.ts'
import { assertAnotherPerson } from '../access/public.ts'
import { recordAudit } from '../audit/public.ts'
import { beyondCashPlan, orRefusedByBudget } from './budget-refusal.ts'
import { assertMayDecideProvision, mayReadBudgets } from './budgets.policy.ts'
import { findUnplannedLines, type UnplannedLineRow } from './cash-plans.queries.ts'
import {
  decideFundProvision,
  type FundProvisionRow,
  findFundProvisions,
  lockFundProvision,
} from './fund-provisions.queries.ts'

interface DecideFundProvisionInput {
  readonly provisionId: string
}

/**
 * Approves a provision letter (SPD): another person than who recorded it. From then on it provides for its lines.
 *
 * @throws NotFoundError; NotAllowedError also `DRAFTER_IS_NOT_PROVISION_APPROVER`, `MAY_BE_ONE_PERSON`
 * @throws ConflictError `PROVISION_DECIDED`, `PROVISION_BEYOND_CEILING`, `PROVISION_BEYOND_CASH_PLAN` with each line, its months, what is planned and asked
 */
export async function approveFundProvision(
  tx: TenantTransaction,
  actor: Actor,
  { provisionId }: DecideFundProvisionInput,
): Promise<string> {
  const provision = await holdProvision(tx, actor, provisionId, 'APPROVE')
  await assertAnotherPerson(tx, [provision.drafted_by])
  const unplanned = await tx.rows<UnplannedLineRow>(findUnplannedLines(provision.id))
  if (unplanned.length > 0) throw new ConflictError(beyondCashPlan(unplanned))
  await orRefusedByBudget(() => tx.run(decideFundProvision(provision.id, 'APPROVED')))
  return audited(tx, actor, provision, 'FUND_PROVISION_APPROVED')
}

/** Takes a letter back that is not approved: who recorded it withdraws it, an approver refuses it. @throws as {@link approveFundProvision} */
export async function withdrawFundProvision(
  tx: TenantTransaction,
  actor: Actor,
  { provisionId }: DecideFundProvisionInput,
): Promise<string> {
  const provision = await holdProvision(tx, actor, provisionId, 'WITHDRAW')
  await orRefusedByBudget(() => tx.run(decideFundProvision(provision.id, 'WITHDRAWN')))
  return audited(tx, actor, provision, 'FUND_PROVISION_WITHDRAWN')
}

async function holdProvision(
  tx: TenantTransaction,
  actor: Actor,
  id: string,
  action: BudgetStageAction,
): Promise<FundProvisionRow> {
  if (!mayReadBudgets(actor)) throw new NotFoundError()
  const [held] = await tx.rows<{ id: string }>(lockFundProvision(id))
  if (held === undefined) throw new NotFoundError()
  const provision = await tx.one<FundProvisionRow>(findFundProvisions([held.id]))
  assertMayDecideProvision(actor, provision, action)
  return provision
}

async function audited(
  tx: TenantTransaction,
  actor: Actor,
  { id, fiscal_year: fiscalYear }: FundProvisionRow,
  action: string,
): Promise<string> {
  await recordAudit(tx, actor, action, { subject: { kind: 'fund_provision', id }, details: { fiscalYear } })
  return id
}
