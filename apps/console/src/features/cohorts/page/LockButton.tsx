import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, Modal, Stack, Textarea, TextInput } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useState } from 'react'
import { useFormats } from '../../../i18n/formats.ts'
import { fieldProblem } from '../../../ui/form/FieldProblem.tsx'
import { useOperation } from '../../../ui/form/use-operation.ts'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import { useServerWords } from '../../../ui/use-server-words.ts'
import { type CohortDetail, LockCohortMutation } from '../cohort.query.ts'

/** Nothing takes a lock back: what it means is said, and the number of people typed, before it is done. */
export function LockButton(props: { cohort: CohortDetail; onDone: () => void }) {
  const { t } = useLingui()
  const { number, rupiah } = useFormats()
  const { message } = useServerWords()
  const { cohort } = props
  const [isOpen, setOpen] = useState(false)
  const [typed, setTyped] = useState('')
  const [reason, setReason] = useState('')
  const lock = useOperation(LockCohortMutation)
  const wasPublished = cohort.state === 'PUBLISHED'
  const issue = lock.problem !== null && 'issues' in lock.problem ? lock.problem.issues[0] : undefined
  const people = number(cohort.members)
  const act = async () => {
    const success = await lock.run({
      input: { cohortId: cohort.id, expectedVersion: cohort.version, reason: reason.trim() === '' ? null : reason },
    })
    if (success === null) return
    setOpen(false)
    props.onDone()
  }
  return (
    <>
      <Button
        leftSection={<IconLock size={18} aria-hidden />}
        disabled={cohort.onePersonRefusal !== null}
        onClick={() => setOpen(true)}
      >
        <Trans>Kunci kohort</Trans>
      </Button>
      <Modal
        opened={isOpen}
        onClose={() => setOpen(false)}
        title={<Trans>Kunci {people} orang?</Trans>}
        closeButtonProps={{ 'aria-label': t`Tutup` }}
      >
        <Stack gap="md">
          <p style={{ margin: 0 }}>
            <Trans>
              Data setiap orang disimpan seperti saat ini, beserta versi aturan dan urutan prioritasnya. Sesudah itu
              tidak ada yang dapat berubah.
            </Trans>
          </p>
          {cohort.cost && (
            <p style={{ margin: 0 }} className="figures">
              <Trans>Biaya seluruh masa: {rupiah(cohort.cost.total)}</Trans>
            </p>
          )}
          {!wasPublished && (
            <Textarea
              label={<Trans>Mengapa tanpa pengumuman</Trans>}
              description={<Trans>Kohort ini belum pernah diumumkan. Alasannya tersimpan bersamanya.</Trans>}
              autosize
              minRows={2}
              maxLength={500}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
              error={issue === undefined ? undefined : fieldProblem(message(issue))}
            />
          )}
          <TextInput
            label={<Trans>Ketik jumlah orang untuk melanjutkan: {people}</Trans>}
            inputMode="numeric"
            className="figures"
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <ProblemAlert problem={issue === undefined ? lock.problem : null} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={() => setOpen(false)}>
              <Trans>Batal</Trans>
            </Button>
            <Button
              disabled={typed.replace(/\D/g, '') !== String(cohort.members)}
              loading={lock.busy}
              onClick={() => void act()}
            >
              <Trans>Ya, kunci</Trans>
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  )
}
