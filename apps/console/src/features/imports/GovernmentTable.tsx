import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from 'urql'
import { useFormats } from '../../i18n/formats.ts'
import { Card } from '../../ui/Card.tsx'
import { type Column, DataTable } from '../../ui/table/DataTable.tsx'
import { WholeList } from '../../ui/table/WholeList.tsx'
import { type GovernmentQuality, GovernmentQualityQuery } from './import.query.ts'
import { shortIssueWords } from './issue-words.ts'
import classes from './SenderSummary.module.css'
import { ShareTrend } from './ShareTrend.tsx'

/** For the province: how sound the files are that its regencies and cities read. Their files and rows stay theirs. */
export function GovernmentTable() {
  const { i18n, t } = useLingui()
  const { number, percent } = useFormats()
  const [{ data }] = useQuery({ query: GovernmentQualityQuery })
  const governments = data?.importQualityBelow ?? []
  if (governments.length === 0) return null
  const columns: readonly Column<GovernmentQuality>[] = [
    {
      id: 'government',
      header: <Trans>Kabupaten atau kota</Trans>,
      onPhone: 'HEAD',
      cell: ({ government }) => government.shortName,
    },
    { id: 'files', header: <Trans context="import">Berkas</Trans>, align: 'right', cell: ({ files }) => number(files) },
    { id: 'rows', header: <Trans>Baris</Trans>, align: 'right', cell: ({ rows }) => number(rows) },
    {
      id: 'valid',
      header: <Trans>Sah</Trans>,
      align: 'right',
      cell: ({ rows, valid }) => `${percent(rows === 0 ? 0 : valid / rows)}%`,
    },
    { id: 'trend', header: <Trans>Dari bulan ke bulan</Trans>, cell: ({ months }) => <ShareTrend months={months} /> },
    {
      id: 'fault',
      header: <Trans>Paling sering keliru</Trans>,
      cell: ({ faults: [first] }) => {
        if (first === undefined) return '—'
        const words = shortIssueWords(first.code)
        return `${words === undefined ? first.code : i18n._(words)} (${number(first.rows)})`
      },
    },
  ]
  return (
    <Card flush title={<Trans>Berkas yang dibaca kabupaten dan kota</Trans>}>
      <WholeList name="government-table" rows={governments}>
        {(rows) => (
          <DataTable
            label={t`Mutu kiriman menurut kabupaten dan kota`}
            columns={columns}
            rows={rows}
            idOf={({ government }) => government.id}
            nameOf={({ government }) => government.shortName}
          />
        )}
      </WholeList>
      <p className={classes.none}>
        <Trans>Hanya jumlah. Berkas, pengirim, dan barisnya dilihat pemerintah yang bersangkutan.</Trans>
      </p>
    </Card>
  )
}
