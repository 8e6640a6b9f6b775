import { Trans, useLingui } from '@lingui/react/macro'
import { budgetStageInput } from '@payung/domain/money/budget-input'
import words from '../../generated/input-words/budgets.json'
import { useFormats } from '../../i18n/formats.ts'
import { useViewer } from '../../session/viewer.ts'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { useInputForm } from '../../ui/form/use-input-form.ts'
import { useOperation } from '../../ui/form/use-operation.ts'
import { type BudgetLineDetail, ProposeBudgetStageMutation } from './budget.query.ts'
import { firstStageValues, StageFields, useMissingStageWords } from './StageFields.tsx'

/** The next document of a line: a shift or a change of the budget. */
export function StageDialog(props: { line: BudgetLineDetail; onClose: () => void; onDone: () => void }) {
  const { t } = useLingui()
  const { rupiah } = useFormats()
  const { line } = props
  const { today } = useViewer()
  const form = useInputForm({
    schema: budgetStageInput({ today }),
    words,
    initialValues: firstStageValues(line.nextStages, today),
    missing: useMissingStageWords(),
  })
  const propose = useOperation(ProposeBudgetStageMutation, { refusal: form })
  const submit = form.submit(async ({ amount, ...written }) => {
    const success = await propose.run({ input: { lineId: line.id, amount: String(amount), ...written } })
    if (success !== null) props.onDone()
  })
  return (
    <FormDialog
      title={t`Ajukan tahap berikutnya`}
      confirm={<Trans>Ajukan</Trans>}
      busy={propose.busy}
      problem={form.problem}
      attempt={form.attempt}
      onClose={props.onClose}
      onSubmit={submit}
    >
      <p style={{ margin: 0 }}>
        <Trans>
          Pagu sekarang {rupiah(line.ceiling)}, sudah menjadi komitmen {rupiah(line.committed)}. Pagu baru tidak boleh
          kurang dari itu.
        </Trans>
      </p>
      <StageFields stages={line.nextStages} field={form.field} />
    </FormDialog>
  )
}
