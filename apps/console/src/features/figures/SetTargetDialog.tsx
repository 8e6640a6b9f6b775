import { useLingui as useI18n } from '@lingui/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { NativeSelect, TextInput } from '@mantine/core'
import { indicatorOf } from '@payung/domain/figures/indicators'
import {
  isTargetIndicator,
  TARGET_DOCUMENT_KINDS,
  TARGET_INDICATORS,
  type TargetDocumentKind,
  unitOfTarget,
} from '@payung/domain/figures/target-path'
import { fallsAsWritten, targetPathInput } from '@payung/domain/figures/target-path-input'
import words from '../../generated/input-words/figures.json'
import { useViewer } from '../../session/viewer.ts'
import { DateField } from '../../ui/form/DateField.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { ReasonField } from '../../ui/form/ReasonField.tsx'
import { useInputForm } from '../../ui/form/use-input-form.ts'
import { useOperation } from '../../ui/form/use-operation.ts'
import { type StepDraft, TargetStepFields } from './TargetStepFields.tsx'
import { SetTargetMutation, type TargetPath } from './target-paths.query.ts'
import { targetDocumentWords } from './target-words.ts'

interface DialogProps {
  readonly area: { readonly code: string; readonly name: string }
  /** The path in whose place it is to stand. */
  readonly replaces: TargetPath | null
  readonly onClose: () => void
  readonly onDone: () => void
}

/** Targets of an area, year by year, with the document on which they rest. */
export function SetTargetDialog({ area, replaces, onClose, onDone }: DialogProps) {
  const { t } = useLingui()
  const { i18n } = useI18n()
  const { today } = useViewer()
  const place = area.name
  const form = useInputForm({
    schema: targetPathInput({ today, isOwnArea: () => true }),
    words,
    initialValues: initialValuesOf(replaces, today, i18n.locale === 'en' ? '.' : ','),
    inputOf: ({ steps, documentDay, acceptsFall, ...values }) => ({
      ...values,
      areaCode: area.code,
      steps: steps.map(({ year, amount }) => ({ year, amount })),
      // A day that is not written whole is said together with all else that is missing.
      documentDay: documentDay ?? '',
      // Said of a path that does not fall, it says nothing.
      acceptsFall: acceptsFall && fallsAsWritten(steps, unitOf(values.indicator)).length > 0,
    }),
    missing: { documentDay: t`Isi tanggal dokumennya.` },
  })
  const proposal = useOperation(SetTargetMutation, {
    refusal: form,
    notice: t`Target diusulkan. Orang lain mengesahkannya.`,
  })
  const submit = form.submit(async ({ steps, documentKind, ...path }) => {
    const input = { ...path, steps: [...steps], documentKind: documentKind as TargetDocumentKind }
    if ((await proposal.run({ input })) !== null) onDone()
  })
  const setSteps = (steps: readonly StepDraft[]) => {
    // What is wrong is said by place, and places move with the years.
    if (steps.length !== form.values.steps.length) form.refuse(null)
    form.change({ steps, acceptsFall: false })
  }
  return (
    <FormDialog
      title={t`Tetapkan target ${place}`}
      confirm={<Trans>Usulkan</Trans>}
      busy={proposal.busy}
      problem={form.problem}
      attempt={form.attempt}
      onClose={onClose}
      onSubmit={submit}
    >
      <p style={{ margin: 0 }}>
        <Trans>
          Salin seperti tertulis dalam dokumennya. Sesudah disahkan, target ini menggantikan target sendiri yang
          sebelumnya untuk angka yang sama.
        </Trans>
      </p>
      <NativeSelect
        label={<Trans>Angka apa</Trans>}
        data={TARGET_INDICATORS.map((code) => {
          const { name } = indicatorOf(code)
          return { value: code, label: i18n.locale === 'en' ? name.en : name.id }
        })}
        {...form.field('indicator')}
      />
      <TargetStepFields
        unit={unitOf(form.values.indicator)}
        steps={form.values.steps}
        acceptsFall={form.values.acceptsFall}
        errorOf={form.errorOf}
        onSteps={setSteps}
        onAcceptsFall={(accepts) => form.set('acceptsFall', accepts)}
      />
      <NativeSelect
        label={<Trans>Jenis dokumen</Trans>}
        data={TARGET_DOCUMENT_KINDS.map((kind) => ({ value: kind, label: i18n._(targetDocumentWords[kind]) }))}
        {...form.field('documentKind')}
      />
      <TextInput label={<Trans>Nomor dokumen</Trans>} maxLength={100} {...form.field('documentNumber')} />
      <DateField label={<Trans>Tanggal dokumen</Trans>} max={today} {...form.field('documentDay')} />
      <TextInput label={<Trans>Nama dokumen</Trans>} maxLength={300} {...form.field('documentName')} />
      <ReasonField {...form.field('reason')} />
    </FormDialog>
  )
}

function unitOf(indicator: string) {
  return isTargetIndicator(indicator) ? unitOfTarget(indicator) : 'SHARE'
}

/** One year that is still empty, or the years of the path before that are not past. */
function initialValuesOf(replaces: TargetPath | null, today: string, comma: string) {
  const thisYear = Number(today.slice(0, 4))
  const write = (amount: number) =>
    replaces?.indicator.unit === 'SHARE' ? (amount / 100).toFixed(2).replace('.', comma) : String(amount)
  const ahead = (replaces?.steps ?? [])
    .filter(({ year }) => year >= thisYear)
    .map(({ year, amount }) => ({ year: String(year), amount: write(amount) }))
  const steps = ahead.length > 0 ? ahead : [{ year: String(thisYear), amount: '' }]
  return {
    indicator: replaces?.indicator.code ?? 'COVERAGE',
    steps: steps.map((step): StepDraft => ({ key: crypto.randomUUID(), ...step })) as readonly StepDraft[],
    acceptsFall: false,
    documentKind: (replaces?.documentKind ?? 'RPJMD') as string,
    documentNumber: '',
    documentDay: null as string | null,
    documentName: '',
    reason: '',
  }
}
