import { Trans, useLingui } from '@lingui/react/macro'
import { Checkbox } from '@mantine/core'
import { IconHourglass } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useFormats } from '../../i18n/formats.ts'
import { Badge } from '../../ui/Badge.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { PhoneLabel } from '../../ui/table/PhoneLabel.tsx'
import { creditReasonWords } from './credit-words.ts'
import type { Credit } from './credits.query.ts'

/** Open credits, each with its bill. @param props.chosen those to settle; null where the viewer may only look */
export function CreditTable(props: {
  credits: readonly Credit[]
  chosen: readonly Credit[] | null
  onChoose: (chosen: readonly Credit[]) => void
}) {
  const { i18n, t } = useLingui()
  const { day, month, months, number, rupiah } = useFormats()
  const { chosen } = props
  const nameOf = ({ worker, list }: Credit) => worker?.name ?? t`Seseorang pada ${list?.government.name ?? '—'}`
  const toggle = (credit: Credit, isChosen: boolean) => {
    const unchanged = (chosen ?? []).filter(({ id }) => id !== credit.id)
    props.onChoose(isChosen ? [...unchanged, credit] : unchanged)
  }
  return (
    <DataTable
      label={t`Belum diselesaikan`}
      rows={props.credits}
      idOf={({ id }) => id}
      nameOf={nameOf}
      columns={[
        {
          id: 'person',
          header: <Trans context="one">Orang</Trans>,
          onPhone: 'HEAD',
          cell: (credit) =>
            credit.worker === null ? (
              nameOf(credit)
            ) : (
              <Link to="/pekerja/$workerId" params={{ workerId: credit.worker.id }}>
                {credit.worker.name}
              </Link>
            ),
        },
        {
          id: 'months',
          header: <Trans>Bulan</Trans>,
          wraps: true,
          cell: ({ fromMonth, untilMonth, months: count }) => (
            <Trans>
              {months(fromMonth, untilMonth)} ({number(count)} bulan)
            </Trans>
          ),
        },
        {
          id: 'reason',
          header: <Trans>Sebab</Trans>,
          wraps: true,
          cell: ({ reason, lastOwedMonth, isConfirmed }) => (
            <>
              {reason === null ? '—' : i18n._(creditReasonWords[reason])}
              {lastOwedMonth !== null && (
                <small style={{ display: 'block' }}>
                  <Trans>Terutang sampai {month(lastOwedMonth)}</Trans>
                </small>
              )}
              {!isConfirmed && (
                <Badge tone="warn" icon={IconHourglass}>
                  <Trans>Baru dilaporkan</Trans>
                </Badge>
              )}
            </>
          ),
        },
        {
          id: 'since',
          header: <Trans>Diketahui</Trans>,
          cell: ({ since, ageDays }) => (
            <Trans>
              {day(since)} ({number(ageDays)} hari)
            </Trans>
          ),
        },
        {
          id: 'bill',
          header: <Trans>Tagihan</Trans>,
          cell: ({ list }) =>
            list === null ? (
              '—'
            ) : (
              <Link to="/iuran/$listId" params={{ listId: list.id }}>
                {list.billingCode ?? months(list.fromMonth, list.untilMonth)}
              </Link>
            ),
        },
        {
          id: 'amount',
          header: <Trans context="amount">Jumlah</Trans>,
          align: 'right',
          cell: ({ amount }) => (
            <PhoneLabel label={<Trans context="amount">Jumlah</Trans>}>{rupiah(amount)}</PhoneLabel>
          ),
        },
        ...(chosen === null
          ? []
          : ([
              {
                id: 'choose',
                header: <Trans>Pilih</Trans>,
                cell: (credit: Credit) => (
                  <Checkbox
                    aria-label={t`Pilih ${nameOf(credit)}`}
                    checked={chosen.some(({ id }) => id === credit.id)}
                    disabled={!credit.isConfirmed}
                    onChange={({ currentTarget: { checked } }) => toggle(credit, checked)}
                  />
                ),
              },
            ] as const)),
      ]}
    />
  )
}
