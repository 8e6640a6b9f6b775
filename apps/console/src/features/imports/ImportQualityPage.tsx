import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, Stack } from '@mantine/core'
import { IconChartBar, IconDownload, IconPrinter } from '@tabler/icons-react'
import { Link, useSearch } from '@tanstack/react-router'
import { useQuery } from 'urql'
import { useFormats } from '../../i18n/formats.ts'
import { useMay } from '../../session/viewer.ts'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { Card } from '../../ui/Card.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { LoadingRows } from '../../ui/states/LoadingRows.tsx'
import { NothingYet } from '../../ui/states/NothingYet.tsx'
import { QueryStates } from '../../ui/states/QueryStates.tsx'
import { downloadCsv } from '../../ui/table/csv-text.ts'
import { type Column, DataTable } from '../../ui/table/DataTable.tsx'
import { WholeList } from '../../ui/table/WholeList.tsx'
import { GovernmentTable } from './GovernmentTable.tsx'
import { ImportNoAccess } from './ImportNoAccess.tsx'
import { ImportQualityQuery, type SenderQuality } from './import.query.ts'
import { shortIssueWords } from './issue-words.ts'
import { QualityRows } from './QualityRows.tsx'
import type { QualityAddress } from './quality-address.ts'
import { qualityFile } from './quality-file.ts'
import { SenderSummary } from './SenderSummary.tsx'
import { ShareTrend } from './ShareTrend.tsx'

export function ImportQualityPage() {
  return useMay('IMPORT_RUN') ? <QualityScreen /> : <ImportNoAccess />
}

/** How sound the files of each village or agency were: all of them as a table, or one as a page to hand over. */
function QualityScreen() {
  const { t } = useLingui()
  const address = useSearch({ from: '/app/impor/mutu' })
  const { pengirim, baris } = address
  const [{ data, error }, ask] = useQuery({ query: ImportQualityQuery, requestPolicy: 'cache-and-network' })
  const retry = () => ask({ requestPolicy: 'network-only' })
  const senders = data?.importQuality
  const chosen = senders?.find(({ sender }) => sender === pengirim)
  const name = chosen?.sender === '' ? t`Tanpa pengirim` : chosen?.sender
  const title = name === undefined ? t`Mutu kiriman` : baris === undefined ? name : t`Baris dari ${name}`
  const headers = [
    t`Pengirim`,
    t({ message: 'Berkas', context: 'import' }),
    t`Baris`,
    t`Sah`,
    t`Perlu perbaikan`,
    t`Kesalahan`,
  ]
  const download = () => downloadCsv('mutu-kiriman.csv', qualityFile(headers, senders ?? [], t`tanpa pengirim`))
  return (
    <>
      <PageHeader
        title={title}
        crumbs={[
          { label: t`Pekerja`, link: { to: '/pekerja' } },
          { label: t`Impor`, link: { to: '/impor' } },
          ...(chosen === undefined ? [] : [{ label: t`Mutu kiriman`, link: { to: '/impor/mutu' as const } }]),
          ...(chosen === undefined || baris === undefined
            ? []
            : [
                {
                  label: chosen.sender === '' ? t`Tanpa pengirim` : chosen.sender,
                  link: { to: '/impor/mutu' as const, search: { pengirim: chosen.sender } },
                },
              ]),
        ]}
        context={<Trans>Berkas yang terbaca dalam dua belas bulan terakhir, menurut pengirimnya.</Trans>}
        actions={
          <Group gap="xs">
            {chosen === undefined ? (
              <Button variant="default" leftSection={<IconDownload size={18} aria-hidden />} onClick={download}>
                <Trans>Unduh tabel</Trans>
              </Button>
            ) : (
              <>
                <ButtonLink to="/impor" search={{ pengirim: chosen.sender }} variant="default">
                  <Trans>Lihat berkasnya</Trans>
                </ButtonLink>
                <Button leftSection={<IconPrinter size={18} aria-hidden />} onClick={() => print()}>
                  <Trans>Cetak</Trans>
                </Button>
              </>
            )}
          </Group>
        }
      />
      <QueryStates
        data={senders}
        error={error}
        onRetry={retry}
        failure={<Trans>Mutu kiriman tidak dapat dimuat</Trans>}
        loading={<LoadingRows label={t`Memuat mutu kiriman`} rows={5} />}
        empty={
          senders?.length === 0 &&
          pengirim === undefined && (
            <>
              <NothingYet icon={IconChartBar} title={<Trans>Belum ada berkas yang terbaca</Trans>}>
                <Trans>
                  Sebutkan pengirim saat mengunggah; sesudahnya tampak di sini apa yang perlu mereka perbaiki.
                </Trans>
              </NothingYet>
              <GovernmentTable />
            </>
          )
        }
      >
        {(senders) =>
          chosen === undefined ? (
            <Senders senders={senders} />
          ) : baris !== undefined ? (
            <QualityRows sender={chosen.sender} address={address} counted={countedBy(chosen, address)} />
          ) : (
            <SenderSummary of={chosen} />
          )
        }
      </QueryStates>
    </>
  )
}

