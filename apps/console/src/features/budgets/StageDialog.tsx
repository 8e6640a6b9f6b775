import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useFormats } from '../../i18n/formats.ts'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { useOperation } from '../../ui/form/use-operation.ts'
import { type BudgetLineDetail, ProposeBudgetStageMutation } from './budget.query.ts'
import { StageFields, useStageInput } from './StageFields.tsx'

/** The next document of a line: a shift or a change of the budget. */
export function StageDialog(props: { line: BudgetLineDetail; onClose: () => void; onDone: () => void }) {
  const { t } = useLingui()
  const { rupiah } = useFormats()
  const { line } = props
  const fields = useStageInput(line.nextStages)
  const [tried, setTried] = useState(false)
  const propose = useOperation(ProposeBudgetStageMutation)
  const submit = async () => {
    setTried(true)
    if (fields.input === null) return
    const success = await propose.run({ input: { lineId: line.id, ...fields.input } })
    if (success !== null) props.onDone()
  }
  return (
    <FormDialog
      title={t`Ajukan tahap berikutnya`}
      confirm={<Trans>Ajukan</Trans>}
      busy={propose.busy}
      problem={propose.problem}
      onClose={props.onClose}
      onSubmit={submit}
    >
      <p style={{ margin: 0 }}>
        <Trans>
          Pagu sekarang {rupiah(line.ceiling)}, sudah menjadi komitmen {rupiah(line.committed)}. Pagu baru tidak boleh
          kurang dari itu.
        </Trans>
      </p>
      <StageFields fields={fields} tried={tried} errorOf={propose.errorOf} />
    </FormDialog>
  )
}
