import { Trans, useLingui } from '@lingui/react/macro'
import { useFormats } from '../../i18n/formats.ts'
import { Card } from '../../ui/Card.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { PhoneLabel } from '../../ui/table/PhoneLabel.tsx'
import { useServerWords } from '../../ui/use-server-words.ts'
import type { PledgeDetail } from './pledge.query.ts'

/** For how many people of which district and occupation a pledge pays: numbers that show nobody. */
export function PledgeFigures(props: { pledge: Pick<PledgeDetail, 'people' | 'figures'> }) {
  const { t } = useLingui()
  const { number } = useFormats()
  const { name } = useServerWords()
  const { people, figures } = props.pledge
  if (people === null) return null
  return (
    <Card
      flush
      title={
        people === 0 ? (
          <Trans>Dipadankan: kurang dari 5 orang</Trans>
        ) : (
          <Trans>Dipadankan: {number(people)} orang</Trans>
        )
      }
      hint={<Trans>Kelompok di bawah lima orang digabungkan, sehingga tidak ada orang yang dapat dikenali</Trans>}
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
