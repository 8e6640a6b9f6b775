import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, PasswordInput, Stack } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { fieldProblem } from '../../ui/form/FieldProblem.tsx'

/** Asks for the password once more before something that weakens or renews the account's protection. */
export function PasswordQuestion(props: {
  children: ReactNode
  confirmLabel: ReactNode
  busy: boolean
  problem: string | null
  onConfirm: (password: string) => void
  onCancel: () => void
}) {
  const { t } = useLingui()
  const [password, setPassword] = useState('')
  const [isSubmitted, setSubmitted] = useState(false)
  const problem = isSubmitted && password === '' ? t`Isi kata sandi.` : (props.problem ?? undefined)
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setSubmitted(true)
        if (password !== '') props.onConfirm(password)
      }}
    >
      <Stack gap="md" maw={420}>
        <p style={{ margin: 0 }}>{props.children}</p>
        <PasswordInput
          label={<Trans>Kata sandi Anda</Trans>}
          autoComplete="current-password"
          maxLength={128}
          value={password}
          error={fieldProblem(problem)}
          visibilityToggleButtonProps={{ 'aria-label': t`Perlihatkan kata sandi` }}
          onChange={(event) => setPassword(event.currentTarget.value)}
          data-autofocus
        />
        <Group gap="xs">
          <Button type="submit" loading={props.busy}>
            {props.confirmLabel}
          </Button>
          <Button variant="default" onClick={props.onCancel}>
            <Trans>Batal</Trans>
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
