import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from 'urql'
import { LoadingRows } from '../../ui/states/LoadingRows.tsx'
import { NothingYet } from '../../ui/states/NothingYet.tsx'
import { QueryStates } from '../../ui/states/QueryStates.tsx'
import { DuplicatePairQuery } from './duplicates.query.ts'
import { PairView } from './PairView.tsx'
import type { PairDecisions } from './use-pair-decisions.ts'

/** The pair that is looked at, as it is now. */
export function OpenedPair(props: { id: string; opened: string; decisions: PairDecisions }) {
  const { t } = useLingui()
  const [{ data, error, stale }, refetch] = useQuery({
    query: DuplicatePairQuery,
    variables: { id: props.id },
    requestPolicy: 'network-only',
  })
  const node = data?.node
  const pair = node?.__typename === 'DuplicatePair' && node.id === props.id ? node : null
  if (error || data === undefined || (stale && pair === null))
    return (
      <QueryStates
        error={error}
        onRetry={() => refetch({ requestPolicy: 'network-only' })}
        failure={<Trans>Pasangan ini tidak dapat dimuat</Trans>}
        loading={<LoadingRows label={t`Memuat pasangan…`} rows={8} rowHeight={36} />}
      />
    )
  if (pair === null) {
    return (
      <NothingYet title={<Trans>Pasangan ini tidak lagi ada</Trans>}>
        <Trans>Salah satu datanya sudah berubah sehingga tidak mirip lagi, atau bukan milik wilayah Anda.</Trans>
      </NothingYet>
    )
  }
  // What was chosen belongs to what was seen: a pair that has changed is chosen anew.
  return <PairView key={`${pair.id} ${pair.revision}`} pair={pair} opened={props.opened} decisions={props.decisions} />
}
