import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Button, Checkbox, TextInput } from '@mantine/core'
import { TARGET_STEPS_MAX, type TargetUnit } from '@payung/domain/figures/target-path'
import { fallsAsWritten } from '@payung/domain/figures/target-path-input'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { fieldProblem } from '../../ui/form/FieldProblem.tsx'
import { FieldWarning } from '../../ui/form/FieldWarning.tsx'
import classes from './Coverage.module.css'

export interface StepDraft {
  readonly key: string
  readonly year: string
  readonly amount: string
}

interface FieldProps {
  readonly unit: TargetUnit
  readonly steps: readonly StepDraft[]
  readonly acceptsFall: boolean
  readonly errorOf: (fieldId: string) => string | undefined
  /** Whoever changes a year has to say again that a fall is meant. */
  readonly onSteps: (steps: readonly StepDraft[]) => void
  readonly onAcceptsFall: (accepts: boolean) => void
}

/** The years of a path and what is to be reached in each; a fall is said beside them as it is written, and has to be meant. */
export function TargetStepFields({ unit, steps, acceptsFall, errorOf, onSteps, onAcceptsFall }: FieldProps) {
  const { t } = useLingui()
  const change = (at: number, part: Partial<StepDraft>) =>
    onSteps(steps.map((step, place) => (place === at ? { ...step, ...part } : step)))
  const falls = fallsAsWritten(steps, unit).map(({ year }) => year)
  const years = falls.join(', ')
  const whole = errorOf('steps')
  return (
    <fieldset className={classes.steps}>
      <legend>
        <Trans>Target tiap akhir tahun</Trans>
      </legend>
      {steps.map((step, at) => (
        <div key={step.key} className={classes.step}>
          <TextInput
            label={t`Tahun ke-${at + 1}`}
            inputMode="numeric"
            maxLength={4}
            value={step.year}
            onChange={({ currentTarget }) => change(at, { year: currentTarget.value })}
            error={fieldProblem(errorOf(`steps.${at}.year`))}
          />
          <TextInput
            label={unit === 'SHARE' ? t`Persentase, tahun ke-${at + 1}` : t`Jumlah orang, tahun ke-${at + 1}`}
            inputMode="decimal"
            maxLength={14}
            value={step.amount}
            onChange={({ currentTarget }) => change(at, { amount: currentTarget.value })}
            error={fieldProblem(errorOf(`steps.${at}.amount`))}
          />
          <ActionIcon
            variant="default"
            size={36}
            className={classes.removeStep}
            disabled={steps.length === 1}
            onClick={() => onSteps(steps.filter((_step, place) => place !== at))}
            aria-label={t`Hapus tahun ke-${at + 1}`}
          >
            <IconTrash size={18} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      {whole !== undefined && <p role="alert">{fieldProblem(whole)}</p>}
      <div>
        <Button
          variant="default"
          leftSection={<IconPlus size={18} aria-hidden />}
          disabled={steps.length >= TARGET_STEPS_MAX}
          onClick={() => onSteps([...steps, stepAfter(steps.at(-1))])}
        >
          <Trans>Tambah tahun</Trans>
        </Button>
      </div>
      <FieldWarning>
        {falls.length === 0 ? undefined : t`Lebih rendah daripada tahun sebelumnya: ${years}.`}
      </FieldWarning>
      {falls.length > 0 && (
        <Checkbox
          label={<Trans>Benar, dokumennya memang menetapkan target yang turun</Trans>}
          checked={acceptsFall}
          onChange={({ currentTarget }) => onAcceptsFall(currentTarget.checked)}
          error={fieldProblem(errorOf('acceptsFall'))}
        />
      )}
    </fieldset>
  )
}

function stepAfter(last: StepDraft | undefined): StepDraft {
  const year = /^\d{4}$/.test(last?.year ?? '') ? String(Number(last?.year) + 1) : ''
  return { key: crypto.randomUUID(), year, amount: '' }
}
