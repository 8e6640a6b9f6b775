import { Trans } from '@lingui/react/macro'
import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core'
import { THRESHOLD_MAX, THRESHOLD_MIN } from '@payung/domain/identity/likeness-thresholds'
import { useState } from 'react'
import { useViewer } from '../../../session/viewer.ts'
import { Card } from '../../../ui/Card.tsx'
import { DateField } from '../../../ui/form/DateField.tsx'
import { ErrorSummary } from '../../../ui/form/ErrorSummary.tsx'
import { fieldProblem } from '../../../ui/form/FieldProblem.tsx'
import { FormDraft } from '../../../ui/form/FormDraft.tsx'
import { useFormRefusal } from '../../../ui/form/use-form-refusal.ts'
import { useOperation } from '../../../ui/form/use-operation.ts'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import { ThresholdEffect } from './ThresholdEffect.tsx'
import { draftOf, isUnchanged, readThresholds, type ThresholdDraft } from './threshold-draft.ts'
import { SetThresholdsMutation, type ThresholdSettings } from './thresholds.query.ts'

/** Other thresholds from a day on; what they would do stands beside them before anything is saved. */
export function ThresholdForm(props: { settings: ThresholdSettings; onSaved: () => void }) {
  const { today } = useViewer()
  const [draft, setDraft] = useState<ThresholdDraft>(() => draftOf(props.settings, today))
  const form = useFormRefusal()
  const [saved, setSaved] = useState(false)
  const save = useOperation(SetThresholdsMutation, { refusal: form })
  const change = (part: Partial<ThresholdDraft>) => setDraft((before) => ({ ...before, ...part }))

  const submit = async () => {
    const { possible, obvious } = readThresholds(draft)
    const input = {
      possible,
      obvious,
      validFrom: draft.validFrom ?? '',
      because: draft.because,
      expectedLatestId: props.settings.latestId,
    }
    // Before the answer: with it the form is gone, and what was kept of it too.
    setSaved(true)
    if ((await save.run({ input })) === null) return setSaved(false)
    props.onSaved()
  }
  const field = (name: 'possible' | 'obvious') => ({
    id: name,
    value: draft[name],
    inputMode: 'numeric' as const,
    maxLength: 3,
    error: fieldProblem(form.errorOf(name)),
    onChange: (event: { currentTarget: { value: string } }) => change({ [name]: event.currentTarget.value }),
  })
  return (
    <Card
      title={<Trans>Ubah ambang</Trans>}
      hint={
        <Trans>
          Bilangan {THRESHOLD_MIN} sampai {THRESHOLD_MAX}. Keputusan yang sudah dibuat tidak berubah.
        </Trans>
      }
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <Stack gap="md">
          <FormDraft
            dirty={!isUnchanged(draft, props.settings) && !saved}
            form={{ values: draft, version: props.settings.latestId ?? undefined, take: setDraft }}
          />
          <ErrorSummary attempt={form.attempt} errors={form.errors} />
          <Group gap="md" align="flex-start">
            <TextInput {...field('possible')} label={<Trans>Mungkin, sejak</Trans>} />
            <TextInput {...field('obvious')} label={<Trans>Jelas, sejak</Trans>} />
            <DateField
              id="validFrom"
              label={<Trans>Berlaku mulai</Trans>}
              value={draft.validFrom}
              min={today}
              error={fieldProblem(form.errorOf('validFrom'))}
              onChange={(validFrom) => change({ validFrom })}
            />
          </Group>
          <ThresholdEffect thresholds={readThresholds(draft)} />
          <Textarea
            id="because"
            label={<Trans>Alasan atau dasar</Trans>}
            maxLength={300}
            value={draft.because}
            error={fieldProblem(form.errorOf('because'))}
            onChange={(event) => change({ because: event.currentTarget.value })}
          />
          <ProblemAlert problem={form.problem} />
          <div>
            <Button type="submit" loading={save.busy} disabled={draft.validFrom === null}>
              <Trans>Simpan ambang</Trans>
            </Button>
          </div>
        </Stack>
      </form>
    </Card>
  )
}
