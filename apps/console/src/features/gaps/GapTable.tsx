import { plural } from '@lingui/core/macro'
import { useLingui as useI18n } from '@lingui/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useFormats } from '../../i18n/formats.ts'
import { type Column, DataTable } from '../../ui/table/DataTable.tsx'
import { PhoneLabel } from '../../ui/table/PhoneLabel.tsx'
import { WholeList } from '../../ui/table/WholeList.tsx'
import { fundingSourceWords } from '../workers/worker-words.ts'
import classes from './GapCalendarPage.module.css'
import { useGapAddress } from './gap-address.ts'
import type { GapLine, GapMonth } from './gaps.query.ts'

type Row = Pick<GapLine, 'area' | 'decree' | 'fundingSource'> & {
  readonly cells: readonly GapLine['cells'][number][]
  readonly isTotal?: true
}

/** Lines of the calendar, and their sum below; a month in which nobody loses protection is a dot. */
export function GapTable(props: { months: readonly GapMonth[]; lines: readonly GapLine[]; onOpen: () => void }) {
  const { t } = useLingui()
  const { i18n } = useI18n()
  const { month } = useFormats()
  const { menurut } = useGapAddress()
  const total: Row = { area: null, decree: null, fundingSource: null, cells: props.months, isTotal: true }
  const nameOf = ({ area, decree, fundingSource, isTotal }: Row) =>
    isTotal
      ? t`Jumlah`
      : (area?.name ??
        decree?.number ??
        (fundingSource === null ? '—' : t`Pemerintah lain, ${i18n._(fundingSourceWords[fundingSource])}`))
  const hasOthers = props.months.some(({ ofOthers }) => ofOthers > 0)
  return (
    <>
      <WholeList name="gap-table" rows={[...props.lines, total]}>
        {(rows) => (
          <DataTable<Row>
            label={t`Kalender celah perlindungan`}
            rows={rows}
            idOf={(row) =>
              row.isTotal ? 'total' : (row.area?.code ?? row.decree?.id ?? row.fundingSource ?? 'unknown')
            }
            nameOf={nameOf}
            columns={[
              {
                id: 'name',
                header: menurut === 'keputusan' ? <Trans context="one">Keputusan</Trans> : <Trans>Wilayah</Trans>,
                onPhone: 'HEAD',
                wraps: true,
                cell: (row) => (
                  <span className={classes.name}>
                    {row.decree === null ? (
                      row.isTotal ? (
                        <b>{nameOf(row)}</b>
                      ) : (
                        nameOf(row)
                      )
                    ) : (
                      <Link to="/keputusan/$decreeId" params={{ decreeId: row.decree.id }}>
                        {nameOf(row)}
                      </Link>
                    )}
                    {row.decree !== null && row.fundingSource !== null && (
                      <small>
                        {row.decree.programme.name}, {i18n._(fundingSourceWords[row.fundingSource])}
                      </small>
                    )}
                  </span>
                ),
              },
              ...props.months.map(
                ({ lostFrom, hasEnded }): Column<Row> => ({
                  id: lostFrom,
                  header: hasEnded ? (
                    <span className={classes.ended}>
                      {month(lostFrom)}
                      <small>
                        <Trans>sudah berakhir</Trans>
                      </small>
                    </span>
                  ) : (
                    month(lostFrom)
                  ),
                  align: 'right',
                  onPhone: 'LINE',
                  cell: (row) => <Cell row={row} lostFrom={lostFrom} hasEnded={hasEnded} onOpen={props.onOpen} />,
                }),
              ),
            ]}
          />
        )}
      </WholeList>
      {hasOthers && (
        <p className={classes.legend}>
          <Trans>
            + lain: warga Anda yang dijamin keputusan pemerintah lain. Hanya jumlahnya yang tampak, sehingga tidak dapat
            dibuka.
          </Trans>
        </p>
      )}
    </>
  )
}

/** As dark as many people lose protection. */
const sizes = [4_000, 1_000, 300, 100]

function Cell(props: { row: Row; lostFrom: string; hasEnded: boolean; onOpen: () => void }) {
  const { number, month } = useFormats()
  const { t } = useLingui()
  const { menurut, bulan, wilayah, keputusan } = useGapAddress()
  const { area, decree } = props.row
  const cell = props.row.cells.find(({ lostFrom }) => lostFrom === props.lostFrom)
  if (cell === undefined || cell.people + cell.ofOthers === 0) return <span className={classes.none}>·</span>
  const isOpen = bulan === props.lostFrom && wilayah === area?.code && keputusan === decree?.id
  const size = sizes.findIndex((least) => cell.people >= least)
  return (
    <PhoneLabel label={props.hasEnded ? t`${month(props.lostFrom)}, sudah berakhir` : month(props.lostFrom)}>
      {cell.people > 0 && (
        <Link
          to="/kalender-celah"
          className={classes.cell}
          aria-label={t`${plural(cell.people, { other: '# pekerja' })}, ${month(props.lostFrom)}`}
          aria-current={isOpen || undefined}
          resetScroll={false}
          onClick={props.onOpen}
          data-size={size === -1 ? 0 : sizes.length - size}
          search={{
            ...(menurut === undefined ? {} : { menurut }),
            bulan: props.lostFrom,
            ...(area === null ? {} : { wilayah: area.code }),
            ...(decree === null ? {} : { keputusan: decree.id }),
          }}
        >
          {number(cell.people)}
        </Link>
      )}
      {cell.ofOthers > 0 && (
        <small className={classes.others} title={t`Dijamin keputusan pemerintah lain`}>
          <Trans>+{number(cell.ofOthers)} lain</Trans>
        </small>
      )}
    </PhoneLabel>
  )
}
