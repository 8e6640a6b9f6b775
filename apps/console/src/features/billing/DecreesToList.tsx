import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconChecks } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useQuery } from 'urql'
import { useFormats } from '../../i18n/formats.ts'
import { LoadingRows } from '../../ui/states/LoadingRows.tsx'
import { NothingYet } from '../../ui/states/NothingYet.tsx'
import { QueryStates } from '../../ui/states/QueryStates.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { PhoneLabel } from '../../ui/table/PhoneLabel.tsx'
import { WholeList } from '../../ui/table/WholeList.tsx'
import { useDecreeName } from '../programmes/use-decree-name.ts'
import { DecreesToListQuery, type DecreeToList } from './billing.query.ts'

/** Months that no contribution list names: of which decree, for whom, since and until when, and the way to draw the list up. */
export function DecreesToList(props: { onDraft: (begin: DecreeToList) => void }) {
  const { t } = useLingui()
  const [{ data, error }, ask] = useQuery({ query: DecreesToListQuery, requestPolicy: 'cache-and-network' })
  return (
    <QueryStates
      data={data}
      error={error}
      onRetry={() => ask({ requestPolicy: 'network-only' })}
      failure={<Trans>Daftar iuran tidak dapat dimuat</Trans>}
      loading={<LoadingRows label={t`Memuat daftar iuran`} rows={3} />}
      empty={
        data?.decreesToList.length === 0 && (
          <NothingYet icon={IconChecks} title={<Trans>Semua bulan yang dekat sudah masuk daftar iuran</Trans>} />
        )
      }
    >
      {(data) => (
        <WholeList name="decrees-to-list" rows={data.decreesToList}>
          {(rows) => <DecreeTable rows={rows} onDraft={props.onDraft} />}
        </WholeList>
      )}
    </QueryStates>
  )
}

function DecreeTable(props: { rows: readonly DecreeToList[]; onDraft: (begin: DecreeToList) => void }) {
  const { t } = useLingui()
  const { day, month, months, number } = useFormats()
  const nameOf = useDecreeName()
  return (
    <DataTable
      label={t`Daftar iuran belum disusun`}
      rows={props.rows}
      idOf={({ decree }) => decree.id}
      nameOf={({ decree }) => nameOf(decree)}
      columns={[
        {
          id: 'decree',
          header: <Trans context="one">Keputusan</Trans>,
          onPhone: 'HEAD',
          wraps: true,
          cell: ({ decree }) => (
            <Link to="/keputusan/$decreeId" params={{ decreeId: decree.id }}>
              {nameOf(decree)}
            </Link>
          ),
        },
        { id: 'months', header: <Trans>Bulan iuran</Trans>, cell: (row) => months(row.fromMonth, row.untilMonth) },
        {
          id: 'people',
          header: <Trans>Orang</Trans>,
          align: 'right',
          cell: ({ people }) => <PhoneLabel label={<Trans>Orang</Trans>}>{number(people)}</PhoneLabel>,
        },
        {
          id: 'since',
          header: <Trans>Menunggu sejak</Trans>,
          cell: (row) => <PhoneLabel label={<Trans>Menunggu sejak</Trans>}>{month(row.fromMonth)}</PhoneLabel>,
        },
        {
          id: 'until',
          header: <Trans>Masih dapat dibayar sampai</Trans>,
          cell: ({ payUntil }) => (
            <PhoneLabel label={<Trans>Masih dapat dibayar sampai</Trans>}>
              {payUntil === null ? '—' : day(payUntil)}
            </PhoneLabel>
          ),
        },
        {
          id: 'act',
          header: <Trans>Tindakan</Trans>,
          cell: (row) =>
            row.mayDraft ? (
              <Button
                size="xs"
                onClick={() => props.onDraft(row)}
                aria-label={t`Susun daftar iuran ${nameOf(row.decree)}`}
              >
                <Trans>Susun</Trans>
              </Button>
            ) : (
              <Trans>Menunggu petugas yang menyusun daftar iuran</Trans>
            ),
        },
      ]}
    />
  )
}
