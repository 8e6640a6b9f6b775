import { Trans } from '@lingui/react/macro'
import { Button, Group, Modal } from '@mantine/core'
import { askToLeave } from './leave.ts'

export default function SessionExpiryDialog(props: { secondsLeft: number; onStay: () => void }) {
  const { secondsLeft } = props
  return (
    <Modal opened onClose={props.onStay} withCloseButton={false} title={<Trans>Sesi hampir berakhir</Trans>}>
      <p role="timer">
        <Trans>
          Anda akan keluar dalam {secondsLeft} detik. Isian yang belum disimpan tetap ada bila Anda tetap masuk.
        </Trans>
      </p>
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={askToLeave}>
          <Trans>Keluar</Trans>
        </Button>
        <Button onClick={props.onStay} data-autofocus>
          <Trans>Tetap masuk</Trans>
        </Button>
      </Group>
    </Modal>
  )
}
