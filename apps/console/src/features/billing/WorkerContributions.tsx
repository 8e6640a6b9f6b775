import { Trans, useLingui } from '@lingui/react/macro'
import { IconReceipt } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useQuery } from 'urql'
import { useFormats } from '../../i18n/formats.ts'
import { useMay } from '../../session/viewer.ts'
import { Card } from '../../ui/Card.tsx'
import { LookBadge } from '../../ui/LookBadge.tsx'
import { LoadingRows } from '../../ui/states/LoadingRows.tsx'
import { NothingYet } from '../../ui/states/NothingYet.tsx'
import { QueryStates } from '../../ui/states/QueryStates.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { PhoneLabel } from '../../ui/table/PhoneLabel.tsx'
import { WorkerContributionsQuery } from './billing.query.ts'
import { monthLooks } from './billing-words.ts'
import { spansOf } from './month-spans.ts'

/** How far the contribution of each month of a person has come, under one's own decrees. */
export function WorkerContributions(props: { workerId: string }) {
  return useMay('CONTRIBUTION_READ') ? <ContributionsCard workerId={props.workerId} /> : null
}

function ContributionsCard(props: { workerId: string }) {
  const { t } = useLingui()
  const { month, number, rupiah } = useFormats()
  const [{ data, error }, ask] = useQuery({
    query: WorkerContributionsQuery,
    variables: { id: props.workerId },
    requestPolicy: 'cache-and-network',
  })
  return (
    <Card
      flush
      title={<Trans>Iuran per bulan</Trans>}
      hint={<Trans>Dibayar belum berarti terlindungi: itu dinyatakan BPJS Ketenagakerjaan</Trans>}
    >
      <QueryStates
        data={data}
        error={error}
        onRetry={() => ask({ requestPolicy: 'network-only' })}
        failure={<Trans>Iuran orang ini tidak dapat dimuat</Trans>}
        loading={<LoadingRows label={t`Memuat iuran`} rows={3} />}
        empty={
          data?.contributionMonths.length === 0 && (
            <NothingYet icon={IconReceipt} title={<Trans>Belum ada bulan yang dibayarkan</Trans>}>
              <Trans>Orang ini belum ditetapkan oleh keputusan instansi Anda.</Trans>
            </NothingYet>
          )
        }
      >
        {({ contributionMonths }) => (
          <DataTable
            label={t`Iuran per bulan`}
            compact
            rows={spansOf(contributionMonths)}
            idOf={({ from, decree }) => `${decree?.id ?? ''}/${from}`}
            nameOf={({ from }) => month(from)}
            columns={[
              {
                id: 'months',
                header: <Trans>Bulan</Trans>,
                onPhone: 'HEAD',
                cell: ({ from, last }) => (from === last ? month(from) : `${month(from)} – ${month(last)}`),
              },
              {
                id: 'state',
                header: <Trans>Keadaan</Trans>,
                cell: ({ state }) => <LookBadge look={monthLooks[state]} />,
              },
              {
                id: 'count',
                header: <Trans>Banyaknya</Trans>,
                align: 'right',
                onPhone: 'HIDDEN',
                cell: ({ months }) => number(months),
              },
              {
                id: 'total',
                header: <Trans>Iuran</Trans>,
                align: 'right',
                cell: ({ total }) => (
                  <PhoneLabel label={<Trans>Iuran</Trans>}>{total === null ? '—' : rupiah(total)}</PhoneLabel>
                ),
              },
              {
                id: 'code',
                header: <Trans>Kode iuran</Trans>,
                onPhone: 'HIDDEN',
                cell: ({ billingCode }) => <span className="figures">{billingCode ?? '—'}</span>,
              },
              {
                id: 'decree',
                header: <Trans>Keputusan</Trans>,
                onPhone: 'HIDDEN',
                cell: ({ decree }) =>
                  decree === null ? (
                    '—'
                  ) : (
                    <Link to="/keputusan/$decreeId" params={{ decreeId: decree.id }}>
                      {decree.number ?? decree.text.title}
                    </Link>
                  ),
              },
            ]}
          />
        )}
      </QueryStates>
    </Card>
  )
}
