import { Trans, useLingui } from '@lingui/react/macro'
import type { AsOf } from '@payung/domain/protection/as-of'
import { monthAfter } from '@payung/domain/protection/month-after'
import { IconReceipt } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useQuery } from 'urql'
import { useFormats } from '../../i18n/formats.ts'
import { useMay, useViewer } from '../../session/viewer.ts'
import { Card } from '../../ui/Card.tsx'
import { LookBadge } from '../../ui/LookBadge.tsx'
import { LoadingRows } from '../../ui/states/LoadingRows.tsx'
import { NothingYet } from '../../ui/states/NothingYet.tsx'
import { QueryStates } from '../../ui/states/QueryStates.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { PhoneLabel } from '../../ui/table/PhoneLabel.tsx'
import { WholeList } from '../../ui/table/WholeList.tsx'
import { DecreeTitle } from '../programmes/DecreeTitle.tsx'
import { AsOfBar } from './AsOfBar.tsx'
import { type AsOfAddress, addressOf, asOfAddressed } from './as-of-address.ts'
import { type ContributionMonth, WorkerContributionsQuery } from './billing.query.ts'
import { monthLooks } from './billing-words.ts'
import { MonthStrip } from './MonthStrip.tsx'
import { monthOfInterest, spansOf } from './month-spans.ts'
import { ProtectedThrough } from './ProtectedThrough.tsx'
import { Unrecorded } from './Unrecorded.tsx'
import { usePayerNames } from './use-payer-names.ts'

interface MonthsOfWorker {
  readonly workerId: string
  /** By which days, as the address of the page has it; today where it says nothing. */
  readonly asOf: AsOfAddress
  readonly onAsOf: (address: AsOfAddress) => void
}

/** How far the contribution of each month of a person has come, under one's own decrees: today, or by what was recorded by an earlier day. */
export function WorkerContributions(props: MonthsOfWorker) {
  return useMay('CONTRIBUTION_READ') ? <ContributionsCard {...props} /> : null
}

function ContributionsCard(props: MonthsOfWorker) {
  const asOf = asOfAddressed(props.asOf, useViewer().today)
  return (
    <Card
      flush
      title={<Trans>Iuran per bulan</Trans>}
      hint={<Trans>Dibayar belum berarti terlindungi: terlindungi sesudah BPJS Ketenagakerjaan membukukannya</Trans>}
    >
      <AsOfBar asOf={asOf} onChange={props.onAsOf} />
      {asOf !== 'FUTURE' && <Months workerId={props.workerId} asOf={asOf} />}
    </Card>
  )
}

function Months(props: { workerId: string; asOf: AsOf | null }) {
  const { t } = useLingui()
  const { day, month, months, number, rupiah } = useFormats()
  const { asOf } = props
  const viewer = useViewer()
  const today = asOf?.effectiveOn ?? viewer.today
  const search = addressOf(asOf)
  const [{ data, error }, ask] = useQuery({
    query: WorkerContributionsQuery,
    variables: { id: props.workerId, ...asOf },
    requestPolicy: 'cache-and-network',
  })
  return (
    <QueryStates
      data={data}
      error={error}
      onRetry={() => ask({ requestPolicy: 'network-only' })}
      failure={<Trans>Iuran orang ini tidak dapat dimuat</Trans>}
      loading={<LoadingRows label={t`Memuat iuran`} rows={3} />}
      empty={
        data?.contributionMonths.length === 0 && (
          <NothingYet icon={IconReceipt} title={<Trans>Belum ada bulan yang dibayarkan</Trans>}>
            {asOf === null ? (
              <Trans>Orang ini belum ditetapkan oleh keputusan instansi Anda.</Trans>
            ) : (
              <Trans>
                Sampai {day(asOf.knownBy)} belum tercatat keputusan instansi Anda yang menetapkan orang ini.
              </Trans>
            )}
          </NothingYet>
        )
      }
    >
      {({ contributionMonths }) => (
        <>
          <ProtectedThrough months={contributionMonths} today={today} />
          <MonthStrip
            workerId={props.workerId}
            months={contributionMonths}
            current={`${today.slice(0, 7)}-01`}
            search={search}
            through={null}
          />
          <WholeList name="worker-contributions" rows={spansOf(contributionMonths)}>
            {(rows) => (
              <DataTable
                label={t`Iuran per bulan`}
                compact
                rows={rows}
                idOf={({ from, decree }) => `${decree?.id ?? ''}/${from}`}
                nameOf={({ from }) => month(from)}
                columns={[
                  {
                    id: 'months',
                    header: <Trans>Bulan</Trans>,
                    onPhone: 'HEAD',
                    cell: ({ from, last }) => months(from, monthAfter(last, 1)),
                  },
                  {
                    id: 'state',
                    header: <Trans>Keadaan</Trans>,
                    cell: ({ isUnrecorded, state, unpaidBy }) => (
                      <>
                        <LookBadge look={monthLooks[state]} />
                        <Unpaid payers={unpaidBy} />
                        {isUnrecorded && <Unrecorded />}
                      </>
                    ),
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
                    header: <Trans context="one">Keputusan</Trans>,
                    onPhone: 'HIDDEN',
                    wraps: true,
                    cell: ({ decree }) =>
                      decree === null ? (
                        '—'
                      ) : (
                        <Link to="/keputusan/$decreeId" params={{ decreeId: decree.id }}>
                          <DecreeTitle decree={decree} />
                        </Link>
                      ),
                  },
                  {
                    id: 'trace',
                    header: <Trans>Jejak</Trans>,
                    onPaper: 'HIDDEN',
                    cell: (span) => (
                      <Link
                        to="/pekerja/$workerId/jejak/$month"
                        params={{ workerId: props.workerId, month: monthOfInterest(span, today).slice(0, 7) }}
                        search={search}
                      >
                        <Trans>Lihat jejak</Trans>
                      </Link>
                    ),
                  },
                ]}
              />
            )}
          </WholeList>
        </>
      )}
    </QueryStates>
  )
}

/** Whose money a shared month still waits for. */
function Unpaid(props: { payers: ContributionMonth['unpaidBy'] }) {
  const payerNames = usePayerNames()
  if (props.payers.length === 0) return null
  const names = payerNames(props.payers)
  return (
    <small style={{ display: 'block' }}>
      <Trans>Menunggu {names}</Trans>
    </small>
  )
}
