import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useMutation } from 'urql'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { useRefusal } from '../../ui/form/use-refusal.ts'
import { GazetteFields, gazetteDraft, gazetteInput } from './GazetteFields.tsx'
import { RecordGazetteMutation, type RegulationDetail } from './regulation.query.ts'

/** Where an enacted regulation was promulgated: often known only after its enactment. */
export function GazetteDialog(props: {
  regulation: RegulationDetail
  onClose: () => void
  onDone: (words: string) => void
}) {
  const { t } = useLingui()
  const { regulation } = props
  const { problem, refuse, errorOf } = useRefusal()
  const [draft, setDraft] = useState(() => gazetteDraft(regulation))
  const [recording, record] = useMutation(RecordGazetteMutation)
  const submit = async () => {
    const { data, error } = await record({
      input: { regulationId: regulation.id, expectedVersion: regulation.version, ...gazetteInput(draft) },
    })
    const outcome = data?.recordGazette
    if (outcome?.__typename === 'RecordGazetteSuccess') props.onDone(t`Nomor lembaran dicatat.`)
    else refuse(outcome ?? error ?? null)
  }
  return (
    <FormDialog
      confirm={<Trans>Catat</Trans>}
      onClose={props.onClose}
      title={t`Catat nomor lembaran`}
      busy={recording.fetching}
      problem={problem}
      onSubmit={submit}
    >
      <GazetteFields kind={regulation.kind} draft={draft} errorOf={errorOf} onChange={setDraft} />
    </FormDialog>
  )
}
