import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useFormats } from '../../../i18n/formats.ts'
import { Card } from '../../../ui/Card.tsx'
import { type Column, DataTable } from '../../../ui/table/DataTable.tsx'
import { PhoneLabel } from '../../../ui/table/PhoneLabel.tsx'
import { WholeList } from '../../../ui/table/WholeList.tsx'
import type { CohortDetail } from '../cohort.query.ts'

type AreaRow = CohortDetail['areas'][number]

/** Quota, people and cost by area; each number of people opens them. */
export function CohortAreas(props: { cohort: CohortDetail }) {
  const { t } = useLingui()
  const { number, rupiah } = useFormats()
  const { cohort } = props
  if (cohort.areas.length === 0) return null
  const column = (id: string, header: ReactNode, cell: (row: AreaRow) => ReactNode): Column<AreaRow> => ({
    id,
    header,
    align: 'right',
    cell: (row) => <PhoneLabel label={header}>{cell(row)}</PhoneLabel>,
  })
  const opens = (tab: 'anggota' | 'cadangan', count: (row: AreaRow) => number) =>
    function PeopleLink(row: AreaRow) {
      return count(row) === 0 ? (
        number(0)
      ) : (
        <Link
          to="/kohort/$cohortId"
          params={{ cohortId: cohort.id }}
          search={{ tab, wilayah: row.area.code }}
          className="figures"
        >
          {number(count(row))}
        </Link>
      )
    }
  const isTaken = cohort.areas.some(({ taken }) => taken > 0)
  return (
    <Card
      flush
      title={<Trans>Menurut wilayah</Trans>}
      hint={<Trans>Batas nilai adalah nilai anggota terakhir; yang sama nilainya diundi.</Trans>}
    >
      <WholeList name="cohort-areas" rows={cohort.areas}>
        {(rows) => (
          <DataTable
            label={t`Kohort menurut wilayah`}
            compact
            rows={rows}
            idOf={({ area }) => area.code}
            nameOf={({ area }) => area.name}
            columns={[
              { id: 'area', header: <Trans>Wilayah</Trans>, onPhone: 'HEAD', cell: ({ area }) => area.name },
              column('quota', <Trans>Kuota</Trans>, ({ quota }) => number(quota)),
              ...(isTaken ? [column('taken', <Trans>Terpakai</Trans>, ({ taken }) => number(taken))] : []),
              column('eligible', <Trans>Layak</Trans>, ({ eligible }) => number(eligible)),
              column(
                'members',
                <Trans>Anggota</Trans>,
                opens('anggota', ({ members }) => members),
              ),
              column(
                'reserves',
                <Trans>Cadangan</Trans>,
                opens('cadangan', ({ reserves }) => reserves),
              ),
              column('line', <Trans>Batas nilai</Trans>, ({ lastPoints }) =>
                lastPoints === null ? '—' : number(lastPoints),
              ),
              column('cost', <Trans>Biaya (Rp)</Trans>, ({ cost }) => (cost ? rupiah(cost.total) : '—')),
            ]}
          />
        )}
      </WholeList>
    </Card>
  )
}
