import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, NativeSelect } from '@mantine/core'
import { monthAfter as monthFrom } from '@payung/domain/protection/month-after'
import { type ReactNode, useState } from 'react'
import type { CombinedError } from 'urql'
import { useFormats } from '../../i18n/formats.ts'
import { FieldGrid } from '../../ui/form/FieldGrid.tsx'
import { fieldProblem } from '../../ui/form/FieldProblem.tsx'
import { DialogForm } from '../../ui/form/FormDialog.tsx'
import type { Refusal } from '../../ui/form/use-refusal.ts'
import { LoadingRows } from '../../ui/states/LoadingRows.tsx'
import { QueryStates } from '../../ui/states/QueryStates.tsx'
import { monthAfter } from '../workers/coverage-month.ts'
import type { MonthToList } from './billing.query.ts'

/** For which months a list is drawn up, of those in which somebody is still to be listed. */
export function ListMonthsForm(props: {
  /** What is listed: its name, and what is to be known of it. */
  title: ReactNode
  detail: ReactNode
  note: ReactNode
  /** Whose part it is, where there is a choice. */
  choice?: ReactNode
  /** Undefined while they are loaded. */
  months: readonly MonthToList[] | undefined
  /** The months that are chosen at first; otherwise all of them. */
  begin?: { readonly fromMonth: string; readonly untilMonth: string } | undefined
  error: CombinedError | undefined
  onRetry: () => void
  draft: Pick<Refusal, 'errorOf' | 'problem'> & { readonly busy: boolean }
  onOther: () => void
  onClose: () => void
  onDraft: (fromMonth: string, untilMonth: string) => Promise<void>
}) {
  const { t } = useLingui()
  const { month, number } = useFormats()
  const { draft, months = [] } = props
  const [first, setFirst] = useState<string | null>(props.begin?.fromMonth ?? null)
  const [last, setLast] = useState<string | null>(
    props.begin === undefined ? null : monthFrom(props.begin.untilMonth, -1),
  )
  const fromMonth = first ?? months[0]?.month
  const end = last ?? months.at(-1)?.month
  // The last month never comes before the first.
  const lastMonth = fromMonth !== undefined && end !== undefined && end < fromMonth ? fromMonth : end
  const choices = months.map((row) => {
    const name = month(row.month)
    const people = number(row.people)
    return { value: row.month, label: t`${name}: ${people} orang` }
  })
  return (
    <DialogForm
      confirm={<Trans>Susun</Trans>}
      busy={draft.busy}
      problem={draft.problem}
      onClose={props.onClose}
      onSubmit={async () => {
        if (fromMonth !== undefined && lastMonth !== undefined) await props.onDraft(fromMonth, monthAfter(lastMonth))
      }}
    >
      <Group justify="space-between" align="start" wrap="nowrap">
        <div>
          <b>{props.title}</b>
          <div>{props.detail}</div>
          {fieldProblem(draft.errorOf('decreeId') ?? draft.errorOf('requestId'))}
        </div>
        <Button variant="default" size="xs" style={{ flexShrink: 0 }} onClick={props.onOther}>
          <Trans>Ganti</Trans>
        </Button>
      </Group>
      {props.choice}
      <QueryStates
        data={props.months}
        error={props.error}
        onRetry={props.onRetry}
        failure={<Trans>Bulan keputusan ini tidak dapat dimuat</Trans>}
        loading={<LoadingRows label={t`Memuat bulan keputusan`} rows={1} rowHeight={60} />}
        empty={
          props.months?.length === 0 && (
            <p style={{ margin: 0 }}>
              <Trans>Semua bulan keputusan ini sudah masuk daftar. Pilih keputusan lain.</Trans>
            </p>
          )
        }
      >
        {() => (
          <FieldGrid>
            <NativeSelect
              label={<Trans>Bulan pertama</Trans>}
              data={choices}
              value={fromMonth ?? ''}
              onChange={(event) => setFirst(event.currentTarget.value)}
              error={fieldProblem(draft.errorOf('fromMonth'))}
            />
            <NativeSelect
              label={<Trans>Bulan terakhir</Trans>}
              data={choices.filter(({ value }) => value >= (fromMonth ?? ''))}
              value={lastMonth ?? ''}
              onChange={(event) => setLast(event.currentTarget.value)}
              error={fieldProblem(draft.errorOf('untilMonth'))}
            />
          </FieldGrid>
        )}
      </QueryStates>
      <p style={{ margin: 0 }}>{props.note}</p>
    </DialogForm>
  )
}
