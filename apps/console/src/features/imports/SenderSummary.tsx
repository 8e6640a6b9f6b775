import { Trans, useLingui } from '@lingui/react/macro'
import { Stack } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useFormats } from '../../i18n/formats.ts'
import { Card } from '../../ui/Card.tsx'
import { FactList } from '../../ui/FactList.tsx'
import { type Column, DataTable } from '../../ui/table/DataTable.tsx'
import { useServerWords } from '../../ui/use-server-words.ts'
import type { SenderQuality } from './import.query.ts'
import type { QualityAddress } from './quality-address.ts'
import classes from './SenderSummary.module.css'

type Fault = SenderQuality['faults'][number]
type Month = SenderQuality['months'][number]

/** One sender on a page that can be printed and handed over: how much was sound, how that changed, and what to mend. */
export function SenderSummary(props: { of: SenderQuality }) {
  const { t } = useLingui()
  const { month, number, percent } = useFormats()
  const { message } = useServerWords()
  const { of: sender } = props
  const rowsLink = (figure: QualityAddress, text: string) => (
    <Link to="/impor/mutu" search={{ pengirim: sender.sender, ...figure }}>
      {text}
    </Link>
  )
  const share = (rows: number, valid: number) => (rows === 0 ? 0 : valid / rows)
  const months: readonly Column<Month>[] = [
    { id: 'month', header: <Trans>Bulan</Trans>, onPhone: 'HEAD', cell: (row) => month(row.month) },
    {
      id: 'files',
      header: <Trans context="import">Berkas</Trans>,
      phoneLabel: t({ message: 'Berkas', context: 'import' }),
      align: 'right',
      cell: ({ files }) => number(files),
    },
    {
      id: 'rows',
      header: <Trans>Baris</Trans>,
      phoneLabel: t`Baris`,
      align: 'right',
      cell: (row) => rowsLink({ baris: 'semua', bulan: row.month }, number(row.rows)),
    },
    {
      id: 'valid',
      header: <Trans>Sah</Trans>,
      phoneLabel: t`Sah`,
      cell: ({ month, rows, valid }) => (
        <span className={classes.share}>
          <span className={classes.track} aria-hidden>
            <span className={classes.bar} style={{ width: `${share(rows, valid) * 100}%` }} />
          </span>
          {rowsLink({ baris: 'sah', bulan: month }, `${percent(share(rows, valid))}%`)}
        </span>
      ),
    },
  ]
  const faults: readonly Column<Fault>[] = [
    {
      id: 'rows',
      header: <Trans>Baris</Trans>,
      phoneLabel: t`Baris`,
      align: 'right',
      cell: (row) => rowsLink({ baris: 'semua', kode: row.code }, number(row.rows)),
    },
    {
      id: 'what',
      header: <Trans>Yang perlu diperbaiki, dan caranya</Trans>,
      onPhone: 'HEAD',
      cell: (row) => message(row),
    },
    {
      id: 'weight',
      header: <Trans>Akibatnya</Trans>,
      cell: ({ severity }) => (severity === 'ERROR' ? t`Baris tidak dapat disimpan` : t`Perlu dilihat lagi`),
    },
  ]
  return (
    <Stack gap="md">
      <Card title={<Trans>Ringkasan</Trans>}>
        <FactList
          facts={[
            [
              <Trans key="files" context="import">
                Berkas
              </Trans>,
              <Link key="files" to="/impor" search={{ pengirim: sender.sender }}>
                {number(sender.files)}
              </Link>,
            ],
            [<Trans key="rows">Baris</Trans>, rowsLink({ baris: 'semua' }, number(sender.rows))],
            [
              <Trans key="valid">Sah</Trans>,
              rowsLink({ baris: 'sah' }, `${number(sender.valid)} (${percent(share(sender.rows, sender.valid))}%)`),
            ],
            [
              <Trans key="invalid">Perlu perbaikan</Trans>,
              rowsLink({ baris: 'salah' }, number(sender.rows - sender.valid)),
            ],
          ]}
        />
      </Card>
      <Card flush title={<Trans>Dari bulan ke bulan</Trans>}>
        <DataTable
          label={t`Mutu dari bulan ke bulan`}
          columns={months}
          rows={sender.months}
          idOf={(row) => row.month}
          nameOf={(row) => month(row.month)}
        />
      </Card>
      <Card flush title={<Trans>Yang perlu diperbaiki</Trans>}>
        {sender.faults.length === 0 ? (
          <p className={classes.none}>
            <Trans>Tidak ada: semua baris sah tanpa catatan.</Trans>
          </p>
        ) : (
          <DataTable
            label={t`Kesalahan menurut jumlah baris`}
            columns={faults}
            rows={sender.faults}
            idOf={({ code, severity }) => `${code} ${severity}`}
            nameOf={({ code }) => code}
          />
        )}
      </Card>
    </Stack>
  )
}
