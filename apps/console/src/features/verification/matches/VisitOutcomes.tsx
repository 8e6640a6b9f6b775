import { Trans } from '@lingui/react/macro'
import { useQuery } from 'urql'
import { useFormats } from '../../../i18n/formats.ts'
import { Card } from '../../../ui/Card.tsx'
import { CheckResultListQuery } from '../check.query.ts'
import classes from './MatchPage.module.css'
import { ResultCard } from './ResultCard.tsx'

const shown = 10

/** What visits have found and nobody has decided yet. */
export function VisitOutcomes() {
  const { number } = useFormats()
  const [{ data }, ask] = useQuery({
    query: CheckResultListQuery,
    variables: { filter: { questions: ['FIELD_VISIT'], undecided: true }, first: shown },
    requestPolicy: 'cache-and-network',
  })
  const results = data?.checkResults.edges.map(({ node }) => node) ?? []
  if (results.length === 0 || data === undefined) return null
  const [seen, total] = [number(results.length), number(data.checkResults.totalCount)]
  return (
    <Card
      title={<Trans>Hasil kunjungan menunggu keputusan</Trans>}
      hint={
        <Trans>
          {seen} dari {total}
        </Trans>
      }
    >
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
