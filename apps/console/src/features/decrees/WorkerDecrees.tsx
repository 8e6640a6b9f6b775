import { useLingui as useI18n } from '@lingui/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { fundingSourceName } from '@payung/domain/money/funding-source'
import { IconGavel } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useQuery } from 'urql'
import { useFormats } from '../../i18n/formats.ts'
import { Card } from '../../ui/Card.tsx'
import { LoadingRows } from '../../ui/states/LoadingRows.tsx'
import { NothingYet } from '../../ui/states/NothingYet.tsx'
import { QueryStates } from '../../ui/states/QueryStates.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { WholeList } from '../../ui/table/WholeList.tsx'
import { DecreeTitle } from '../programmes/DecreeTitle.tsx'
import { useDecreeName } from '../programmes/use-decree-name.ts'
import { DecreeStateBadge } from './DecreeStateBadge.tsx'
import { WorkerDecreesQuery } from './decree.query.ts'

/** Every decree of one's own that a person is or was in; of another tenant's only months and kind of payer. */
export function WorkerDecrees(props: { workerId: string }) {
  const { i18n } = useI18n()
  const { t } = useLingui()
  const { month, months, number } = useFormats()
  const nameOf = useDecreeName()
  const [{ data, error }, ask] = useQuery({
    query: WorkerDecreesQuery,
    variables: { id: props.workerId },
    requestPolicy: 'cache-and-network',
  })
  const decrees = data?.worker?.decrees
  const isLimited = data?.worker?.decreesLimited === true
  return (
    <Card
      flush
      title={<Trans>Keputusan</Trans>}
      hint={
        isLimited ? (
          <Trans>Batas harian membaca keputusan instansi lain tercapai; milik mereka tampak lagi besok</Trans>
        ) : (
          <Trans>Milik instansi lain hanya tampak bulan dan jenis pembayarnya</Trans>
        )
      }
    >
      <QueryStates
        data={decrees}
        error={error}
        onRetry={() => ask({ requestPolicy: 'network-only' })}
        failure={<Trans>Daftar tidak dapat dimuat</Trans>}
        loading={<LoadingRows label={t`Memuat keputusan`} rows={3} />}
        empty={
          decrees?.length === 0 && (
            <NothingYet icon={IconGavel} title={<Trans>Belum pernah ditetapkan</Trans>}>
              {isLimited ? (
                <Trans>Orang ini belum tercantum dalam keputusan instansi Anda sendiri.</Trans>
              ) : (
                <Trans>Orang ini belum tercantum dalam keputusan yang ditandatangani.</Trans>
              )}
            </NothingYet>
          )
        }
      >
        {(decrees) => (
          <WholeList name="worker-decrees" rows={decrees}>
            {(rows) => (
              <DataTable
                label={t`Keputusan yang memuat orang ini`}
                compact
                rows={rows}
                idOf={(one) => `${one.decree?.id ?? one.payer}/${one.line ?? ''}/${one.fromMonth}`}
                nameOf={(one) => (one.decree === null ? month(one.fromMonth) : nameOf(one.decree))}
                columns={[
                  {
                    id: 'decree',
                    header: <Trans context="one">Keputusan</Trans>,
                    onPhone: 'HEAD',
                    wraps: true,
                    cell: ({ decree }) =>
                      decree === null ? (
                        <Trans>Instansi lain</Trans>
                      ) : (
                        <Link to="/keputusan/$decreeId" params={{ decreeId: decree.id }}>
                          <DecreeTitle decree={decree} />
                        </Link>
                      ),
                  },
                  {
                    id: 'months',
                    header: <Trans>Masa</Trans>,
                    cell: (one) => months(one.fromMonth, one.untilMonth),
                  },
                  {
                    id: 'payer',
                    header: <Trans>Dibayar dari</Trans>,
                    cell: (one) => {
                      const name = fundingSourceName(one.payer)
                      return i18n.locale === 'en' ? name.en : name.id
                    },
                  },
                  {
                    id: 'line',
                    header: <Trans>No.</Trans>,
                    align: 'right',
                    onPhone: 'HIDDEN',
                    cell: (one) => (one.line === null ? '—' : number(one.line)),
                  },
                  {
                    id: 'state',
                    header: <Trans>Keadaan</Trans>,
                    cell: ({ decree }) => (decree === null ? '—' : <DecreeStateBadge state={decree.state} />),
                  },
                ]}
              />
            )}
          </WholeList>
        )}
      </QueryStates>
    </Card>
  )
}
