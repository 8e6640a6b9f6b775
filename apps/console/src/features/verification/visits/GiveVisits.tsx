import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Textarea } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useQuery } from 'urql'
import { useViewer } from '../../../session/viewer.ts'
import { DateField } from '../../../ui/form/DateField.tsx'
import { fieldProblem } from '../../../ui/form/FieldProblem.tsx'
import { FormDialog } from '../../../ui/form/FormDialog.tsx'
import { useOperation } from '../../../ui/form/use-operation.ts'
import { useNotify } from '../../../ui/use-notify.ts'
import { CheckAssigneesQuery, CoveringAssigneesQuery, CreateCheckTasksMutation, staleChecks } from '../check.query.ts'
import { inputOf, nobodyChosen, PeopleSource } from '../PeopleSource.tsx'
import { OfficerSelect } from './HandleVisits.tsx'

/** Gives one officer the visits to many people by a day. */
export function GiveVisits(props: { onGiven: () => void }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setOpen(true)}>
        <Trans>Beri tugas kunjungan</Trans>
      </Button>
      {open && (
        <GiveDialog
          onClose={() => setOpen(false)}
          onGiven={() => {
            setOpen(false)
            props.onGiven()
          }}
        />
      )}
    </>
  )
}

function GiveDialog(props: { onClose: () => void; onGiven: () => void }) {
  const { t } = useLingui()
  const notify = useNotify()
  const { today } = useViewer()
  const [{ data }] = useQuery({ query: CheckAssigneesQuery })
  const [people, setPeople] = useState(nobodyChosen)
  const [chosen, setOfficer] = useState('')
  const selection = inputOf(people)
  // Whose part does not cover everybody would be refused.
  const [{ data: covering }] = useQuery({ query: CoveringAssigneesQuery, variables: selection })
  const officers = covering?.checkAssignees ?? []
  const officer = officers.some(({ id }) => id === chosen) ? chosen : ''
  const [dueOn, setDueOn] = useState<string | null>(null)
  const [note, setNote] = useState('')
  const [isSubmitted, setSubmitted] = useState(false)
  const create = useOperation(CreateCheckTasksMutation, { context: staleChecks })
  const submit = async () => {
    setSubmitted(true)
    create.refuse(null)
    if (officer === '' || dueOn === null) return
    const outcome = await create.run({
      input: { ...selection, assignedTo: officer, dueOn, note: note.trim() || null },
    })
    if (outcome === null) return
    const { created, skipped } = outcome.data
    notify(
      skipped === 0
        ? t`${created} kunjungan diberikan.`
        : t`${created} kunjungan diberikan; ${skipped} orang sudah punya tugas.`,
    )
    props.onGiven()
  }
  return (
    <FormDialog
      title={<Trans>Beri tugas kunjungan</Trans>}
      confirm={<Trans>Beri tugas</Trans>}
      busy={create.busy}
      problem={create.problem}
      onClose={props.onClose}
      onSubmit={() => void submit()}
    >
      <PeopleSource rounds={(data?.rounds.edges ?? []).map(({ node }) => node)} value={people} onChange={setPeople} />
      <OfficerSelect
        officers={officers}
        description={<Trans>Petugas yang wilayahnya mencakup semua orang itu.</Trans>}
        value={officer}
        onChange={setOfficer}
        missing={isSubmitted && officer === ''}
      />
      <DateField
        label={<Trans>Paling lambat</Trans>}
        value={dueOn}
        min={today}
        onChange={setDueOn}
        error={isSubmitted && dueOn === null ? fieldProblem(t`Isi hari terakhirnya.`) : undefined}
      />
      <Textarea
        label={<Trans>Yang perlu dilihat</Trans>}
        value={note}
        maxLength={500}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
