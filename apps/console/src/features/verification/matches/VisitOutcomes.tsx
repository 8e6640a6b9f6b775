import { Trans } from '@lingui/react/macro'
import { useQuery } from 'urql'
import { Card } from '../../../ui/Card.tsx'
import { CheckResultListQuery } from '../check.query.ts'
import classes from './MatchPage.module.css'
import { ResultCard } from './ResultCard.tsx'

const shown = 10

/** What visits have found and nobody has decided yet. */
export function VisitOutcomes() {
  const [{ data }, ask] = useQuery({
    query: CheckResultListQuery,
    variables: { filter: { questions: ['FIELD_VISIT'], undecided: true }, first: shown },
    requestPolicy: 'cache-and-network',
  })
  const results = data?.checkResults.edges.map(({ node }) => node) ?? []
  if (results.length === 0) return null
  return (
    <Card title={<Trans>Hasil kunjungan menunggu keputusan</Trans>}>
      <ul className={classes.results}>
        {results.map((result) => (
          <li key={result.id}>
            <ResultCard result={result} onDecided={() => ask({ requestPolicy: 'network-only' })} />
          </li>
        ))}
      </ul>
    </Card>
  )
}
