import { Trans } from '@lingui/react/macro'
import { Button, Group, Modal } from '@mantine/core'
import { useBlocker } from '@tanstack/react-router'

/** Leaving with changes asks first; closing the tab asks in the browser's own words, unless they are kept already. */
export function LeaveGuard(props: {
  dirty: boolean
  /** This device keeps them, at the latest as the form is left. */
  canKeep?: boolean
  /** All of them lie on this device now. */
  isKept?: boolean
  /** Somebody leaves with them. */
  onLeave?: () => void
}) {
  const { canKeep = false, dirty, isKept = false } = props
  const leave = () => {
    props.onLeave?.()
    blocker.proceed?.()
  }
  const blocker = useBlocker({
    shouldBlockFn: () => dirty,
    enableBeforeUnload: dirty && !isKept,
    withResolver: true,
  })
  return (
    <Modal
      opened={blocker.status === 'blocked'}
      onClose={() => blocker.reset?.()}
      withCloseButton={false}
      title={<Trans>Tinggalkan isian ini?</Trans>}
    >
      <p>
        {canKeep ? (
          <Trans>
            Yang Anda isi tersimpan sebagai draf di perangkat ini, dan ditawarkan saat isian ini dibuka lagi.
          </Trans>
        ) : (
          <Trans>Yang Anda isi belum disimpan dan akan hilang.</Trans>
        )}
      </p>
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={leave}>
          <Trans>Tinggalkan</Trans>
        </Button>
        <Button data-autofocus onClick={() => blocker.reset?.()}>
          <Trans>Tetap di sini</Trans>
        </Button>
      </Group>
    </Modal>
  )
}
