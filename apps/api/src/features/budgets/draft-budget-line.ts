import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { OutputOf } from '@payung/domain/input/check-input'
import { budgetLineInput, budgetStageInput } from '@payung/domain/money/budget-input'
import type { Actor } from '../../platform/actor.ts'
import { today } from '../../platform/clock.ts'
import { issueAbout, NotAllowedError, NotFoundError, ValidationError } from '../../platform/errors.ts'
import { readInput } from '../../platform/read-input.ts'
import { recordAudit } from '../audit/public.ts'
import { orRefusedByBudget } from './budget-refusal.ts'
import { budgetMessages } from './budgets.messages.ts'
import { mayDraftBudgets, mayReadBudgets } from './budgets.policy.ts'
import {
  type BudgetLineFacts,
  type BudgetLineRow,
  findBudgetLines,
  findOwnAgency,
  insertBudgetLine,
  insertBudgetStage,
} from './budgets.queries.ts'

type LineWritten = Pick<BudgetLineFacts, 'programme' | 'fundingSource'> & OutputOf<ReturnType<typeof budgetLineInput>>
type StageWritten = OutputOf<ReturnType<typeof budgetStageInput>>

/**
 * Drafts a line of the budget with its first stage. It sets no ceiling before another person approves the stage.
 *
 * @returns its id
 * @throws NotAllowedError; ValidationError with everything that is wrong, `BUDGET_LINE_EXISTS`, `BUDGET_STAGE_ORDER`, `BUDGET_DAY_INVALID`, `TEXT_HAS_NATIONAL_ID`
 * @throws ConflictError `BUDGET_LINES_OF_DAY`; of a line that is taken up again `BUDGET_STAGES_TOO_MANY`
 */
export async function draftBudgetLine(tx: TenantTransaction, actor: Actor, input: LineWritten): Promise<string> {
  if (!mayDraftBudgets(actor)) throw new NotAllowedError()
  const [agency] = await tx.rows<{ id: string }>(findOwnAgency(input.agencyId))
  const issues = agency === undefined ? [issueAbout(budgetMessages.BUDGET_AGENCY_UNKNOWN())] : []
  const written = readInput(budgetLineInput({ today: today().toString() }), input, budgetMessages, issues)
  const line = { ...written, programme: input.programme, fundingSource: input.fundingSource }
  const stage = { ...written, rupiah: written.amount }
  const [made] = await orRefusedByBudget(() => tx.rows<{ id: string }>(insertBudgetLine(actor.tenantId, line)))
  if (made === undefined) throw new ValidationError([issueAbout(budgetMessages.BUDGET_LINE_EXISTS())])
  await orRefusedByBudget(() => tx.run(insertBudgetStage(actor.tenantId, made.id, stage)))
  await recordAudit(tx, actor, 'BUDGET_LINE_DRAFTED', {
    subject: { kind: 'budget_line', id: made.id },
    details: { fiscalYear: line.fiscalYear, stage: stage.stage },
  })
  return made.id
}

/**
 * Proposes the next stage of a line: a shift or a change of the budget.
 *
 * @throws NotFoundError, NotAllowedError; ConflictError `BUDGET_STAGE_WAITS`, `BUDGET_STAGES_TOO_MANY`; ValidationError as {@link draftBudgetLine}
 */
export async function proposeBudgetStage(
  tx: TenantTransaction,
  actor: Actor,
  input: StageWritten & { readonly lineId: string },
): Promise<string> {
  if (!mayReadBudgets(actor)) throw new NotFoundError()
  const [line] = await tx.rows<BudgetLineRow>(findBudgetLines([input.lineId]))
  if (line === undefined) throw new NotFoundError()
  if (!mayDraftBudgets(actor)) throw new NotAllowedError()
  const stage = readInput(budgetStageInput({ today: today().toString() }), input, budgetMessages)
  await orRefusedByBudget(() => tx.run(insertBudgetStage(actor.tenantId, line.id, { ...stage, rupiah: stage.amount })))
  await recordAudit(tx, actor, 'BUDGET_STAGE_PROPOSED', {
    subject: { kind: 'budget_line', id: line.id },
    details: { fiscalYear: line.fiscal_year, stage: stage.stage },
  })
  return line.id
}
