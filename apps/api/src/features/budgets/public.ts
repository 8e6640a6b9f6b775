export { BudgetCommitmentType, BudgetLineType } from './budget-line.type.ts'
export { BUDGET_REFUSALS } from './budget-refusal.ts'
export { mayApproveBudgets, mayReadBudgets } from './budgets.policy.ts'
export { type BudgetLineRow, findBudgetLines } from './budgets.queries.ts'
export { countLinesToApprove, longestToApprove } from './budgets-to-approve.queries.ts'
export {
  type CommitmentRow,
  findCommitmentsOfLists,
  findFittingLines,
  findKnownCommitments,
} from './commitments.queries.ts'
export { loadBudgetLine } from './load-budget-line.ts'
