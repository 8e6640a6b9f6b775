interface BudgetShares {
  /** In thousandths of the ceiling, or of what is committed where that is more: whole numbers that add up to 1,000, or all zero without a budget. */
  readonly paid: number
  readonly open: number
  readonly left: number
}

/** How a bar divides what a line may spend: paid, committed and not paid yet, not committed. Amounts are digits as text. */
export function budgetShares(figures: { ceiling: string; committed: string; paid: string }): BudgetShares {
  const [ceiling, committed, paid] = [BigInt(figures.ceiling), BigInt(figures.committed), BigInt(figures.paid)]
  const whole = ceiling > committed ? ceiling : committed
  if (whole === 0n) return { paid: 0, open: 0, left: 0 }
  const upto = (amount: bigint) => Number((amount * 1000n) / whole)
  return { paid: upto(paid), open: upto(committed) - upto(paid), left: 1000 - upto(committed) }
}
