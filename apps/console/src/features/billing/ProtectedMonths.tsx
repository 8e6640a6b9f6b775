import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useQuery } from 'urql'
import { useFormats } from '../../i18n/formats.ts'
import { useMay, useViewer } from '../../session/viewer.ts'
import { Card } from '../../ui/Card.tsx'
import { LoadingRows } from '../../ui/states/LoadingRows.tsx'
import { QueryStates } from '../../ui/states/QueryStates.tsx'
import { WorkerContributionsQuery } from './billing.query.ts'
import { MonthStrip } from './MonthStrip.tsx'
import { ProtectedThrough } from './ProtectedThrough.tsx'

interface Protected {
  readonly workerId: string
  /** Recorded as deceased: until when the months are posted is said with whether the day of death is reported. */
  readonly hasDied: boolean
}

/** What everybody asks first of a person: protected or not, until when and by whom; month by month under one's own decrees, and as far as others' have them posted. */
export function ProtectedMonths(props: Protected) {
  return useMay('CONTRIBUTION_READ') ? <Months {...props} /> : null
}

function Months({ workerId, hasDied }: Protected) {
  const { t } = useLingui()
  const { today } = useViewer()
  const { month } = useFormats()
  const current = `${today.slice(0, 7)}-01`
  const [{ data, error }, ask] = useQuery({
    query: WorkerContributionsQuery,
    variables: { id: workerId },
    requestPolicy: 'cache-and-network',
  })
  const through = data?.worker?.protectedThrough ?? null
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
          data?.contributionMonths.length === 0 &&
          through === null && (
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
            {!hasDied ? (
              <ProtectedThrough months={contributionMonths} today={today} anyone={through} />
            ) : (
              through !== null &&
              through > current && (
                <p style={{ padding: '0 16px 12px', margin: 0 }}>
                  <Trans>
                    Dibukukan BPJS s.d. {month(through)}. Hari meninggalnya belum dilaporkan, sehingga bulannya belum
                    berakhir.
                  </Trans>
                </p>
              )
            )}
            <MonthStrip
              workerId={workerId}
              months={contributionMonths}
              current={current}
              search={{}}
              through={through}
            />
          </div>
        )}
      </QueryStates>
    </Card>
  )
}
