import { Trans, useLingui } from '@lingui/react/macro'
import { useFormats } from '../../i18n/formats.ts'
import { Card } from '../../ui/Card.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { PhoneLabel } from '../../ui/table/PhoneLabel.tsx'
import { useServerWords } from '../../ui/use-server-words.ts'
import type { PledgeDetail } from './pledge.query.ts'
import { hasPeople } from './pledge-words.ts'

/** For how many people of which district and occupation a pledge pays: numbers that show nobody. */
export function PledgeFigures(props: { pledge: Pick<PledgeDetail, 'state' | 'people' | 'figures'> }) {
  const { t } = useLingui()
  const { number } = useFormats()
  const { name } = useServerWords()
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
      <DataTable
        label={t`Jumlah orang per kecamatan dan pekerjaan`}
        compact
        rows={figures}
        idOf={({ district, occupation, isRest }) => `${district?.code} ${isRest ? '*' : occupation?.code}`}
        nameOf={({ district }) => district?.name ?? t`Berbagai kecamatan`}
        columns={[
          {
            id: 'district',
            header: <Trans>Kecamatan</Trans>,
            onPhone: 'HEAD',
            cell: ({ district }) => district?.name ?? t`Berbagai kecamatan`,
          },
          {
            id: 'occupation',
            header: <Trans>Pekerjaan</Trans>,
            cell: ({ occupation, isRest }) =>
              isRest ? t`Berbagai pekerjaan` : occupation === null ? t`Belum tercatat` : name(occupation),
          },
          {
            id: 'people',
            header: <Trans>Orang</Trans>,
            align: 'right',
            cell: ({ people: counted }) => (
              <PhoneLabel label={<Trans>Orang</Trans>}>{counted === 0 ? t`kurang dari 5` : number(counted)}</PhoneLabel>
            ),
          },
        ]}
      />
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
          dibayar tampak pada daftar iuran.
        </Trans>
      </p>
    </Card>
  )
}
