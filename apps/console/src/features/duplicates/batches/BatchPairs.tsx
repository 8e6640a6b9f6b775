import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Drawer } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useQuery } from 'urql'
import type { ResultOf } from '../../../graphql.ts'
import { LoadingRows } from '../../../ui/states/LoadingRows.tsx'
import { QueryStates } from '../../../ui/states/QueryStates.tsx'
import { CursorPager, useCursorPages } from '../../../ui/table/CursorPager.tsx'
import { DataTable } from '../../../ui/table/DataTable.tsx'
import { ListExport } from '../../../ui/table/ListExport.tsx'
import { listSource } from '../../../ui/table/use-connection.ts'
import { useServerWords } from '../../../ui/use-server-words.ts'
import { BatchPairsQuery } from './batches.query.ts'

const pairsOnPage = 25

const outcomeWords: Readonly<Record<'WAITING' | 'DECIDED' | 'LEFT' | 'UNDONE', MessageDescriptor>> = {
  WAITING: msg`Belum diputuskan`,
  DECIDED: msg`Diputuskan`,
  LEFT: msg`Dibiarkan`,
  UNDONE: msg`Dibatalkan kembali`,
}

/** Each pair of a decision about many, and what became of it. */
export function BatchPairs(props: { batchId: string; onClose: () => void }) {
  const { t } = useLingui()
  const pages = useCursorPages(pairsOnPage)
  const variables = { id: props.batchId, ...pages.variables }
  const [{ data, error }, ask] = useQuery({
    query: BatchPairsQuery,
    variables,
    requestPolicy: 'network-only',
  })
  const batch = batchOf(data)
  return (
    <Drawer
      opened
      onClose={props.onClose}
      position="right"
      size="lg"
      title={<Trans>Pasangan keputusan ini</Trans>}
      closeButtonProps={{ 'aria-label': t`Tutup` }}
    >
      <QueryStates
        data={batch}
        error={error}
        onRetry={() => ask({ requestPolicy: 'network-only' })}
        failure={<Trans>Pasangan keputusan ini tidak dapat dimuat</Trans>}
        loading={<LoadingRows label={t`Memuat pasangan keputusan ini…`} rows={8} />}
      >
        {(batch) => (
          <>
            <OutcomeTable pairs={batch.pairs.edges} />
            <CursorPager pages={pages} page={batch.pairs.pageInfo}>
              <ListExport name="batch-pairs" source={listSource(BatchPairsQuery, variables, pairsOf)}>
                {(pairs) => <OutcomeTable pairs={pairs} />}
              </ListExport>
            </CursorPager>
          </>
        )}
      </QueryStates>
    </Drawer>
  )
}

type Answer = ResultOf<typeof BatchPairsQuery>

function batchOf(data: Answer | undefined) {
  return data?.node?.__typename === 'DuplicateBatch' ? data.node : null
}

/** A pair that is not seen any more has no id, and is known by its place. */
function pairsOf(data: Answer) {
  const pairs = batchOf(data)?.pairs
  return pairs && { pageInfo: pairs.pageInfo, edges: pairs.edges.map((node) => ({ node })) }
}

type PairOfBatch = NonNullable<ReturnType<typeof batchOf>>['pairs']['edges'][number]

function OutcomeTable(props: { pairs: readonly PairOfBatch[] }) {
  const { i18n, t } = useLingui()
  const { message } = useServerWords()
  return (
    <DataTable
      label={t`Pasangan keputusan ini`}
      rows={props.pairs}
      idOf={({ cursor }) => cursor}
      nameOf={({ node }) => node.pair?.a?.name ?? ''}
      columns={[
        {
          id: 'pair',
          header: <Trans>Pasangan</Trans>,
          onPhone: 'HEAD',
          cell: ({ node: { pair } }) =>
            pair === null ? (
              <Trans>Tidak lagi terlihat oleh Anda</Trans>
            ) : (
              <Link to="/pekerja/ganda" search={{ pasangan: pair.id }} target="_blank">
                {pair.a?.name ?? t`Data lain`}, {pair.b?.name ?? t`Data lain`}
              </Link>
            ),
        },
        { id: 'outcome', header: <Trans>Hasil</Trans>, cell: ({ node }) => i18n._(outcomeWords[node.outcome]) },
        {
          id: 'because',
          header: <Trans>Sebab</Trans>,
          cell: ({ node: { because, becauseEn } }) =>
            because === null ? '—' : message({ message: because, messageEn: becauseEn ?? because }),
        },
      ]}
    />
  )
}
