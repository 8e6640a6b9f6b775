import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { nextBudgetStages } from '@payung/domain/money/budget'
import type { Actor } from '../../platform/actor.ts'
import { today } from '../../platform/clock.ts'
import {
  issueAbout,
  NotAllowedError,
  NotFoundError,
  ValidationError,
  type ValidationIssue,
} from '../../platform/errors.ts'
import { recordAudit } from '../audit/public.ts'
import { withoutNationalId } from '../workers/public.ts'
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
  type StageFacts,
} from './budgets.queries.ts'

const CEILING_MAX = 100_000_000_000_000n
const YEARS_AROUND_MAX = 2
const SUB_ACTIVITY_LENGTH = { min: 3, max: 200 }
const DOCUMENT_LENGTH = { min: 3, max: 80 }

/**
 * Drafts a line of the budget with its first stage. It sets no ceiling before another person approves the stage.
 *
 * @returns its id
 * @throws NotAllowedError; ValidationError with everything that is wrong, `BUDGET_LINE_EXISTS`, `BUDGET_STAGE_ORDER`, `BUDGET_DAY_INVALID`, `TEXT_HAS_NATIONAL_ID`
 * @throws ConflictError `BUDGET_LINES_OF_DAY`; of a line that is taken up again `BUDGET_STAGES_TOO_MANY`
 */
export async function draftBudgetLine(
  tx: TenantTransaction,
  actor: Actor,
  input: BudgetLineFacts & StageFacts,
): Promise<string> {
  if (!mayDraftBudgets(actor)) throw new NotAllowedError()
  const issues: ValidationIssue[] = []
  const line = readLine(input, issues)
  const stage = readStage(input, issues)
  const [agency] = await tx.rows<{ id: string }>(findOwnAgency(input.agencyId))
  if (agency === undefined) issues.push(issueAbout(budgetMessages.BUDGET_AGENCY_UNKNOWN()))
  if (!nextBudgetStages(null).includes(input.stage)) issues.push(issueAbout(budgetMessages.BUDGET_STAGE_ORDER()))
  if (issues.length > 0) throw new ValidationError(issues)
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
  input: StageFacts & { readonly lineId: string },
): Promise<string> {
  if (!mayReadBudgets(actor)) throw new NotFoundError()
  const [line] = await tx.rows<BudgetLineRow>(findBudgetLines([input.lineId]))
  if (line === undefined) throw new NotFoundError()
  if (!mayDraftBudgets(actor)) throw new NotAllowedError()
  const issues: ValidationIssue[] = []
  const stage = readStage(input, issues)
  if (issues.length > 0) throw new ValidationError(issues)
  await orRefusedByBudget(() => tx.run(insertBudgetStage(actor.tenantId, line.id, stage)))
  await recordAudit(tx, actor, 'BUDGET_STAGE_PROPOSED', {
    subject: { kind: 'budget_line', id: line.id },
    details: { fiscalYear: line.fiscal_year, stage: stage.stage },
  })
  return line.id
}

function readLine(input: BudgetLineFacts, issues: ValidationIssue[]): BudgetLineFacts {
  const subActivity = withoutNationalId(input.subActivity.trim(), 'subActivity')
  const accountCode = input.accountCode.trim()
  const { year } = today()
  if (Math.abs(input.fiscalYear - year) > YEARS_AROUND_MAX)
    issues.push(issueAbout(budgetMessages.BUDGET_YEAR_INVALID()))
  if (!isWithin(subActivity, SUB_ACTIVITY_LENGTH)) issues.push(issueAbout(budgetMessages.SUB_ACTIVITY_INVALID()))
  if (!/^[0-9]{1,2}(\.[0-9]{1,4}){2,6}$/.test(accountCode))
    issues.push(issueAbout(budgetMessages.ACCOUNT_CODE_INVALID()))
  return { ...input, subActivity, accountCode }
}

function readStage(input: StageFacts, issues: ValidationIssue[]): StageFacts {
  const documentNumber = withoutNationalId(input.documentNumber.trim(), 'documentNumber')
  if (input.rupiah < 0n || input.rupiah > CEILING_MAX) issues.push(issueAbout(budgetMessages.BUDGET_AMOUNT_INVALID()))
  if (!isWithin(documentNumber, DOCUMENT_LENGTH)) issues.push(issueAbout(budgetMessages.BUDGET_DOCUMENT_INVALID()))
  return { ...input, documentNumber }
}

function isWithin({ length }: string, { min, max }: { readonly min: number; readonly max: number }): boolean {
  return length >= min && length <= max
}
