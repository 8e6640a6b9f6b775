import { Trans, useLingui } from '@lingui/react/macro'
import { Modal } from '@mantine/core'
import { ShortcutList } from './ShortcutList.tsx'

export default function ShortcutsDialog(props: { onClose: () => void }) {
  const { t } = useLingui()
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={<Trans>Tombol pintas</Trans>}
      closeButtonProps={{ 'aria-label': t`Tutup` }}
    >
      <ShortcutList />
    </Modal>
  )
}
