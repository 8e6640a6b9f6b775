import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useQuery } from 'urql'
import { useMay, useViewer } from '../../session/viewer.ts'
import { Card } from '../../ui/Card.tsx'
import { LoadingRows } from '../../ui/states/LoadingRows.tsx'
import { QueryStates } from '../../ui/states/QueryStates.tsx'
import { WorkerContributionsQuery } from './billing.query.ts'
import { MonthStrip } from './MonthStrip.tsx'
import { ProtectedThrough } from './ProtectedThrough.tsx'

interface Protected {
  readonly workerId: string
  /** Of whoever has died it is not said until when they are protected. */
  readonly hasDied: boolean
}

/** What everybody asks first of a person: protected or not, until when and by whom, month by month under one's own decrees. */
export function ProtectedMonths(props: Protected) {
  return useMay('CONTRIBUTION_READ') ? <Months {...props} /> : null
}

function Months({ workerId, hasDied }: Protected) {
  const { t } = useLingui()
  const { today } = useViewer()
  const [{ data, error }, ask] = useQuery({
    query: WorkerContributionsQuery,
    variables: { id: workerId },
    requestPolicy: 'cache-and-network',
  })
  return (
    <Card
      flush
      title={<Trans>Bulan terlindungi</Trans>}
      hint={<Trans>Setiap bulan membuka jejaknya</Trans>}
      aside={
        <Link to="/pekerja/$workerId" params={{ workerId }} search={{ tab: 'keputusan' }}>
          <Trans>Keputusan dan iurannya</Trans>
        </Link>
      }
    >
      <QueryStates
        data={data}
        error={error}
        onRetry={() => ask({ requestPolicy: 'network-only' })}
        failure={<Trans>Bulan orang ini tidak dapat dimuat</Trans>}
        loading={<LoadingRows label={t`Memuat bulan`} rows={4} rowHeight={48} />}
        empty={
          data?.contributionMonths.length === 0 && (
            <p style={{ padding: '12px 16px 16px', margin: 0 }}>
              <Trans>
                Tidak ada bulan dari keputusan instansi Anda. Yang ditetapkan pihak lain ada pada Keputusan dan
                iurannya.
              </Trans>
            </p>
          )
        }
      >
        {({ contributionMonths }) => (
          <div style={{ paddingTop: 12 }}>
            {!hasDied && <ProtectedThrough months={contributionMonths} today={today} />}
            <MonthStrip
              workerId={workerId}
              months={contributionMonths}
              current={`${today.slice(0, 7)}-01`}
              search={{}}
            />
          </div>
        )}
      </QueryStates>
    </Card>
  )
}
