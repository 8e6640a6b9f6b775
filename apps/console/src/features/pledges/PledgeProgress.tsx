import { Trans } from '@lingui/react/macro'
import { useFormats } from '../../i18n/formats.ts'
import { Card } from '../../ui/Card.tsx'
import { FactList } from '../../ui/FactList.tsx'
import type { PledgeDetail } from './pledge.query.ts'
import { useMonthsOfPeople } from './use-months-of-people.ts'

/** What has become of the months of all people of a pledge together: on lists, received, posted. */
export function PledgeProgress(props: { pledge: Pick<PledgeDetail, 'fromMonth' | 'untilMonth' | 'progress'> }) {
  const { number } = useFormats()
  const monthsOfPeople = useMonthsOfPeople(props.pledge)
  const { progress } = props.pledge
  if (progress === null) return null
  return (
    <Card
      title={<Trans>Pelaksanaan, dalam bulan-orang</Trans>}
      hint={
        progress.isRounded ? (
          <Trans>Dibulatkan ke bulan lima orang, sehingga tidak ada orang yang dapat dikenali</Trans>
        ) : (
          <Trans>Satu orang selama enam bulan adalah enam bulan-orang</Trans>
        )
      }
    >
      <FactList
        facts={[
          [
            progress.isRounded ? <Trans key="asked">Dijanjikan</Trans> : <Trans key="pledged">Dipadankan</Trans>,
            number(progress.pledged),
          ],
          [<Trans key="listed">Masuk daftar iuran perusahaan</Trans>, monthsOfPeople(progress.listed)],
          [<Trans key="received">Lunas dan diterima BPJS</Trans>, monthsOfPeople(progress.received)],
          [<Trans key="posted">Dibukukan BPJS kepada orangnya</Trans>, monthsOfPeople(progress.posted)],
        ]}
      />
    </Card>
  )
}
