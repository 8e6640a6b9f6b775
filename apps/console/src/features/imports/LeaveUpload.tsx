import { Trans } from '@lingui/react/macro'
import { Button, Group, Modal } from '@mantine/core'
import { useBlocker } from '@tanstack/react-router'

/** While a file is being sent, leaving would cut it off: it asks first. Going to the new import is no leaving. */
export function LeaveUpload() {
  const blocker = useBlocker({
    shouldBlockFn: ({ next }) => next.routeId !== '/app/impor/$importId',
    enableBeforeUnload: true,
    withResolver: true,
  })
  return (
    <Modal
      opened={blocker.status === 'blocked'}
      onClose={() => blocker.reset?.()}
      withCloseButton={false}
      title={<Trans>Hentikan unggahan?</Trans>}
    >
      <p>
        <Trans>Berkas belum terkirim seluruhnya. Bila halaman ini ditinggalkan, unggahannya batal.</Trans>
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
