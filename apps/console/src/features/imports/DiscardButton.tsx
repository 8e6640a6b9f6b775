import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, Modal } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useOperation } from '../../ui/form/use-operation.ts'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { DiscardImportMutation, type ImportView, staleImports } from './import.query.ts'

/** Puts an import away. It asks, since the reading of a large file would have to be done again. */
export function DiscardButton(props: { of: ImportView; onDiscarded: () => void }) {
  const { t } = useLingui()
  const [opened, setOpened] = useState(false)
  const discard = useOperation(DiscardImportMutation, { context: staleImports })
  const submit = async () => {
    if ((await discard.run({ input: { importId: props.of.id } })) === null) return
    setOpened(false)
    props.onDiscarded()
  }
  return (
    <>
      <Button variant="default" leftSection={<IconTrash size={18} aria-hidden />} onClick={() => setOpened(true)}>
        <Trans>Buang impor</Trans>
      </Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title={<Trans>Buang impor ini?</Trans>}
        closeButtonProps={{ 'aria-label': t`Tutup` }}
      >
        <p>
          <Trans>
            Baris yang sudah dibaca dari {props.of.fileName} dihapus. Registri tidak berubah: belum ada yang tersimpan.
          </Trans>
        </p>
        <ProblemAlert problem={discard.problem} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" data-autofocus onClick={() => setOpened(false)}>
            <Trans>Jangan buang</Trans>
          </Button>
          <Button loading={discard.busy} onClick={() => void submit()}>
            <Trans>Buang</Trans>
          </Button>
        </Group>
      </Modal>
    </>
  )
}
