import { Trans, useLingui } from '@lingui/react/macro'
import { IconChecks } from '@tabler/icons-react'
import { useQuery } from 'urql'
import type { ResultOf } from '../../graphql.ts'
import { useFormats } from '../../i18n/formats.ts'
import { LoadingRows } from '../../ui/states/LoadingRows.tsx'
import { NothingYet } from '../../ui/states/NothingYet.tsx'
import { QueryStates } from '../../ui/states/QueryStates.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { ListExport } from '../../ui/table/ListExport.tsx'
import { OlderNewer } from '../../ui/table/OlderNewer.tsx'
import { type PageAddress, pageOfAddress } from '../../ui/table/page-address.ts'
import { listSource } from '../../ui/table/use-connection.ts'
import { ListBesideRow } from './ListBesideRow.tsx'
import { UnshownPaymentsQuery } from './reconciliation.query.ts'

/** Payments that were recorded in the period of a statement and that it does not show. */
export function UnshownPayments(props: { statementId: string; address: PageAddress; onPage: number }) {
  const { t } = useLingui()
  const variables = { id: props.statementId, ...pageOfAddress(props.address, props.onPage) }
  const [{ data, error }, ask] = useQuery({
    query: UnshownPaymentsQuery,
    variables,
    requestPolicy: 'cache-and-network',
  })
  const payments = data?.reconciliationFile?.unshown.edges.map(({ node }) => node) ?? []
  return (
    <QueryStates
      data={data}
      error={error}
      onRetry={() => ask({ requestPolicy: 'network-only' })}
      failure={<Trans>Pembayaran tidak dapat dimuat</Trans>}
      loading={<LoadingRows label={t`Memuat pembayaran`} rows={4} />}
      empty={
        payments.length === 0 && (
          <NothingYet icon={IconChecks} title={<Trans>Semua pembayaran ada di berkas</Trans>}>
            <Trans>Setiap pembayaran yang tercatat pada masa berkas ini tampak di salah satu barisnya.</Trans>
          </NothingYet>
        )
      }
    >
      {(data) => (
        <>
          <PaymentTable payments={payments} />
          {data.reconciliationFile && (
            <OlderNewer page={data.reconciliationFile.unshown.pageInfo}>
              <ListExport
                name="unshown-payments"
                source={listSource(UnshownPaymentsQuery, variables, (data) => data.reconciliationFile?.unshown)}
              >
                {(payments) => <PaymentTable payments={payments} />}
              </ListExport>
            </OlderNewer>
          )}
        </>
      )}
    </QueryStates>
  )
}

type Payments = NonNullable<ResultOf<typeof UnshownPaymentsQuery>['reconciliationFile']>['unshown']

function PaymentTable(props: { payments: readonly Payments['edges'][number]['node'][] }) {
  const { t } = useLingui()
  const { day, rupiah } = useFormats()
  return (
    <DataTable
      label={t`Tercatat, tidak ada di berkas`}
      compact
      rows={props.payments}
      idOf={({ id }) => id}
      nameOf={({ reference }) => reference}
      columns={[
        {
          id: 'reference',
          header: <Trans>Bukti bayar</Trans>,
          onPhone: 'HEAD',
          wraps: true,
          cell: ({ reference }) => reference,
        },
        { id: 'day', header: <Trans>Hari</Trans>, cell: ({ paidOn }) => day(paidOn) },
        {
          id: 'amount',
          header: <Trans context="amount">Jumlah</Trans>,
          align: 'right',
          cell: ({ amount }) => rupiah(amount),
        },
        {
          id: 'list',
          header: <Trans context="one">Daftar iuran</Trans>,
          wraps: true,
          cell: ({ list }) => <ListBesideRow list={list} />,
        },
        { id: 'who', header: <Trans>Dicatat oleh</Trans>, cell: ({ recordedBy }) => recordedBy?.name ?? '—' },
      ]}
    />
  )
}
