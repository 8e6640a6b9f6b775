import classes from './BudgetBar.module.css'
import { budgetShares } from './budget-shares.ts'

/** Paid, committed and left of a ceiling as one bar. The figures stand beside it: it is for the eye alone. */
export function BudgetBar(props: { figures: { ceiling: string; committed: string; paid: string } }) {
  const { paid, open, left } = budgetShares(props.figures)
  if (paid + open + left === 0) return null
  return (
    <div className={classes.bar} aria-hidden>
      <i data-part="paid" style={{ flexGrow: paid }} />
      <i data-part="open" style={{ flexGrow: open }} />
      <i style={{ flexGrow: left }} />
    </div>
  )
}
