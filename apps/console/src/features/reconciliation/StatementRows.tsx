import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useFormats } from '../../i18n/formats.ts'
import { LookBadge } from '../../ui/LookBadge.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { ConfirmRowDialog } from './ConfirmRowDialog.tsx'
import { ListBesideRow } from './ListBesideRow.tsx'
import type { StatementDetail, StatementLine } from './reconciliation.query.ts'
import { rowLooks } from './reconciliation-words.ts'
import { SetRowAsideDialog } from './SetRowAsideDialog.tsx'

type Step = { readonly kind: 'CONFIRM' | 'SET_ASIDE'; readonly line: StatementLine }

/** Rows of a statement, what each may show, and what the viewer may do about it. */
export function StatementRows(props: { statement: StatementDetail; onDone: () => void }) {
  const { t } = useLingui()
  const { day, number, rupiah } = useFormats()
  const [step, setStep] = useState<Step | null>(null)
  const { statement } = props
  const mayDecide = statement.mayConfirm && statement.onePersonRefusal === null
  const close = () => setStep(null)
  const dialog = {
    statementId: statement.id,
    onClose: close,
    onDone: () => {
      close()
      props.onDone()
    },
  }
  return (
    <>
      <DataTable
        label={t`Baris berkas`}
        compact
        rows={statement.rows.edges.map(({ node }) => node)}
        idOf={({ rowNumber }) => String(rowNumber)}
        nameOf={({ rowNumber }) => t`Baris ${rowNumber}`}
        columns={[
          {
            id: 'row',
            header: <Trans context="one">Baris</Trans>,
            onPhone: 'HEAD',
            cell: ({ rowNumber }) => number(rowNumber),
          },
          { id: 'day', header: <Trans>Hari</Trans>, cell: (line) => day(line.day) },
          {
            id: 'text',
            header: <Trans>Uraian</Trans>,
            wraps: true,
            cell: ({ description, reference }) => [reference, description].filter((text) => text !== null).join(', '),
          },
          {
            id: 'amount',
            header: <Trans context="amount">Jumlah</Trans>,
            align: 'right',
            cell: ({ amount }) => rupiah(amount),
          },
          { id: 'state', header: <Trans>Keadaan</Trans>, cell: ({ state }) => <LookBadge look={rowLooks[state]} /> },
          {
            id: 'beside',
            header: <Trans context="counterpart">Pasangan</Trans>,
            wraps: true,
            cell: (line) => <Beside line={line} />,
          },
          ...(mayDecide
            ? [
                {
                  id: 'step',
                  header: <Trans>Tindakan</Trans>,
                  onPaper: 'HIDDEN' as const,
                  cell: (line: StatementLine) => <Steps line={line} onStep={setStep} />,
                },
              ]
            : []),
        ]}
      />
      {step?.kind === 'CONFIRM' && <ConfirmRowDialog line={step.line} {...dialog} />}
      {step?.kind === 'SET_ASIDE' && <SetRowAsideDialog rowNumber={step.line.rowNumber} {...dialog} />}
    </>
  )
}

const SETTLED: readonly StatementLine['state'][] = ['REPEATED', 'CONFIRMED', 'SET_ASIDE']

function Steps({ line, onStep }: { line: StatementLine; onStep: (step: Step) => void }) {
  const { t } = useLingui()
  const { payments, rowNumber, state } = line
  if (SETTLED.includes(state)) return null
  return (
    <Group gap={4}>
      {payments.some(({ mayConfirm }) => mayConfirm) && (
        <Button
          size="compact-sm"
          aria-label={t`Tegaskan baris ${rowNumber}`}
          onClick={() => onStep({ kind: 'CONFIRM', line })}
        >
          <Trans>Tegaskan</Trans>
        </Button>
      )}
      <Button
        size="compact-sm"
        variant="default"
        aria-label={t`Sisihkan baris ${rowNumber}`}
        onClick={() => onStep({ kind: 'SET_ASIDE', line })}
      >
        <Trans>Sisihkan</Trans>
      </Button>
    </Group>
  )
}

/** What stands on the other side of a row: a payment, a bill without one, or an earlier file. */
function Beside({ line }: { line: StatementLine }) {
  const { number, rupiah } = useFormats()
  const { bills, decidedBy, earlierAmount, earlierFileName, earlierRowNumber, payments, reason, state } = line
  const [payment] = payments
  if (state === 'SET_ASIDE')
    return (
      <Trans>
        {reason} Disisihkan {decidedBy?.name ?? '—'}.
      </Trans>
    )
  if (earlierFileName !== null && state !== 'CONFIRMED')
    return (
      <Trans>
        Berkas {earlierFileName}, baris {number(earlierRowNumber ?? 0)}, menyebut {rupiah(earlierAmount ?? '0')}
      </Trans>
    )
  return (
    <>
      {bills.map((list) => (
        <div key={list.id}>
          <Trans>Tagihan belum dicatat dibayar; catat pembayarannya dahulu:</Trans> <ListBesideRow list={list} />
        </div>
      ))}
      {payment === undefined
        ? bills.length === 0 && '—'
        : (state !== 'UNMATCHED' || bills.length === 0) && (
            <>
              {payment.reference}: <ListBesideRow list={payment.list} />
              <br />
              <Trans>Selisih {number(payment.days ?? 0)} hari</Trans>
            </>
          )}
    </>
  )
}
