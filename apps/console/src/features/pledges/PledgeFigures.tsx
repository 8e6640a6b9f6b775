import { Trans, useLingui } from '@lingui/react/macro'
import { useFormats } from '../../i18n/formats.ts'
import { Card } from '../../ui/Card.tsx'
import { PublishedGroupTable } from '../../ui/table/PublishedGroupTable.tsx'
import type { PledgeDetail } from './pledge.query.ts'
import { hasPeople } from './pledge-words.ts'

/** For how many people of which district and occupation a pledge pays: numbers that show nobody. */
export function PledgeFigures(props: { pledge: Pick<PledgeDetail, 'state' | 'people' | 'figures'> }) {
  const { t } = useLingui()
  const { number } = useFormats()
  const { state, people, figures } = props.pledge
  if (people === null) return hasPeople(state) ? <Withheld /> : null
  return (
    <Card
      flush
      title={
        people === 0 ? (
          <Trans>Dipadankan: kurang dari 5 orang</Trans>
        ) : (
          <Trans>Dipadankan: sedikitnya {number(people)} orang</Trans>
        )
      }
      hint={
        <Trans>
          Kelompok di bawah lima orang digabungkan dan jumlahnya dibulatkan ke bawah ke kelipatan lima, sehingga tidak
          ada orang yang dapat dikenali
        </Trans>
      }
    >
      <PublishedGroupTable label={t`Jumlah orang per kecamatan dan pekerjaan`} groups={figures} />
    </Card>
  )
}

/** Figures of the same people were shown already: shown again, they could be subtracted. */
function Withheld() {
  return (
    <Card title={<Trans>Angkanya tidak ditunjukkan</Trans>}>
      <p style={{ margin: 0 }}>
        <Trans>
          Orangnya sudah dipadankan. Dalam dua belas bulan terakhir, angka untuk wilayah dan pekerjaan yang beririsan
          sudah ditunjukkan kepada perusahaan. Bila ditunjukkan lagi, selisihnya dapat menunjuk orang. Jumlah yang
          dibayar tampak pada daftar iuran; bisa lebih sedikit daripada yang dijanjikan bila tidak cukup orang yang
          menunggu.
        </Trans>
      </p>
    </Card>
  )
}
