import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Button, Group, Modal, Stack, Textarea, TextInput } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useState } from 'react'
import { useViewer } from '../../../session/viewer.ts'
import { DateField } from '../../../ui/form/DateField.tsx'
import { type ChosenPaper, PaperField } from '../../../ui/form/PaperField.tsx'
import { useOperation } from '../../../ui/form/use-operation.ts'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import classes from './DeliberationDialog.module.css'
import { type RoundPerson, type RoundTaskDetail, SaveDeliberationMutation } from './round-task.query.ts'

/** When, who was there, in which order the people are to be helped, and the minutes. */
export function DeliberationDialog(props: {
  task: RoundTaskDetail
  people: readonly RoundPerson[]
  onClose: () => void
  onDone: () => void
}) {
  const { t } = useLingui()
  const { today } = useViewer()
  const held = props.task.deliberation
  const [heldOn, setHeldOn] = useState<string | null>(held?.heldOn ?? today)
  const [place, setPlace] = useState(held?.place ?? '')
  const [attendees, setAttendees] = useState(held?.attendees.join('\n') ?? '')
  const [note, setNote] = useState(held?.note ?? '')
  const [minutes, setMinutes] = useState<ChosenPaper | null>(held?.minutes ?? null)
  const [ranking, setRanking] = useState(() => rankedOf(props.people))
  const save = useOperation(SaveDeliberationMutation)

  const submit = async () => {
    const success = await save.run({
      input: {
        taskId: props.task.id,
        heldOn: heldOn ?? today,
        place,
        attendees: attendees.split('\n'),
        note,
        ...(minutes?.id === held?.minutes?.id ? {} : { minutesFileId: minutes?.id ?? null }),
        ranking: ranking.map(({ worker }) => worker.id),
        expectedVersion: held?.version ?? 0,
      },
    })
    if (success !== null) props.onDone()
  }
  const move = (at: number, by: -1 | 1) => {
    const next = [...ranking]
    const [person, other] = [next[at], next[at + by]]
    if (person === undefined || other === undefined) return
    next[at] = other
    next[at + by] = person
    setRanking(next)
  }
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={t`Musyawarah desa`}
      closeButtonProps={{ 'aria-label': t`Tutup` }}
      size="lg"
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!save.busy) void submit()
        }}
      >
        <Stack gap="md">
          <DateField label={<Trans>Tanggal musyawarah</Trans>} value={heldOn} max={today} onChange={setHeldOn} />
          <TextInput
            label={<Trans>Tempat</Trans>}
            value={place}
            maxLength={160}
            onChange={(event) => setPlace(event.currentTarget.value)}
          />
          <Textarea
            label={<Trans>Yang hadir, satu nama sebaris</Trans>}
            autosize
            minRows={3}
            value={attendees}
            onChange={(event) => setAttendees(event.currentTarget.value)}
          />
          {ranking.length > 0 && (
            <fieldset className={classes.ranking}>
              <legend>
                <Trans>Urutan, yang paling membutuhkan di atas</Trans>
              </legend>
              <ol>
                {ranking.map(({ worker }, at) => {
                  const { name } = worker
                  return (
                    <li key={worker.id}>
                      <span>{name}</span>
                      <ActionIcon
                        size={44}
                        disabled={at === 0}
                        aria-label={t`Naikkan ${name}`}
                        onClick={() => move(at, -1)}
                      >
                        <IconArrowUp size={18} aria-hidden />
                      </ActionIcon>
                      <ActionIcon
                        size={44}
                        disabled={at === ranking.length - 1}
                        aria-label={t`Turunkan ${name}`}
                        onClick={() => move(at, 1)}
                      >
                        <IconArrowDown size={18} aria-hidden />
                      </ActionIcon>
                    </li>
                  )
                })}
              </ol>
            </fieldset>
          )}
          <Textarea
            label={<Trans>Catatan</Trans>}
            autosize
            value={note}
            maxLength={2000}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <PaperField label={<Trans>Berita acara</Trans>} value={minutes} onChange={setMinutes} />
          <ProblemAlert problem={save.problem} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={props.onClose}>
              <Trans>Batal</Trans>
            </Button>
            <Button type="submit" loading={save.busy}>
              <Trans>Simpan</Trans>
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

/** Who has a place first, by it; then the others as they stand in the list. */
function rankedOf(people: readonly RoundPerson[]): readonly RoundPerson[] {
  const last = Number.MAX_SAFE_INTEGER
  return people.filter(({ answer }) => answer === 'PROPOSED').toSorted((a, b) => (a.rank ?? last) - (b.rank ?? last))
}
