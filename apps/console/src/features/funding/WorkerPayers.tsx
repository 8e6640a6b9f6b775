import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useQuery } from 'urql'
import { useViewer } from '../../session/viewer.ts'
import { Card } from '../../ui/Card.tsx'
import { LoadingRows } from '../../ui/states/LoadingRows.tsx'
import { QueryStates } from '../../ui/states/QueryStates.tsx'
import { useDecreeName } from '../programmes/use-decree-name.ts'
import { WorkerPayersQuery } from './funding.query.ts'
import { payerSpans } from './funding-spans.ts'
import { useFundingWords } from './use-funding-words.ts'

/** Who pays for a person's months, one sentence a span; absent where no decree of one's own is divided. */
export function WorkerPayers(props: { workerId: string }) {
  // Who works for an agency is told by the decrees alone.
  return useViewer().scope.agency === null ? <PayersCard workerId={props.workerId} /> : null
}

function PayersCard(props: { workerId: string }) {
  const { t } = useLingui()
  const words = useFundingWords()
  const nameOf = useDecreeName()
  const [{ data, error }, ask] = useQuery({
    query: WorkerPayersQuery,
    variables: { id: props.workerId },
    requestPolicy: 'cache-and-network',
  })
  if (data?.workerPayers.length === 0) return null
  return (
    <Card title={<Trans>Pembagian iuran</Trans>} hint={<Trans>Siapa membayar bulan yang mana</Trans>}>
      <QueryStates
        data={data}
        error={error}
        onRetry={() => ask({ requestPolicy: 'network-only' })}
        failure={<Trans>Pembagian iuran orang ini tidak dapat dimuat</Trans>}
        loading={<LoadingRows label={t`Memuat pembagian iuran`} rows={1} />}
      >
        {({ workerPayers }) => (
          <ul style={{ display: 'grid', gap: 2, margin: 0, padding: 0, listStyle: 'none' }}>
            {payerSpans(workerPayers).map(({ from, last, decree, parts }) => (
              <li key={`${decree?.id} ${from}`}>
                {words.months(from, last)}:{' '}
                {parts
                  .map(({ payer, basisPoints }) => `${words.purse(payer)} ${words.percent(basisPoints)}`)
                  .join(', ')}
                .{' '}
                {decree !== null && (
                  <Link to="/keputusan/$decreeId" params={{ decreeId: decree.id }}>
                    {nameOf(decree)}
                  </Link>
                )}
              </li>
            ))}
          </ul>
        )}
      </QueryStates>
    </Card>
  )
}
