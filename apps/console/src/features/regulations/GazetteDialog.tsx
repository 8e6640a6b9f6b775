import { Trans, useLingui } from '@lingui/react/macro'
import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { fieldProblem } from '../../ui/form/FieldProblem.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { useOperation } from '../../ui/form/use-operation.ts'
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
  const [draft, setDraft] = useState(() => gazetteDraft(regulation))
  const [title, setTitle] = useState('')
  const record = useOperation(RecordGazetteMutation)
  const submit = async () => {
    const success = await record.run({
      input: {
        regulationId: regulation.id,
        expectedVersion: regulation.version,
        ...gazetteInput(draft),
        ...(title.trim() === '' ? {} : { title }),
      },
    })
    if (success !== null) props.onDone(t`Nomor lembaran dicatat.`)
  }
  return (
    <FormDialog
      confirm={<Trans>Catat</Trans>}
      onClose={props.onClose}
      title={t`Catat nomor lembaran`}
      busy={record.busy}
      problem={record.problem}
      onSubmit={submit}
    >
      {regulation.titleUnread && (
        <TextInput
          label={<Trans>Judul menurut naskahnya</Trans>}
          description={
            <Trans>
              Salin dari naskah yang diundangkan; kosongkan selama belum dibaca. Sesudah dicatat, judul tidak berubah
              lagi.
            </Trans>
          }
          maxLength={400}
          placeholder={regulation.title}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
          error={fieldProblem(record.errorOf('title'))}
        />
      )}
      <GazetteFields kind={regulation.kind} draft={draft} errorOf={record.errorOf} onChange={setDraft} />
    </FormDialog>
  )
}
