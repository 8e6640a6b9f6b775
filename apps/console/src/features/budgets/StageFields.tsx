import { Trans, useLingui } from '@lingui/react/macro'
import { NativeSelect, TextInput } from '@mantine/core'
import { useViewer } from '../../session/viewer.ts'
import { DateField } from '../../ui/form/DateField.tsx'
import { FieldGrid } from '../../ui/form/FieldGrid.tsx'
import { RupiahField } from '../../ui/form/RupiahField.tsx'
import type { InputField } from '../../ui/form/use-input-form.ts'
import type { BudgetStage } from './budget.query.ts'
import { stageWords } from './budget-words.ts'

/** A document as it is being filled in. */
export type StageValues = {
  readonly stage: BudgetStage['stage']
  readonly amount: string
  readonly decidedOn: string | null
  readonly documentNumber: string
}

export function firstStageValues(stages: readonly BudgetStage['stage'][], today: string): StageValues {
  return { stage: stages[0] ?? 'MURNI', amount: '', decidedOn: today, documentNumber: '' }
}

export function useMissingStageWords() {
  const { t } = useLingui()
  return { amount: t`Isi pagunya.`, decidedOn: t`Isi hari dokumennya.` }
}

/** Which document sets which ceiling, from when. */
export function StageFields(props: {
  stages: readonly BudgetStage['stage'][]
  field: <Name extends keyof StageValues & string>(name: Name) => InputField<StageValues[Name]>
}) {
  const { i18n } = useLingui()
  const { today } = useViewer()
  const { stages, field } = props
  return (
    <>
      <FieldGrid>
        <NativeSelect
          label={<Trans>Tahap</Trans>}
          data={stages.map((stage) => ({ value: stage, label: i18n._(stageWords[stage]) }))}
          {...field('stage')}
        />
        <RupiahField
          label={<Trans>Pagu (Rp)</Trans>}
          description={<Trans>Seluruhnya setelah tahap ini, bukan tambahannya.</Trans>}
          {...field('amount')}
        />
      </FieldGrid>
      <FieldGrid>
        <TextInput
          label={<Trans>Nomor dokumen</Trans>}
          description={<Trans>Nomor RKA, DPA, atau DPPA.</Trans>}
          maxLength={80}
          {...field('documentNumber')}
        />
        <DateField label={<Trans>Hari dokumen</Trans>} max={today} {...field('decidedOn')} />
      </FieldGrid>
    </>
  )
}
