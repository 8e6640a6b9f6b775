import { Trans, useLingui } from '@lingui/react/macro'
import { NativeSelect, TextInput } from '@mantine/core'
import { QUARTERS } from '@payung/domain/money/fund-provision'
import { fundProvisionInput } from '@payung/domain/money/fund-provision-input'
import { useQuery } from 'urql'
import words from '../../generated/input-words/budgets.json'
import { useFormats } from '../../i18n/formats.ts'
import { useViewer } from '../../session/viewer.ts'
import { DateField } from '../../ui/form/DateField.tsx'
import { FieldGrid } from '../../ui/form/FieldGrid.tsx'
import { fieldProblem } from '../../ui/form/FieldProblem.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { RupiahField } from '../../ui/form/RupiahField.tsx'
import { useInputForm } from '../../ui/form/use-input-form.ts'
import { useOperation } from '../../ui/form/use-operation.ts'
import { LoadingRows } from '../../ui/states/LoadingRows.tsx'
import { QueryStates } from '../../ui/states/QueryStates.tsx'
import { programmeWords } from '../workers/worker-words.ts'
import { LinesToProvideQuery, type LineToProvide, RecordFundProvisionMutation } from './fund-provision.query.ts'
import { useMonthNames } from './use-month-names.ts'

interface DialogProps {
  readonly year: number
  readonly onClose: () => void
  readonly onDone: () => void
}

/** A letter as PPKD has issued it: its months, and what it provides of each line of the year. */
export function RecordProvisionDialog(props: DialogProps) {
  const { t } = useLingui()
  const { today } = useViewer()
  const names = useMonthNames()
  const [{ data, error }, ask] = useQuery({
    query: LinesToProvideQuery,
    variables: { fiscalYear: props.year },
    requestPolicy: 'cache-and-network',
  })
  const [from, last] = QUARTERS[Math.floor((Number(today.slice(5, 7)) - 1) / 3)] ?? QUARTERS[0]
  const form = useInputForm({
    schema: fundProvisionInput({ today }),
    words,
    initialValues: {
      number: '',
      decidedOn: today as string | null,
      fromMonth: String(from),
      lastMonth: String(last),
      // What is written, by line.
      lines: {} as Readonly<Record<string, string>>,
    },
    inputOf: ({ lines, ...written }) => ({
      ...written,
      fiscalYear: props.year,
      lines: Object.entries(lines).map(([lineId, amount]) => ({ lineId, amount: amount === '' ? '0' : amount })),
    }),
    missing: { decidedOn: t`Isi hari SPD.` },
  })
  const record = useOperation(RecordFundProvisionMutation, { refusal: form })
  const submit = form.submit(async ({ lines, ...written }) => {
    const amounts = lines.map(({ lineId, amount }) => ({ lineId, amount: String(amount) }))
    if ((await record.run({ input: { ...written, lines: amounts } })) !== null) props.onDone()
  })
  const months = names.map((label, at) => ({ value: String(at + 1), label }))
  const linesError = form.errorOf('lines')
  return (
    <FormDialog
      title={t`Catat SPD`}
      confirm={<Trans>Catat</Trans>}
      busy={record.busy}
      problem={form.problem}
      attempt={form.attempt}
      onClose={props.onClose}
      onSubmit={submit}
    >
      <FieldGrid>
        <TextInput label={<Trans>Nomor SPD</Trans>} maxLength={80} {...form.field('number')} />
        <DateField label={<Trans>Hari SPD</Trans>} max={today} {...form.field('decidedOn')} />
      </FieldGrid>
      <FieldGrid>
        <NativeSelect label={<Trans>Bulan pertama</Trans>} data={months} {...form.field('fromMonth')} />
        <NativeSelect label={<Trans>Bulan terakhir</Trans>} data={months} {...form.field('lastMonth')} />
      </FieldGrid>
      <QueryStates
        data={data}
        error={error}
        onRetry={() => ask({ requestPolicy: 'network-only' })}
        failure={<Trans>Baris anggaran tidak dapat dimuat</Trans>}
        loading={<LoadingRows label={t`Memuat baris anggaran`} rows={2} rowHeight={60} />}
      >
        {({ budgetLines }) =>
          budgetLines.edges.map(({ node }, at) => (
            <LineAmount
              key={node.id}
              line={node}
              value={form.values.lines[node.id] ?? ''}
              // The first of them shows what is wrong with all.
              error={at === 0 ? linesError : undefined}
              onChange={(amount) => form.set('lines', { ...form.values.lines, [node.id]: amount })}
            />
          ))
        }
      </QueryStates>
    </FormDialog>
  )
}

function LineAmount(props: {
  line: LineToProvide
  value: string
  error: string | undefined
  onChange: (amount: string) => void
}) {
  const { i18n } = useLingui()
  const { rupiah } = useFormats()
  const { ceiling, programme, provided, subActivity } = props.line
  return (
    <RupiahField
      label={`${subActivity}, ${i18n._(programmeWords[programme])} (Rp)`}
      description={
        <Trans>
          Pagu {rupiah(ceiling)}, sudah disediakan {rupiah(provided)}. Kosongkan bila tidak ada.
        </Trans>
      }
      value={props.value}
      error={fieldProblem(props.error)}
      onChange={props.onChange}
    />
  )
}
