import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { DateField } from '../../../ui/form/DateField.tsx'
import { fieldProblem } from '../../../ui/form/FieldProblem.tsx'
import { FormDialog } from '../../../ui/form/FormDialog.tsx'
import { useOperation } from '../../../ui/form/use-operation.ts'
import { type RoundDetail, UpdateRoundMutation } from '../round.query.ts'

/** Name, last day and what proposers are told; whoever is asked stays as they are. */
export function EditRoundAction(props: { round: RoundDetail; onChanged: () => void }) {
  const [isOpen, setOpen] = useState(false)
  if (!props.round.actions.includes('EDIT') || !props.round.programme) return null
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        <Trans>Ubah</Trans>
      </Button>
      {isOpen && <EditRoundDialog {...props} programmeId={props.round.programme.id} onClose={() => setOpen(false)} />}
    </>
  )
}

function EditRoundDialog(props: {
  round: RoundDetail
  programmeId: string
  onChanged: () => void
  onClose: () => void
}) {
  const { t } = useLingui()
  const { round } = props
  const [name, setName] = useState(round.name)
  const [note, setNote] = useState(round.note ?? '')
  const [dueOn, setDueOn] = useState<string | null>(round.dueOn)
  const [tried, setTried] = useState(false)
  const update = useOperation(UpdateRoundMutation)
  const act = async () => {
    setTried(true)
    update.refuse(null)
    if (dueOn === null) return
    const success = await update.run({
      input: { roundId: round.id, expectedVersion: round.version, programmeId: props.programmeId, name, note, dueOn },
    })
    if (success === null) return
    props.onClose()
    props.onChanged()
  }
  return (
    <FormDialog
      title={<Trans>Ubah putaran</Trans>}
      confirm={<Trans>Simpan perubahan</Trans>}
      busy={update.busy}
      problem={update.problem}
      onClose={props.onClose}
      onSubmit={() => void act()}
    >
      <TextInput
        label={<Trans>Nama putaran</Trans>}
        maxLength={160}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={fieldProblem(update.errorOf('name'))}
      />
      <DateField
        label={<Trans>Paling lambat dikirim</Trans>}
        value={dueOn}
        onChange={setDueOn}
        error={fieldProblem(
          tried && dueOn === null ? t`Tulis tanggalnya, misalnya 31/12/2026.` : update.errorOf('dueOn'),
        )}
      />
      <Textarea
        label={<Trans>Keterangan untuk pengusul</Trans>}
        maxLength={2000}
        autosize
        minRows={2}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        error={fieldProblem(update.errorOf('note'))}
      />
    </FormDialog>
  )
}
