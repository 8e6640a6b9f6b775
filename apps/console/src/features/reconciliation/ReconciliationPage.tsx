import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconBuildingBank, IconUpload } from '@tabler/icons-react'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useQuery } from 'urql'
import { useFormats } from '../../i18n/formats.ts'
import { useMay } from '../../session/viewer.ts'
import { Card } from '../../ui/Card.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { LoadingRows } from '../../ui/states/LoadingRows.tsx'
import { NoAccess } from '../../ui/states/NoAccess.tsx'
import { NothingYet } from '../../ui/states/NothingYet.tsx'
import { QueryStates } from '../../ui/states/QueryStates.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { ListExport } from '../../ui/table/ListExport.tsx'
import { OlderNewer } from '../../ui/table/OlderNewer.tsx'
import { pageOfAddress } from '../../ui/table/page-address.ts'
import { listSource } from '../../ui/table/use-connection.ts'
import { ReconciliationFilesQuery, type StatementSummary } from './reconciliation.query.ts'
import { StatementScreen } from './StatementScreen.tsx'
import { readStatementAddress, type StatementAddress } from './statement-address.ts'
import { TakeStatementDialog } from './TakeStatementDialog.tsx'

const statementsOnPage = 25

/** Bank statements and lists of SP2D, and a new one. */
export function ReconciliationPage() {
  const address = readStatementAddress({ ...useSearch({ from: '/app/iuran/rekonsiliasi' }) })
  const { berkas } = address
  if (!useMay('CONTRIBUTION_READ')) return <NoAccess />
  return berkas === undefined ? (
    <StatementsScreen address={address} />
  ) : (
    <StatementScreen address={address} statementId={berkas} />
  )
}

function StatementsScreen({ address }: { address: StatementAddress }) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const [isTaking, setTaking] = useState(false)
  const variables = pageOfAddress(address, statementsOnPage)
  const [{ data, error }, ask] = useQuery({
    query: ReconciliationFilesQuery,
    variables,
    requestPolicy: 'cache-and-network',
  })
  const statements = data?.reconciliationFiles.edges.map(({ node }) => node) ?? []
  return (
    <>
      <PageHeader
        title={t`Rekonsiliasi`}
        crumbs={[{ label: t`Daftar iuran`, link: { to: '/iuran' } }]}
        context={<Trans>Rekening koran atau daftar SP2D dibandingkan dengan pembayaran iuran yang tercatat.</Trans>}
        actions={
          data?.reconciliationFiles.mayTake === true && (
            <Button leftSection={<IconUpload size={18} aria-hidden />} onClick={() => setTaking(true)}>
              <Trans>Unggah berkas</Trans>
            </Button>
          )
        }
      />
      <Card flush>
        <QueryStates
          data={data}
          error={error}
          onRetry={() => ask({ requestPolicy: 'network-only' })}
          failure={<Trans>Berkas rekonsiliasi tidak dapat dimuat</Trans>}
          loading={<LoadingRows label={t`Memuat berkas rekonsiliasi`} rows={4} />}
          empty={
            statements.length === 0 && (
              <NothingYet icon={IconBuildingBank} title={<Trans>Belum ada berkas bank</Trans>}>
                <Trans>Bendahara mengunggah rekening koran dari bank, atau daftar SP2D dari SIPD.</Trans>
              </NothingYet>
            )
          }
        >
          {(data) => (
            <>
              <StatementTable statements={statements} />
              <OlderNewer page={data.reconciliationFiles.pageInfo}>
                <ListExport
                  name="reconciliation"
                  source={listSource(ReconciliationFilesQuery, variables, (data) => data.reconciliationFiles)}
                >
                  {(rows) => <StatementTable statements={rows} />}
                </ListExport>
              </OlderNewer>
            </>
          )}
        </QueryStates>
      </Card>
      {isTaking && (
        <TakeStatementDialog
          onClose={() => setTaking(false)}
          onTaken={(statementId) => void navigate({ to: '/iuran/rekonsiliasi', search: { berkas: statementId } })}
        />
      )}
    </>
  )
}

function StatementTable(props: { statements: readonly StatementSummary[] }) {
  const { t } = useLingui()
  const { day, moment, number, rupiah } = useFormats()
  return (
    <DataTable
      label={t`Berkas rekonsiliasi`}
      rows={props.statements}
      idOf={({ id }) => id}
      nameOf={({ fileName }) => fileName}
      columns={[
        {
          id: 'file',
          header: <Trans>Nama berkas</Trans>,
          onPhone: 'HEAD',
          wraps: true,
          cell: ({ id, fileName }) => (
            <Link to="/iuran/rekonsiliasi" search={{ berkas: id }}>
              {fileName}
            </Link>
          ),
        },
        {
          id: 'days',
          header: <Trans>Masa</Trans>,
          cell: ({ firstOn, lastOn }) => (
            <Trans>
              {day(firstOn)} sampai {day(lastOn)}
            </Trans>
          ),
        },
        { id: 'rows', header: <Trans>Baris</Trans>, align: 'right', cell: ({ rowCount }) => number(rowCount) },
        {
          id: 'amount',
          header: <Trans context="amount">Jumlah</Trans>,
          align: 'right',
          cell: ({ amount }) => rupiah(amount),
        },
        {
          id: 'who',
          header: <Trans>Diunggah</Trans>,
          cell: ({ recordedAt, recordedBy }) => `${moment(recordedAt)}, ${recordedBy?.name ?? '—'}`,
        },
      ]}
    />
  )
}
