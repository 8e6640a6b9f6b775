import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { useQuery } from 'urql'
import { useFormats } from '../../i18n/formats.ts'
import { Card } from '../../ui/Card.tsx'
import { FactList } from '../../ui/FactList.tsx'
import { LoadingRows } from '../../ui/states/LoadingRows.tsx'
import { NoAccess } from '../../ui/states/NoAccess.tsx'
import { QueryStates } from '../../ui/states/QueryStates.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { PhoneLabel } from '../../ui/table/PhoneLabel.tsx'
import { WholeList } from '../../ui/table/WholeList.tsx'
import { ClaimPartsBelow } from './ClaimPartsBelow.tsx'
import { type ClaimFiguresBelow as Below, ClaimFiguresBelowQuery } from './claim-figures-below.query.ts'

/**
 * For a province: claims of each regency and city in a year, rounded so that no family is known by a number. What a rupiah of contributions has brought is not
 * here: reckoned from rounded sums it would contradict the exact number on the page of the regency.
 */
export function ClaimFiguresBelow(props: { year: number }) {
  const { t } = useLingui()
  const { year } = props
  const [{ data, error }, ask] = useQuery({
    query: ClaimFiguresBelowQuery,
    variables: { year },
    requestPolicy: 'cache-and-network',
  })
  if (data?.claimFiguresBelow === null) return <NoAccess />
  return (
    <QueryStates
      data={data?.claimFiguresBelow}
      error={error}
      onRetry={() => ask({ requestPolicy: 'network-only' })}
      failure={<Trans>Angka klaim tidak dapat dimuat</Trans>}
      loading={<LoadingRows label={t`Memuat angka klaim`} rows={8} />}
    >
      {(below) => <Figures below={below} />}
    </QueryStates>
  )
}

/** Long words over two lines, so that the last columns stay in sight. */
const narrow = { display: 'inline-block', maxWidth: '6rem', whiteSpace: 'normal' } as const

type Government = Below['governments'][number]

function Figures(props: { below: Below }) {
  const { t } = useLingui()
  const { number, rupiah } = useFormats()
  const { total, governments, parts } = props.below
  const days = (value: number | null) => (value === null ? '—' : t`${value} hari`)
  const column = (id: string, header: ReactNode, cell: (row: Government) => ReactNode) => ({
    id,
    header: <span style={narrow}>{header}</span>,
    cell: (row: Government) => <PhoneLabel label={header}>{cell(row)}</PhoneLabel>,
  })
  return (
    <div style={{ display: 'grid', gap: 'var(--gap, 16px)' }}>
      <Card title={<Trans>Seluruh kabupaten dan kota</Trans>}>
        <p style={{ marginTop: 0 }}>
          <Trans>
            Dibulatkan ke kelipatan lima keluarga, supaya tidak ada keluarga yang dikenali dari angka kecil. Nol berarti
            kurang dari tiga. Jumlah di sini adalah jumlah angka yang tampak.
          </Trans>
        </p>
        <FactList
          facts={[
            [<Trans key="claims">Jumlah klaim</Trans>, number(total.claims)],
            [<Trans key="open">Masih berjalan</Trans>, number(total.open)],
            [<Trans key="late">Lewat batas hari di pemerintah daerah</Trans>, number(total.late)],
            [<Trans key="paid">Dibayar</Trans>, number(total.paid)],
            [<Trans key="unasked">Belum diminta keluarganya</Trans>, number(total.unasked)],
            [<Trans key="due">Hak yang dihitung</Trans>, rupiah(total.due)],
            [<Trans key="amount">Santunan</Trans>, rupiah(total.paidAmount)],
            [<Trans key="contributed">Iuran yang dibayar</Trans>, rupiah(total.contributed)],
          ]}
        />
      </Card>
      <Card flush title={<Trans>Per kabupaten dan kota</Trans>}>
        <WholeList name="claim-figures-below" rows={governments}>
          {(rows) => (
            <DataTable
              label={t`Klaim menurut kabupaten dan kota`}
              rows={rows}
              idOf={({ areaCode }) => areaCode ?? '—'}
              nameOf={({ name }) => name ?? '—'}
              columns={[
                { id: 'name', header: <Trans>Kabupaten/kota</Trans>, onPhone: 'HEAD', cell: ({ name }) => name ?? '—' },
                { ...column('claims', <Trans>Jumlah klaim</Trans>, (row) => number(row.claims)), onPhone: 'LINE' },
                column('open', <Trans>Masih berjalan</Trans>, (row) => number(row.open)),
                { ...column('late', <Trans>Lewat batas hari</Trans>, (row) => number(row.late)), onPhone: 'LINE' },
                column('paid', <Trans>Dibayar</Trans>, (row) => number(row.paid)),
                { ...column('unasked', <Trans>Belum diminta</Trans>, (row) => number(row.unasked)), onPhone: 'LINE' },
                column('due', <Trans>Hak yang dihitung</Trans>, (row) => rupiah(row.due)),
                column('amount', <Trans>Santunan</Trans>, (row) => rupiah(row.paidAmount)),
                column('median', <Trans>Separuhnya dalam</Trans>, (row) => days(row.medianDays)),
                column('slow', <Trans>Sembilan dari sepuluh dalam</Trans>, (row) => days(row.slowDays)),
              ]}
            />
          )}
        </WholeList>
      </Card>
      <ClaimPartsBelow parts={parts} />
    </div>
  )
}
