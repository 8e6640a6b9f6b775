import { Trans, useLingui } from '@lingui/react/macro'
import { PasswordInput, Stack } from '@mantine/core'
import type { FieldError } from '../../ui/form/ErrorSummary.tsx'
import { fieldProblem } from '../../ui/form/FieldProblem.tsx'
import { shortestPassword } from './new-password.ts'

/** A new password, typed twice; managers fill both. */
export function NewPasswordFields(props: {
  password: string
  repeated: string
  errors: readonly FieldError[]
  onChange: (password: string, repeated: string) => void
}) {
  const { t } = useLingui()
  const problemOf = (fieldId: string) => fieldProblem(props.errors.find((error) => error.fieldId === fieldId)?.message)
  const toggle = { 'aria-label': t`Perlihatkan kata sandi` }
  return (
    <Stack gap="md">
      <PasswordInput
        id="new-password"
        size="md"
        label={<Trans>Kata sandi baru</Trans>}
        description={t`Sekurangnya ${shortestPassword} huruf. Beberapa kata lebih kuat daripada satu kata sulit.`}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        autoComplete="new-password"
        maxLength={128}
        value={props.password}
        error={problemOf('new-password')}
        visibilityToggleButtonProps={toggle}
        onChange={(event) => props.onChange(event.currentTarget.value, props.repeated)}
      />
      <PasswordInput
        id="repeated-password"
        size="md"
        label={<Trans>Ulangi kata sandi baru</Trans>}
        autoComplete="new-password"
        maxLength={128}
        value={props.repeated}
        error={problemOf('repeated-password')}
        visibilityToggleButtonProps={toggle}
        onChange={(event) => props.onChange(props.password, event.currentTarget.value)}
      />
    </Stack>
  )
}
