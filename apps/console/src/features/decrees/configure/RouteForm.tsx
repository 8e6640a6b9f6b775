import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, Stack, Textarea } from '@mantine/core'
import { stepsFor } from '@payung/domain/access/approval'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useFormats } from '../../../i18n/formats.ts'
import { Card } from '../../../ui/Card.tsx'
import { fieldProblem } from '../../../ui/form/FieldProblem.tsx'
import { FormDraft } from '../../../ui/form/FormDraft.tsx'
import { useOperation } from '../../../ui/form/use-operation.ts'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import { useStepName } from '../use-step-name.ts'
import classes from './Configuration.module.css'
import { type ApprovalRoute, type Colleague, SaveRouteMutation } from './configure.query.ts'
import {
  digitsOf,
  draftOfRoute,
  inputOfRoute,
  moved,
  newStep,
  routeOfDraft,
  type StepDraft,
  withNewKeys,
} from './route-draft.ts'
import { NumberField, StepEditor } from './StepEditor.tsx'

const mostSteps = 10

/** A new version of the route, step by step; what it asks of a decree of some size is shown before it is saved. */
export function RouteForm(props: {
  route: ApprovalRoute
  colleagues: readonly Colleague[]
  onClose: () => void
  onSaved: () => void
}) {
  const { t } = useLingui()
  const { route } = props
  const [begun] = useState<readonly StepDraft[]>(() => draftOfRoute(route.steps))
  const [steps, setSteps] = useState(begun)
  const [note, setNote] = useState('')
  const [saved, setSaved] = useState(false)
  const save = useOperation(SaveRouteMutation, { notice: t`Jalur tersimpan.` })
  const submit = async () => {
    // Before the answer: with it the form is gone, and what was kept of it too.
    setSaved(true)
    const success = await save.run({ input: { basedOn: route.version ?? 0, steps: inputOfRoute(steps), note } })
    if (success === null) return setSaved(false)
    props.onSaved()
  }
  return (
    <Stack gap="md">
      <FormDraft
        dirty={!saved && (steps !== begun || note !== '')}
        form={{
          values: { steps, note },
          version: route.version ?? 0,
          part: 'ROUTE',
          take: (stored) => {
            setSteps(withNewKeys(stored.steps))
            setNote(stored.note)
          },
        }}
      />
      {steps.map((step, at) => (
        <StepEditor
          key={step.key}
          step={step}
          at={at}
          last={at === steps.length - 1}
          colleagues={props.colleagues}
          errorOf={(field) => fieldProblem(save.errorOf(`steps.${at}.${field}`))}
          onChange={(changed) => setSteps(steps.with(at, changed))}
          onMove={(by) => setSteps(moved(steps, at, by))}
          onRemove={() => setSteps(steps.filter((one) => one !== step))}
        />
      ))}
      {steps.length < mostSteps && (
        <Group>
          <Button
            variant="default"
            leftSection={<IconPlus size={18} aria-hidden />}
            onClick={() => setSteps([...steps, newStep()])}
          >
            <Trans>Tambah langkah</Trans>
          </Button>
        </Group>
      )}
      <Trial steps={steps} />
      <Card title={<Trans>Simpan sebagai versi baru</Trans>}>
        <Stack gap="sm">
          <Textarea
            label={<Trans>Alasan perubahan (opsional)</Trans>}
            autosize
            minRows={2}
            maxLength={500}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
            error={fieldProblem(save.errorOf('note'))}
          />
          <ProblemAlert problem={save.problem} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={props.onClose}>
              <Trans>Batal</Trans>
            </Button>
            <Button loading={save.busy} onClick={() => void submit()}>
              <Trans>Simpan jalur</Trans>
            </Button>
          </Group>
        </Stack>
      </Card>
    </Stack>
  )
}

/** Which steps a decree of a size would take. */
function Trial(props: { steps: readonly StepDraft[] }) {
  const { t } = useLingui()
  const [people, setPeople] = useState('1.000')
  const [rupiah, setRupiah] = useState('201.600.000')
  const { number } = useFormats()
  const nameOf = useStepName()
  const taken = stepsFor(routeOfDraft(props.steps), {
    people: Number(digitsOf(people)),
    rupiah: BigInt(digitsOf(rupiah) || '0'),
  })
  return (
    <Card
      title={<Trans>Coba dengan suatu ukuran</Trans>}
      hint={<Trans>Keputusan perubahan dihitung sebesar yang diubahnya</Trans>}
    >
      <Group gap="sm" align="end" mb="sm">
        <NumberField className={classes.field} label={t`Orang`} value={people} onChange={setPeople} />
        <NumberField className={classes.field} label={t`Nilai seluruhnya (Rp)`} value={rupiah} onChange={setRupiah} />
      </Group>
      <p role="status" style={{ margin: 0 }}>
        {taken.length === 0 ? (
          <Trans>Tidak ada langkah.</Trans>
        ) : (
          taken.map((step, at) => nameOf(step).name.trim() || t`Langkah ${number(at + 1)}`).join(' → ')
        )}
      </p>
    </Card>
  )
}
