import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, Modal, Stack } from '@mantine/core'
import { useState } from 'react'
import { useOperation } from '../../../ui/form/use-operation.ts'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import { type CohortDetail, DiscardCohortMutation } from '../cohort.query.ts'

/** Cannot be taken back, so it is asked first. */
export function DiscardButton(props: { cohort: CohortDetail; onDone: () => void }) {
  const { t } = useLingui()
  const { cohort } = props
  const [isOpen, setOpen] = useState(false)
  const discard = useOperation(DiscardCohortMutation)
  const act = async () => {
    if ((await discard.run({ input: { cohortId: cohort.id, expectedVersion: cohort.version } })) === null) return
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
          <ProblemAlert problem={discard.problem} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={() => setOpen(false)}>
              <Trans>Batal</Trans>
            </Button>
            <Button loading={discard.busy} onClick={() => void act()}>
              <Trans>Ya, buang</Trans>
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  )
}
