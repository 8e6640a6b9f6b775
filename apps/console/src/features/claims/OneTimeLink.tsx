import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, Stack, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { useNotify } from '../../ui/use-notify.ts'

/** The address of a link that was just made: nobody can read it again. */
export function OneTimeLink(props: { address: string; onDone: () => void; children: ReactNode }) {
  const { t } = useLingui()
  const notify = useNotify()
  const copy = async () => {
    await navigator.clipboard.writeText(props.address)
    notify(t`Tautan disalin.`)
  }
  return (
    <Stack gap="md">
      <p style={{ margin: 0 }}>{props.children}</p>
      <TextInput label={<Trans>Tautan</Trans>} value={props.address} readOnly />
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={() => void copy()}>
          <Trans>Salin tautan</Trans>
        </Button>
        <Button onClick={props.onDone}>
          <Trans>Selesai</Trans>
        </Button>
      </Group>
    </Stack>
  )
}
