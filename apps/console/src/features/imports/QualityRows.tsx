import { Trans, useLingui } from '@lingui/react/macro'
import { Group, Stack } from '@mantine/core'
import { IconClockX, IconListSearch } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useQuery } from 'urql'
import { useFormats } from '../../i18n/formats.ts'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { Card } from '../../ui/Card.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { LoadingRows } from '../../ui/states/LoadingRows.tsx'
import { NothingYet } from '../../ui/states/NothingYet.tsx'
import { type Column, DataTable } from '../../ui/table/DataTable.tsx'
import { ListExport } from '../../ui/table/ListExport.tsx'
import { listSource } from '../../ui/table/use-connection.ts'
import { useServerWords } from '../../ui/use-server-words.ts'
import { type QualityRow, QualityRowsQuery } from './import.query.ts'
import type { QualityAddress } from './quality-address.ts'

const rowsOnPage = 50

/** The rows that a figure counts, as far as they are still kept; every number masked. */
export function QualityRows(props: { sender: string; address: QualityAddress; counted: number }) {
  const { t } = useLingui()
  const { number } = useFormats()
  const { message } = useServerWords()
  const { address } = props
  const variables = {
    sender: props.sender,
    month: address.bulan ?? null,
    code: address.kode ?? null,
    valid: address.baris === 'sah' ? true : address.baris === 'salah' ? false : null,
    first: rowsOnPage,
    after: address.sesudah ?? null,
  }
  const [{ data, fetching }] = useQuery({ query: QualityRowsQuery, variables, requestPolicy: 'cache-and-network' })
  const page = data?.importQualityRows
  if (page === undefined) return <LoadingRows label={t`Memuat baris`} rows={8} />
  const gone = props.counted - page.totalCount
  const total = number(page.totalCount)
  const goneCount = number(gone)
  const columns: readonly Column<QualityRow>[] = [
    {
      id: 'name',
      header: <Trans>Nama di berkas</Trans>,
      onPhone: 'HEAD',
      cell: (row) => textOf(row, 'name') || <Trans>(kosong)</Trans>,
    },
    { id: 'id', header: <Trans>NIK</Trans>, cell: (row) => textOf(row, 'nationalId') || '—' },
    {
      id: 'file',
      header: <Trans context="one">Berkas</Trans>,
      cell: ({ file }) => (
        <Link
          to="/impor/$importId"
          params={{ importId: file.id }}
          search={file.state === 'REVIEW' && address.kode !== undefined ? { kode: address.kode } : {}}
        >
          {file.fileName}
        </Link>
      ),
    },
    { id: 'row', header: <Trans context="one">Baris</Trans>, align: 'right', cell: ({ row }) => number(row.row) },
    {
      id: 'what',
      header: <Trans>Yang perlu diperbaiki, dan caranya</Trans>,
      cell: ({ row }) =>
        row.issues
          .filter(({ code }) => address.kode === undefined || code === address.kode)
          .map((issue) => (issue.header === null ? message(issue) : `${issue.header}: ${message(issue)}`))
          .join(' ') || '—',
    },
  ]
  const table = (rows: readonly QualityRow[]) => (
    <DataTable
      label={t`Baris yang dihitung`}
      columns={columns}
      rows={rows}
      idOf={({ file, row }) => `${file.id} ${row.row}`}
      nameOf={(row) => textOf(row, 'name')}
      refreshing={fetching}
    />
  )
  return (
    <Stack gap="sm">
      {gone > 0 && (
        <Notice tone="info" icon={IconClockX}>
          <Trans>
            {goneCount} baris lain ikut dihitung tetapi isinya sudah dihapus: isi berkas disimpan sebulan, angkanya
            tetap.
          </Trans>
        </Notice>
      )}
      <Card flush title={<Trans>{total} baris</Trans>}>
        {page.edges.length === 0 ? (
          <NothingYet icon={IconListSearch} title={<Trans>Tidak ada baris seperti itu</Trans>}>
            <Trans>Baris yang lebih dari sebulan sudah dihapus; unduh berkas aslinya dari riwayat impor.</Trans>
          </NothingYet>
        ) : (
          table(page.edges.map(({ node }) => node))
        )}
      </Card>
      {page.edges.length > 0 && (
        <Group gap="xs" className="not-on-paper">
          {page.pageInfo.hasNextPage && (
            <ButtonLink
              to="/impor/mutu"
              search={{ ...address, sesudah: page.pageInfo.endCursor ?? '' }}
              variant="default"
            >
              <Trans>Halaman berikut</Trans>
            </ButtonLink>
          )}
          <ListExport
            name="quality-rows"
            source={listSource(QualityRowsQuery, variables, (answer) => answer.importQualityRows)}
          >
            {table}
          </ListExport>
        </Group>
      )}
    </Stack>
  )
}

function textOf({ file, row }: QualityRow, field: string): string {
  const column = file.columns.find((candidate) => candidate.field === field)?.index
  return row.cells.find((cell) => cell.column === column)?.text.trim() ?? ''
}
