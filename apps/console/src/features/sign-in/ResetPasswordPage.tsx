import { Trans } from '@lingui/react/macro'
import { Button, Stack } from '@mantine/core'
import { IconCircleCheck, IconLinkOff } from '@tabler/icons-react'
import { useSearch } from '@tanstack/react-router'
import { resetPassword } from '../../session/auth-api.ts'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { ErrorSummary } from '../../ui/form/ErrorSummary.tsx'
import { StateMessage } from '../../ui/states/StateMessage.tsx'
import { NewPasswordFields } from './NewPasswordFields.tsx'
import { SignInFrame } from './SignInFrame.tsx'
import { useNewPassword } from './use-new-password.ts'

/** The end of the link in the mail. */
export function ResetPasswordPage() {
  const { token, error } = useSearch({ from: '/atur-sandi' })
  const form = useNewPassword((newPassword) => resetPassword({ newPassword, token: token ?? '' }))
  if (token === undefined || error !== undefined) {
    return (
      <SignInFrame>
        <StateMessage
          wholePage
          tone="warn"
          icon={IconLinkOff}
          title={<Trans>Tautan tidak berlaku lagi</Trans>}
          actions={
            <ButtonLink to="/lupa-sandi">
              <Trans>Minta tautan baru</Trans>
            </ButtonLink>
          }
        >
          <Trans>Tautan ini sudah dipakai atau lewat waktunya.</Trans>
        </StateMessage>
      </SignInFrame>
    )
  }
  if (form.done) {
    return (
      <SignInFrame>
        <StateMessage
          wholePage
          tone="ok"
          icon={IconCircleCheck}
          title={<Trans>Kata sandi sudah diganti</Trans>}
          actions={
            <ButtonLink to="/masuk">
              <Trans>Masuk</Trans>
            </ButtonLink>
          }
        >
          <Trans>Semua perangkat yang masih masuk telah dikeluarkan.</Trans>
        </StateMessage>
      </SignInFrame>
    )
  }
  return (
    <SignInFrame>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void form.submit()
        }}
      >
        <h1>
          <Trans>Kata sandi baru</Trans>
        </h1>
        <p>
          <Trans>Setelah diganti, perangkat lain yang masih masuk akan dikeluarkan.</Trans>
        </p>
        <Stack gap="md" maw={420}>
          <ErrorSummary errors={form.errors} attempt={form.attempt} />
          <NewPasswordFields
            password={form.password}
            repeated={form.repeated}
            errors={form.errors}
            onChange={form.change}
          />
          <div>
            <Button type="submit" size="md" loading={form.busy}>
              <Trans>Simpan kata sandi</Trans>
            </Button>
          </div>
        </Stack>
      </form>
    </SignInFrame>
  )
}
