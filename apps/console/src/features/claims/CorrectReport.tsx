import { Trans, useLingui } from '@lingui/react/macro'
import { correctionInput } from '@payung/domain/benefit/claim-input'
import { asksAboutWork } from '@payung/domain/benefit/work-relation'
import words from '../../generated/input-words/claims.json'
import { useViewer } from '../../session/viewer.ts'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { ReasonField } from '../../ui/form/ReasonField.tsx'
import { useInputForm } from '../../ui/form/use-input-form.ts'
import { useOperation } from '../../ui/form/use-operation.ts'
import { type ClaimDetail, CorrectLifeEventMutation } from './claims.query.ts'
import { EventPlaceFields, factsOf, inputOfFacts, WorkQuestions } from './EventFields.tsx'

/** Says what a report should have said. What it said before is kept with the reason. */
export function CorrectReport(props: {
  event: Pick<
    NonNullable<ClaimDetail['event']>,
    | 'id'
    | 'kind'
    | 'eventDay'
    | 'dayPrecision'
    | 'place'
    | 'atWorkOrOnTheWay'
    | 'becauseOfWork'
    | 'inTraffic'
    | 'ofOccupationalIllness'
  >
  onClose: () => void
  onDone: () => void
}) {
  const { t } = useLingui()
  const { today } = useViewer()
  const { event } = props
  const form = useInputForm({
    schema: correctionInput({ today, kind: event.kind }),
    words,
    initialValues: {
      ...factsOf(event),
      reason: '',
    },
    missing: { eventDay: t`Isi harinya.` },
    inputOf: ({ reason, ...facts }) => ({ reason, ...inputOfFacts(facts) }),
  })
  const correct = useOperation(CorrectLifeEventMutation, { refusal: form })
  const submit = form.submit(async (facts) => {
    if ((await correct.run({ input: { eventId: event.id, ...facts } })) !== null) props.onDone()
  })
  const fields = { values: form.values, change: form.change }
  return (
    <FormDialog
      title={t`Koreksi laporan`}
      confirm={<Trans>Simpan koreksi</Trans>}
      busy={correct.busy}
      problem={form.problem}
      attempt={form.attempt}
      onClose={props.onClose}
      onSubmit={submit}
    >
      <p style={{ margin: 0 }}>
        <Trans>Isi laporan sebelumnya tetap tersimpan beserta alasannya. Jaminan yang diminta menyesuaikan.</Trans>
      </p>
      <EventPlaceFields
        {...fields}
        errors={{ eventDay: form.field('eventDay').error, place: form.field('place').error }}
      />
      {asksAboutWork(event.kind) && <WorkQuestions {...fields} kind={event.kind} />}
      <ReasonField isOfFamily {...form.field('reason')} />
    </FormDialog>
  )
}
