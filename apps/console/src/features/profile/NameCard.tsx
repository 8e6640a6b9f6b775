import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Stack, TextInput } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { changeName } from '../../session/auth-api.ts'
import { useViewer } from '../../session/viewer.ts'
import { Card } from '../../ui/Card.tsx'
import { fieldProblem } from '../../ui/form/FieldProblem.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useAuthChange } from './use-auth-change.ts'

const longestName = 120

/** How one is addressed, here and in the log. The address for signing in is the institution's to change. */
export function NameCard() {
  const { t } = useLingui()
  const router = useRouter()
  const { user } = useViewer()
  const [name, setName] = useState(user.name)
  const [isSubmitted, setSubmitted] = useState(false)
  const change = useAuthChange()
  const missing = name.trim() === ''
  const submit = async () => {
    setSubmitted(true)
    if (missing) return
    const answer = await change.send(changeName({ name: name.trim() }))
    if (answer.ok) await router.invalidate()
  }
  return (
    <Card title={<Trans>Nama</Trans>}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <Stack gap="md">
          <TextInput
            label={<Trans>Nama lengkap</Trans>}
            description={t`Tampak pada catatan setiap hal yang Anda kerjakan.`}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            autoComplete="name"
            maxLength={longestName}
            value={name}
            error={fieldProblem(isSubmitted && missing ? t`Isi nama Anda.` : (change.problem ?? undefined))}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          {change.done && name.trim() === user.name && (
            <Notice tone="ok" icon={IconCircleCheck}>
              <Trans>Nama tersimpan.</Trans>
            </Notice>
          )}
          <div>
            <Button type="submit" variant="default" loading={change.busy} disabled={name.trim() === user.name}>
              <Trans>Simpan nama</Trans>
            </Button>
          </div>
        </Stack>
      </form>
    </Card>
  )
}
