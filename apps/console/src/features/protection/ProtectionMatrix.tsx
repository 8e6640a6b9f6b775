import { plural } from '@lingui/core/macro'
import { useLingui as useI18n } from '@lingui/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useFormats } from '../../i18n/formats.ts'
import { LookBadge } from '../../ui/LookBadge.tsx'
import { type Column, DataTable } from '../../ui/table/DataTable.tsx'
import { PhoneLabel } from '../../ui/table/PhoneLabel.tsx'
import { WholeList } from '../../ui/table/WholeList.tsx'
import { monthLooks } from '../billing/billing-words.ts'
import { fundingSourceWords } from '../workers/worker-words.ts'
import { type MatrixRow, matrixRows, sumOfMonth } from './matrix-rows.ts'
import classes from './ProtectionPage.module.css'
import type { ProtectionCell, ProtectionLine } from './protection.query.ts'
import { useProtectionAddress } from './protection-address.ts'

/** Lines by month, each with its states below it, and everybody at the end. */
export function ProtectionMatrix(props: {
  months: readonly { readonly month: string; readonly cells: readonly ProtectionCell[] }[]
  lines: readonly ProtectionLine[]
  onOpen: () => void
}) {
  const { t } = useLingui()
  const { i18n } = useI18n()
  const { month: nameOfMonth } = useFormats()
  const { menurut } = useProtectionAddress()
  const nameOf = useLineName()
  const everybody = props.months.flatMap(({ cells }) => cells)
  const rows = matrixRows(props.lines, everybody)
  const isShared = props.lines.some(({ relation }) => relation !== 'OWN')
  return (
    <>
      <WholeList<MatrixRow> name="protection-matrix" rows={rows}>
        {(rows) => (
          <DataTable<MatrixRow>
            label={t`Pembayar dan keadaan tiap bulan`}
            compact
            rows={rows}
            idOf={({ key }) => key}
            nameOf={({ line, state }) => [nameOf(line), state === null ? '' : i18n._(monthLooks[state].word)].join(' ')}
            columns={[
              {
                id: 'name',
                header: <Trans>Pembayar, wilayah, atau keputusan</Trans>,
                onPhone: 'HEAD',
                wraps: true,
                cell: ({ line, state }) =>
                  state === null ? (
                    <LineName line={line} />
                  ) : (
                    <span className={classes.state}>
                      <LookBadge look={monthLooks[state]} />
                    </span>
                  ),
              },
              ...props.months.map(
                ({ month }): Column<MatrixRow> => ({
                  id: month,
                  header: nameOfMonth(month).slice(0, 3),
                  align: 'right',
                  cell: (row) => <Cell row={row} month={month} onOpen={props.onOpen} />,
                }),
              ),
            ]}
          />
        )}
      </WholeList>
      {menurut === undefined && (
        <p className={classes.legend}>
          <Trans>Bulan yang dibagi terhitung pada tiap pembayarnya, dan satu kali pada Semua.</Trans>
        </p>
      )}
      {isShared && (
        <p className={classes.legend}>
          <Trans>Dari keputusan pemerintah lain hanya jumlahnya yang tampak, sehingga tidak dapat dibuka.</Trans>
        </p>
      )}
    </>
  )
}

function useLineName() {
  const { t } = useLingui()
  const { i18n } = useI18n()
  return (line: ProtectionLine | null) => {
    if (line === null) return t`Semua`
    const { area, decree, payer } = line
    const payerName =
      payer === null ? '—' : (payer.tenant?.shortName ?? payer.name ?? i18n._(fundingSourceWords[payer.source]))
    return area?.name ?? decree?.number ?? decree?.programme.name ?? payerName
  }
}

function LineName(props: { line: ProtectionLine | null }) {
  const { i18n } = useI18n()
  const name = useLineName()(props.line)
  const { line } = props
  return (
    <span className={classes.name}>
      {line?.decree ? (
        <Link to="/keputusan/$decreeId" params={{ decreeId: line.decree.id }}>
          {name}
        </Link>
      ) : (
        <b>{name}</b>
      )}
      {line?.payer && (
        <small>
          {i18n._(fundingSourceWords[line.payer.source])}
          {line.relation === 'PAYER' && <Trans>, keputusan pemerintah lain</Trans>}
          {line.relation === 'CUSTODIAN' && <Trans>, warga Anda dalam keputusan pemerintah lain</Trans>}
        </small>
      )}
    </span>
  )
}

function Cell(props: { row: MatrixRow; month: string; onOpen: () => void }) {
  const { t } = useLingui()
  const { i18n } = useI18n()
  const { number, rupiah, month } = useFormats()
  const address = useProtectionAddress()
  const { tahun, menurut, ukuran } = address
  const nameOf = useLineName()
  const { line, state } = props.row
  const { people, amount, paid } = sumOfMonth(props.row.cells, props.month)
  if (people === 0) return <span className={classes.none}>·</span>
  const shown = ukuran === 'rupiah' ? rupiah(amount) : number(people)
  const money = ukuran === 'rupiah' && paid > 0n && paid < amount && (
    <small className={classes.paid}>
      <Trans>dibayar {rupiah(paid)}</Trans>
    </small>
  )
  if (line !== null && line.relation !== 'OWN')
    return (
      <PhoneLabel label={month(props.month)}>
        <span className={classes.cell} data-total={state === null || undefined}>
          {shown}
        </span>
        {money}
      </PhoneLabel>
    )
  const narrowing = {
    bulan: props.month,
    ...(state === null ? {} : { keadaan: state }),
    ...(line?.area ? { wilayah: line.area.code } : {}),
    ...(line?.decree ? { keputusan: line.decree.id } : {}),
    ...(menurut === undefined && line?.payer?.tenant ? { pembayar: line.payer.tenant.id } : {}),
    ...(menurut === undefined && line?.payer && !line.payer.tenant
      ? { pihak: line.payer.name ?? line.payer.source }
      : {}),
  }
  const isOpen = (['bulan', 'keadaan', 'wilayah', 'keputusan', 'pembayar', 'pihak', 'sumber'] as const).every(
    (key) => address[key] === (narrowing as Record<string, string>)[key],
  )
  const standing = state === null ? '' : i18n._(monthLooks[state].word)
  return (
    <PhoneLabel label={month(props.month)}>
      <Link
        to="/perlindungan"
        className={classes.cell}
        data-total={state === null || undefined}
        aria-label={[
          t`${plural(people, { other: '# pekerja' })}, ${nameOf(line)}`,
          ukuran === 'rupiah' ? rupiah(amount) : '',
          standing,
          month(props.month),
        ]
          .filter((word) => word !== '')
          .join(', ')}
        aria-current={isOpen || undefined}
        resetScroll={false}
        onClick={props.onOpen}
        search={{
          ...(tahun === undefined ? {} : { tahun }),
          ...(menurut === undefined ? {} : { menurut }),
          ...(ukuran === undefined ? {} : { ukuran }),
          ...narrowing,
        }}
      >
        {shown}
      </Link>
      {money}
    </PhoneLabel>
  )
}
