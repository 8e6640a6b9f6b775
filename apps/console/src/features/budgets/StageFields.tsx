import { Trans, useLingui } from '@lingui/react/macro'
import { NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useViewer } from '../../session/viewer.ts'
import { DateField } from '../../ui/form/DateField.tsx'
import { FieldGrid } from '../../ui/form/FieldGrid.tsx'
import { fieldProblem } from '../../ui/form/FieldProblem.tsx'
import { RupiahField } from '../../ui/form/RupiahField.tsx'
import type { Refusal } from '../../ui/form/use-refusal.ts'
import type { BudgetStage } from './budget.query.ts'
import { stageWords } from './budget-words.ts'

interface StageInput {
  readonly stage: BudgetStage['stage']
  readonly amount: string
  readonly decidedOn: string
  readonly documentNumber: string
}

/** A stage as it is being filled in; null as long as something needed is empty. */
export function useStageInput(stages: readonly BudgetStage['stage'][]) {
  const { today } = useViewer()
  const [stage, setStage] = useState(stages[0] ?? 'MURNI')
  const [amount, setAmount] = useState('')
  const [decidedOn, setDecidedOn] = useState<string | null>(today)
  const [documentNumber, setDocumentNumber] = useState('')
  const input: StageInput | null =
    decidedOn === null || amount === '' ? null : { stage, amount, decidedOn, documentNumber }
  return {
    stages,
    stage,
    setStage,
    amount,
    setAmount,
    decidedOn,
    setDecidedOn,
    documentNumber,
    setDocumentNumber,
    input,
  }
}

/** Which document sets which ceiling, from when. */
export function StageFields(props: {
  fields: ReturnType<typeof useStageInput>
  tried: boolean
  errorOf: Refusal['errorOf']
}) {
  const { i18n, t } = useLingui()
  const { today } = useViewer()
  const { fields, tried, errorOf } = props
  return (
    <>
      <FieldGrid>
        <NativeSelect
          label={<Trans>Tahap</Trans>}
          data={fields.stages.map((stage) => ({ value: stage, label: i18n._(stageWords[stage]) }))}
          value={fields.stage}
          onChange={(event) => {
            const stage = fields.stages.find((choice) => choice === event.currentTarget.value)
            if (stage !== undefined) fields.setStage(stage)
          }}
          error={fieldProblem(errorOf('stage'))}
        />
        <RupiahField
          label={<Trans>Pagu (Rp)</Trans>}
          description={<Trans>Seluruhnya setelah tahap ini, bukan tambahannya.</Trans>}
          value={fields.amount}
          onChange={fields.setAmount}
          problem={tried && fields.amount === '' ? t`Isi pagunya.` : errorOf('amount')}
        />
      </FieldGrid>
      <FieldGrid>
        <TextInput
          label={<Trans>Nomor dokumen</Trans>}
          description={<Trans>Nomor RKA, DPA, atau DPPA.</Trans>}
          maxLength={80}
          value={fields.documentNumber}
          onChange={(event) => fields.setDocumentNumber(event.currentTarget.value)}
          error={fieldProblem(errorOf('documentNumber'))}
        />
        <DateField
          label={<Trans>Hari dokumen</Trans>}
          value={fields.decidedOn}
          max={today}
          onChange={fields.setDecidedOn}
          error={fieldProblem(tried && fields.decidedOn === null ? t`Isi hari dokumennya.` : errorOf('decidedOn'))}
        />
      </FieldGrid>
    </>
  )
}
