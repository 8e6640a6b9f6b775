import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, Modal, Stack } from '@mantine/core'
import { useState } from 'react'
import { type CombinedError, useMutation } from 'urql'
import type { ProblemAnswer } from '../../../session/problem.ts'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import { type CohortDetail, DiscardCohortMutation } from '../cohort.query.ts'

/** Cannot be taken back, so it is asked first. */
export function DiscardButton(props: { cohort: CohortDetail; onDone: () => void }) {
  const { t } = useLingui()
  const { cohort } = props
  const [isOpen, setOpen] = useState(false)
  const [problem, setProblem] = useState<ProblemAnswer | CombinedError | null>(null)
  const [discarding, discard] = useMutation(DiscardCohortMutation)
  const act = async () => {
    setProblem(null)
    const { data, error } = await discard({ input: { cohortId: cohort.id, expectedVersion: cohort.version } })
    const outcome = data?.discardCohort
    if (outcome?.__typename !== 'DiscardCohortSuccess') return setProblem(outcome ?? error ?? null)
    setOpen(false)
    props.onDone()
  }
  return (
    <>
      <Button variant="subtle" onClick={() => setOpen(true)}>
        <Trans>Buang</Trans>
      </Button>
      <Modal
        opened={isOpen}
        onClose={() => setOpen(false)}
        title={<Trans>Buang konsep ini?</Trans>}
        closeButtonProps={{ 'aria-label': t`Tutup` }}
      >
        <Stack gap="md">
          <p style={{ margin: 0 }}>
            <Trans>Konsep yang dibuang tetap terlihat pada daftar, tetapi tidak dapat dipakai lagi.</Trans>
          </p>
          <ProblemAlert problem={problem} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={() => setOpen(false)}>
              <Trans>Batal</Trans>
            </Button>
            <Button loading={discarding.fetching} onClick={() => void act()}>
              <Trans>Ya, buang</Trans>
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  )
}
