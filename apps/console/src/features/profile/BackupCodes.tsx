import { Trans } from '@lingui/react/macro'
import { Button, CopyButton, Group, Stack } from '@mantine/core'
import { IconCopy } from '@tabler/icons-react'
import { useState } from 'react'
import { generateBackupCodes } from '../../session/auth-api.ts'
import classes from './BackupCodes.module.css'
import { PasswordQuestion } from './PasswordQuestion.tsx'
import { useAuthChange } from './use-auth-change.ts'

/** New codes for the day when the phone is gone. They are shown once. */
export function BackupCodes(props: { onDone: () => void }) {
  const change = useAuthChange()
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  if (codes === null) {
    return (
      <PasswordQuestion
        confirmLabel={<Trans>Buat kode baru</Trans>}
        busy={change.busy}
        problem={change.problem}
        onCancel={props.onDone}
        onConfirm={(password) =>
          void change
            .send(generateBackupCodes({ password }))
            .then((answer) => answer.ok && setCodes(answer.value.backupCodes))
        }
      >
        <Trans>Kode cadangan yang lama tidak berlaku lagi begitu yang baru dibuat.</Trans>
      </PasswordQuestion>
    )
  }
  return (
    <Stack gap="md">
      <p style={{ margin: 0 }}>
        <Trans>Simpan di tempat aman; kode ini tidak akan diperlihatkan lagi. Tiap kode berlaku satu kali.</Trans>
      </p>
      <ul className={classes.codes}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <Group gap="xs">
        <CopyButton value={codes.join('\n')}>
          {({ copied, copy }) => (
            <Button variant="default" leftSection={<IconCopy size={18} aria-hidden />} onClick={copy}>
              {copied ? <Trans>Tersalin</Trans> : <Trans>Salin kode cadangan</Trans>}
            </Button>
          )}
        </CopyButton>
        <Button onClick={props.onDone}>
          <Trans>Sudah saya simpan</Trans>
        </Button>
      </Group>
    </Stack>
  )
}
