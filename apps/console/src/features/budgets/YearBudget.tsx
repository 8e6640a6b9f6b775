import { Trans } from '@lingui/react/macro'
import { useQuery } from 'urql'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { QueryStates } from '../../ui/states/QueryStates.tsx'
import { BudgetFigures } from './BudgetFigures.tsx'
import { BudgetLinesQuery } from './budget.query.ts'

/** The budget of this year as a whole; absent where no line stands. */
export default function YearBudget() {
  const [{ data, error }, ask] = useQuery({
    query: BudgetLinesQuery,
    variables: { first: 1 },
    requestPolicy: 'cache-and-network',
  })
  // The home stands while it comes: its other parts are not held up.
  if (data === undefined)
    return (
      <QueryStates
        error={error}
        onRetry={() => ask({ requestPolicy: 'network-only' })}
        failure={<Trans>Anggaran tahun ini tidak dapat dimuat</Trans>}
        loading={null}
      />
    )
  if (data.budgetLines.totalCount === 0) return null
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
