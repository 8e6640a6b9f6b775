import { Trans, useLingui } from '@lingui/react/macro'
import { Button, PasswordInput, Stack } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { changePassword } from '../../session/auth-api.ts'
import { Card } from '../../ui/Card.tsx'
import { ErrorSummary } from '../../ui/form/ErrorSummary.tsx'
import { fieldProblem } from '../../ui/form/FieldProblem.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { NewPasswordFields } from '../sign-in/NewPasswordFields.tsx'
import { useNewPassword } from '../sign-in/use-new-password.ts'

/** A new password, given the old one. All other devices are signed out with it. */
export function PasswordCard() {
  const [turn, setTurn] = useState(0)
  const [changed, setChanged] = useState(false)
  return (
    <Card title={<Trans>Kata sandi</Trans>}>
      {changed && (
        <Notice tone="ok" icon={IconCircleCheck}>
          <Trans>Kata sandi sudah diganti dan semua perangkat lain dikeluarkan.</Trans>
        </Notice>
      )}
      <PasswordForm
        key={turn}
        onDone={() => {
          setChanged(true)
          setTurn(turn + 1)
        }}
      />
    </Card>
  )
}

function PasswordForm(props: { onDone: () => void }) {
  const { t } = useLingui()
  const [current, setCurrent] = useState('')
  const [isSubmitted, setSubmitted] = useState(false)
  const form = useNewPassword(async (newPassword) => {
    const answer = await changePassword({ currentPassword: current, newPassword })
    if (answer.ok) props.onDone()
    return answer
  })
  const missing = isSubmitted && current === ''
  const currentError = { fieldId: 'current-password', message: t`Isi kata sandi Anda sekarang.` }
  const errors = [...(missing ? [currentError] : []), ...form.errors]
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setSubmitted(true)
        if (current !== '') void form.submit()
      }}
    >
      <Stack gap="md" maw={420} mt="sm">
        <ErrorSummary errors={errors} attempt={form.attempt} />
        <PasswordInput
          id="current-password"
          label={<Trans>Kata sandi sekarang</Trans>}
          autoComplete="current-password"
          maxLength={128}
          value={current}
          error={missing ? fieldProblem(currentError.message) : undefined}
          visibilityToggleButtonProps={{ 'aria-label': t`Perlihatkan kata sandi` }}
          onChange={(event) => setCurrent(event.currentTarget.value)}
        />
        <NewPasswordFields
          password={form.password}
          repeated={form.repeated}
          errors={form.errors}
          onChange={form.change}
        />
        <p>
          <Trans>Semua perangkat lain akan dikeluarkan.</Trans>
        </p>
        <div>
          <Button type="submit" loading={form.busy}>
            <Trans>Ganti kata sandi</Trans>
          </Button>
        </div>
      </Stack>
    </form>
  )
}
