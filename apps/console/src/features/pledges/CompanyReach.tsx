import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from 'urql'
import { useFormats } from '../../i18n/formats.ts'
import { Card } from '../../ui/Card.tsx'
import { FactList } from '../../ui/FactList.tsx'
import { LoadingRows } from '../../ui/states/LoadingRows.tsx'
import { QueryStates } from '../../ui/states/QueryStates.tsx'
import classes from './CompanyPledges.module.css'
import { type BenefitYear, CompanyReachQuery } from './company-reach.query.ts'
import { PledgeAreas } from './PledgeAreas.tsx'

/** In how many families the money of a company arrived, and where its pledges are: numbers that show nobody (decision 200). */
export function CompanyReach() {
  const { t } = useLingui()
  const [{ data, error }, refetch] = useQuery({ query: CompanyReachQuery, requestPolicy: 'cache-and-network' })
  return (
    <>
      <Card
        title={<Trans>Keluarga yang menerima manfaat</Trans>}
        hint={
          <Trans>
            Keluarga dari orang yang iurannya Anda bayar, yang menerima santunan atau beasiswa BPJS Ketenagakerjaan.
          </Trans>
        }
      >
        <QueryStates
          data={data}
          error={error}
          onRetry={() => refetch({ requestPolicy: 'network-only' })}
          failure={<Trans>Angkanya tidak dapat dimuat</Trans>}
          loading={<LoadingRows label={t`Memuat angka`} rows={2} rowHeight={32} />}
        >
          {({ benefitYears }) => <Years years={benefitYears} />}
        </QueryStates>
      </Card>
      {data !== undefined && data.pledgeAreas.length > 0 && <PledgeAreas areas={data.pledgeAreas} />}
    </>
  )
}

function Years(props: { years: readonly BenefitYear[] }) {
  const { t } = useLingui()
  const { number } = useFormats()
  if (props.years.length === 0)
    return (
      <p className={classes.facts}>
        <Trans>Angka pertama tampak di sini setelah tahun pertama janji Anda berakhir.</Trans>
      </p>
    )
  return (
    <>
      <FactList
        facts={props.years.map(({ year, families }) => [
          String(year),
          families === null ? t`Kurang dari lima keluarga, atau tidak ada` : t`Sedikitnya ${number(families)} keluarga`,
        ])}
      />
      <p className={classes.facts}>
        <Trans>
          Satu angka untuk semua janji, menurut tahun pembayarannya dicatat. Dihitung dari yang tercatat sampai 31
          Desember, dibulatkan ke bawah ke kelipatan lima, lalu tidak berubah lagi. Tahun ini belum disebut, agar tidak
          ada keluarga yang dapat dikenali.
        </Trans>
      </p>
    </>
  )
}
