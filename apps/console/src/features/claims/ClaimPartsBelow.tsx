import { msg } from '@lingui/core/macro'
import { useLingui as useI18n } from '@lingui/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconInfoCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useFormats } from '../../i18n/formats.ts'
import { Card } from '../../ui/Card.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { PhoneLabel } from '../../ui/table/PhoneLabel.tsx'
import { WholeList } from '../../ui/table/WholeList.tsx'
import type { ClaimFiguresBelow } from './claim-figures-below.query.ts'
import { payerWords, programmeWords } from './claim-words.ts'

type Parts = ClaimFiguresBelow['parts']

/** To a province, the government of a claim is another than the one that reads. */
const payerWordsBelow: typeof payerWords = { ...payerWords, OWN: msg`Pemerintah yang membuka klaim` }

/** Claims of all regencies and cities together by what they have in common: shares of what is shown of all. */
export function ClaimPartsBelow(props: { parts: Parts }) {
  const { t } = useLingui()
  const { i18n } = useI18n()
  const { month } = useFormats()
  const { byProgramme, byPayer, byMonth } = props.parts
  if (byProgramme.length + byPayer.length + byMonth.length === 0) return null
  return (
    <>
      <Notice tone="info" icon={IconInfoCircle}>
        <Trans>
          Tabel berikut membagi jumlah klaim di atas menurut bagian setiap kelompok, dalam kelipatan lima. Angkanya
          perkiraan: nol di sini tidak berarti kurang dari tiga.
        </Trans>
      </Notice>
      <PartTable
        title={<Trans>Menurut jaminan</Trans>}
        label={t`Klaim kabupaten dan kota menurut jaminan`}
        rows={byProgramme.map(({ key, claims }) => {
          const word = programmeWords[key === 'WORK_ACCIDENT' ? 'WORK_ACCIDENT' : 'DEATH']
          return { key, claims, name: word === undefined ? key : i18n._(word) }
        })}
      />
      <PartTable
        title={<Trans>Menurut pembayar bulan peristiwa</Trans>}
        label={t`Klaim kabupaten dan kota menurut pembayar`}
        rows={byPayer.map(({ key, claims }) => {
          const word = payerWordsBelow[key]
          return { key, claims, name: word === undefined ? t`Bulannya tidak terlindungi` : i18n._(word) }
        })}
      />
      <PartTable
        title={<Trans>Menurut bulan peristiwa</Trans>}
        label={t`Klaim kabupaten dan kota menurut bulan peristiwa`}
        rows={byMonth.map(({ key, claims }) => ({ key, claims, name: month(key) }))}
      />
    </>
  )
}

interface Row {
  readonly key: string
  readonly claims: number
  readonly name: string
}

function PartTable(props: { title: ReactNode; label: string; rows: readonly Row[] }) {
  const { number } = useFormats()
  if (props.rows.length === 0) return null
  return (
    <Card flush title={props.title} hint={<Trans>Bagian dari jumlah di atas, tanpa klaim yang dibuka bulan ini</Trans>}>
      <WholeList name="claim-parts-below" rows={props.rows}>
        {(rows) => (
          <DataTable
            label={props.label}
            rows={rows}
            idOf={({ key }) => key}
            nameOf={({ name }) => name}
            columns={[
              { id: 'name', header: <Trans>Kelompok</Trans>, onPhone: 'HEAD', cell: ({ name }) => name },
              {
                id: 'claims',
                header: <Trans>Jumlah klaim</Trans>,
                onPhone: 'LINE',
                cell: ({ claims }) => <PhoneLabel label={<Trans>Jumlah klaim</Trans>}>{number(claims)}</PhoneLabel>,
              },
            ]}
          />
        )}
      </WholeList>
    </Card>
  )
}