function Senders(props: { senders: readonly SenderQuality[] }) {
  const { i18n, t } = useLingui()
  const { number, percent } = useFormats()
  const rowsLink = (search: QualityAddress, text: string) => (
    <Link to="/impor/mutu" search={search}>
      {text}
    </Link>
  )
  const columns: readonly Column<SenderQuality>[] = [
    {
      id: 'sender',
      header: <Trans>Pengirim</Trans>,
      onPhone: 'HEAD',
      cell: ({ sender }) => (
        <Link to="/impor/mutu" search={{ pengirim: sender }}>
          {sender === '' ? t`Tanpa pengirim` : sender}
        </Link>
      ),
    },
    {
      id: 'files',
      header: <Trans context="import">Berkas</Trans>,
      phoneLabel: t({ message: 'Berkas', context: 'import' }),
      align: 'right',
      cell: ({ sender, files }) => (
        <Link to="/impor" search={{ pengirim: sender }}>
          {number(files)}
        </Link>
      ),
    },
    {
      id: 'rows',
      header: <Trans>Baris</Trans>,
      phoneLabel: t`Baris`,
      align: 'right',
      cell: ({ sender, rows }) => rowsLink({ pengirim: sender, baris: 'semua' }, number(rows)),
    },
    {
      id: 'valid',
      header: <Trans>Sah</Trans>,
      phoneLabel: t`Sah`,
      align: 'right',
      cell: ({ sender, rows, valid }) =>
        rowsLink({ pengirim: sender, baris: 'sah' }, `${percent(rows === 0 ? 0 : valid / rows)}%`),
    },
    {
      id: 'trend',
      header: <Trans>Dari bulan ke bulan</Trans>,
      onPhone: 'HIDDEN',
      cell: ({ months }) => <ShareTrend months={months} />,
    },
    {
      id: 'fault',
      header: <Trans>Paling sering keliru</Trans>,
      onPhone: 'HIDDEN',
      cell: ({ sender, faults: [first] }) => {
        if (first === undefined) return '—'
        const words = shortIssueWords(first.code)
        const text = `${words === undefined ? first.code : i18n._(words)} (${number(first.rows)})`
        return rowsLink({ pengirim: sender, baris: 'semua', kode: first.code }, text)
      },
    },
  ]
  return (
    <Stack gap="md">
      <Card flush>
        <WholeList name="import-quality" rows={props.senders}>
          {(rows) => (
            <DataTable
              label={t`Mutu kiriman menurut pengirim`}
              columns={columns}
              rows={rows}
              idOf={({ sender }) => sender}
              nameOf={({ sender }) => sender}
            />
          )}
        </WholeList>
      </Card>
      <GovernmentTable />
    </Stack>
  )
}

/** What the figure said, so that the list can tell of rows that are no longer kept. */
function countedBy(of: SenderQuality, { baris, bulan, kode }: QualityAddress): number {
  if (kode !== undefined) return of.faults.find(({ code }) => code === kode)?.rows ?? 0
  const { rows, valid } = bulan === undefined ? of : (of.months.find(({ month }) => month === bulan) ?? of)
  return baris === 'sah' ? valid : baris === 'salah' ? rows - valid : rows
}
