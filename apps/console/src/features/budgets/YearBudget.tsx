import { Trans } from '@lingui/react/macro'
import { useQuery } from 'urql'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { BudgetFigures } from './BudgetFigures.tsx'
import { BudgetLinesQuery } from './budget.query.ts'

/** The budget of this year as a whole; absent where no line stands. */
export default function YearBudget() {
  const [{ data }] = useQuery({
    query: BudgetLinesQuery,
    variables: { first: 1 },
    requestPolicy: 'cache-and-network',
  })
  // The home stands without it: its other parts are not held up.
  if (data === undefined || data.budgetLines.totalCount === 0) return null
  return (
    <BudgetFigures
      title={<Trans>Anggaran tahun {String(data.budgetLines.year)}</Trans>}
      figures={data.budgetLines}
      aside={
        <ButtonLink to="/anggaran" variant="default" size="xs">
          <Trans>Lihat baris anggaran</Trans>
        </ButtonLink>
      }
    />
  )
}
