import { Trans } from '@lingui/react/macro'
import { Button, Group, Modal } from '@mantine/core'
import { useBlocker } from '@tanstack/react-router'

/** Leaving with changes asks first; closing the tab asks in the browser's own words. */
export function LeaveGuard(props: { dirty: boolean }) {
  const blocker = useBlocker({ shouldBlockFn: () => props.dirty, enableBeforeUnload: props.dirty, withResolver: true })
  return (
    <Modal
      opened={blocker.status === 'blocked'}
      onClose={() => blocker.reset?.()}
      withCloseButton={false}
      title={<Trans>Tinggalkan isian ini?</Trans>}
    >
      <p>
        <Trans>Yang Anda isi belum disimpan dan akan hilang.</Trans>
      </p>
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={() => blocker.proceed?.()}>
          <Trans>Tinggalkan</Trans>
        </Button>
        <Button data-autofocus onClick={() => blocker.reset?.()}>
          <Trans>Tetap di sini</Trans>
        </Button>
      </Group>
    </Modal>
  )
}
