import type { Rupiah } from './money.ts'

/**
 * The documents that set what a line of a budget may spend, in their order: the plan (RKA), the first budget (murni), shifts between lines (pergeseran) and
 * changes of the budget (perubahan). The plan sets no ceiling: nothing is committed on it.
 */
export const BUDGET_STAGES = ['RKA', 'MURNI', 'PERGESERAN', 'PERUBAHAN'] as const
export type BudgetStage = (typeof BUDGET_STAGES)[number]

export type BudgetStageState = 'PROPOSED' | 'APPROVED' | 'WITHDRAWN'
export type BudgetStageAction = 'APPROVE' | 'WITHDRAW'
export type CommitmentState = 'CHOSEN' | 'COMMITTED' | 'RELEASED'
export type BudgetMovementKind = 'COMMIT' | 'ADJUST' | 'RELEASE' | 'PAY' | 'RETURN'

const NEXT: Readonly<Record<BudgetStage | 'NONE', readonly BudgetStage[]>> = {
  NONE: ['RKA', 'MURNI'],
  RKA: ['MURNI'],
  MURNI: ['PERGESERAN', 'PERUBAHAN'],
  PERGESERAN: ['PERGESERAN', 'PERUBAHAN'],
  PERUBAHAN: ['PERGESERAN', 'PERUBAHAN'],
}

/**
 * Which stages may follow.
 *
 * @param latest the latest approved stage; null for a line that has none
 */
export function nextBudgetStages(latest: BudgetStage | null): readonly BudgetStage[] {
  return NEXT[latest ?? 'NONE']
}

/** What a person may do with a stage or a provision letter (SPD), whoever it is. What was decided stays. */
export function budgetStageActions(state: BudgetStageState | 'REVOKED'): readonly BudgetStageAction[] {
  return state === 'PROPOSED' ? ['APPROVE', 'WITHDRAW'] : []
}

interface BudgetFigures {
  readonly ceilingRupiah: Rupiah
  readonly committedRupiah: Rupiah
  readonly paidRupiah: Rupiah
}

/** What can still be committed. What is paid was committed before, and is not taken off again. */
export function remainingRupiah({ ceilingRupiah, committedRupiah }: BudgetFigures): Rupiah {
  return ceilingRupiah - committedRupiah
}

/**
 * Shares an amount in proportion to weights: each share is what the running share grows by, rounded down. The shares add up to the amount, and as long as
 * the amount is no more than the weights together, none is more than its weight. `app.share_among_commitments` reckons the same.
 *
 * @param amount zero or more
 * @param weights zero or more each, at least one greater than zero
 * @throws RangeError otherwise
 */
export function shareInTurn(amount: Rupiah, weights: readonly bigint[]): readonly Rupiah[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0n)
  if (amount < 0n || total <= 0n || weights.some((weight) => weight < 0n))
    throw new RangeError('An amount is shared by weights of zero or more, one of them greater than zero')
  let before = 0n
  return weights.map((weight) => {
    const share = ((before + weight) * amount) / total - (before * amount) / total
    before += weight
    return share
  })
}
