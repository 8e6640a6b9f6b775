import { Trans, useLingui } from '@lingui/react/macro'
import { IconNotebook } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useQuery } from 'urql'
import { useFormats } from '../../i18n/formats.ts'
import { Card } from '../../ui/Card.tsx'
import { LoadingRows } from '../../ui/states/LoadingRows.tsx'
import { NothingYet } from '../../ui/states/NothingYet.tsx'
import { QueryStates } from '../../ui/states/QueryStates.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { ListExport } from '../../ui/table/ListExport.tsx'
import { OlderNewer } from '../../ui/table/OlderNewer.tsx'
import { type PageAddress, pageOfAddress } from '../../ui/table/page-address.ts'
import { listSource } from '../../ui/table/use-connection.ts'
import { programmeWords } from '../workers/worker-words.ts'
import { AccountStatementQuery, type LedgerAccount, type StatementRow } from './ledger.query.ts'
import { accountWords, wordOfEntry } from './ledger-words.ts'

const rowsOnPage = 25

/** What was booked on an account in some days, the newest first, each with the bill, payment, receipt or answer that it comes from. */
export function StatementCard(props: { account: LedgerAccount; from: string; until: string; address: PageAddress }) {
  const { i18n, t } = useLingui()
  const { account, from, until, address } = props
  const variables = { account, from, until, ...pageOfAddress(address, rowsOnPage) }
  const [{ data, error }, ask] = useQuery({
    query: AccountStatementQuery,
    variables,
    requestPolicy: 'cache-and-network',
  })
  const rows = data?.accountStatement.edges.map(({ node }) => node) ?? []
  const words = i18n._(accountWords[account])
  return (
    <div id="jurnal">
      <Card flush title={<Trans>Jurnal: {words}</Trans>} hint={<Trans>Hari terbaru di atas</Trans>}>
        <QueryStates
          data={data}
          error={error}
          onRetry={() => ask({ requestPolicy: 'network-only' })}
          failure={<Trans>Jurnal tidak dapat dimuat</Trans>}
          loading={<LoadingRows label={t`Memuat jurnal`} rows={6} />}
          empty={
            rows.length === 0 && (
              <NothingYet icon={IconNotebook} title={<Trans>Tidak ada jurnal pada bulan ini</Trans>}>
                <Trans>Pilih bulan atau akun lain.</Trans>
              </NothingYet>
            )
          }
        >
          {(data) => (
            <>
              <StatementTable label={words} rows={rows} />
              <OlderNewer page={data.accountStatement.pageInfo}>
                <ListExport
                  name="statement-card"
                  source={listSource(AccountStatementQuery, variables, (data) => data.accountStatement)}
                >
                  {(rows) => <StatementTable label={words} rows={rows} />}
                </ListExport>
              </OlderNewer>
            </>
          )}
        </QueryStates>
      </Card>
    </div>
  )
}

function StatementTable(props: { label: string; rows: readonly StatementRow[] }) {
  const { i18n, t } = useLingui()
  const { rupiah, shortDay } = useFormats()
  const amount = (rupiahs: string) => (rupiahs === '0' ? '—' : rupiah(rupiahs))
  return (
    <DataTable
      label={props.label}
      compact
      rows={props.rows}
      idOf={({ id }) => id}
      nameOf={({ bookedOn, entry }) => `${shortDay(bookedOn)} ${entry?.text ?? ''}`}
      columns={[
        {
          id: 'source',
          header: <Trans>Asal jurnal</Trans>,
          onPhone: 'HEAD',
          cell: ({ entry }) =>
            entry === null ? (
              '—'
            ) : (
              <Link to="/iuran/$listId" params={{ listId: entry.listId }}>
                {i18n._(wordOfEntry(entry))}
              </Link>
            ),
        },
        {
          id: 'day',
          header: <Trans>Hari buku</Trans>,
          phoneLabel: t`Hari buku`,
          cell: ({ bookedOn, entry }) =>
            entry === null || entry.factOn === bookedOn ? (
              shortDay(bookedOn)
            ) : (
              // Its own month was closed by then.
              <Trans>
                {shortDay(bookedOn)} (terjadi {shortDay(entry.factOn)})
              </Trans>
            ),
        },
        {
          id: 'proof',
          header: <Trans>Nomor bukti</Trans>,
          phoneLabel: t`Nomor bukti`,
          wraps: true,
          cell: ({ entry }) => entry?.text ?? '—',
        },
        {
          id: 'programme',
          header: <Trans>Program jaminan</Trans>,
          phoneLabel: t`Program jaminan`,
          cell: ({ programme }) => (programme === null ? '—' : i18n._(programmeWords[programme])),
        },
        {
          id: 'by',
          header: <Trans>Oleh</Trans>,
          onPhone: 'HIDDEN',
          cell: ({ entry }) => entry?.bookedBy?.name ?? '—',
        },
        {
          id: 'debit',
          header: <Trans>Debet</Trans>,
          phoneLabel: t`Debet`,
          align: 'right',
          cell: ({ debit }) => amount(debit),
        },
        {
          id: 'credit',
          header: <Trans>Kredit</Trans>,
          phoneLabel: t`Kredit`,
          align: 'right',
          cell: ({ credit }) => amount(credit),
        },
      ]}
    />
  )
}
