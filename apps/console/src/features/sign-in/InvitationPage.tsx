import { Trans } from '@lingui/react/macro'
import { Button, Stack } from '@mantine/core'
import { IconCircleCheck, IconLinkOff } from '@tabler/icons-react'
import { useParams } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useFormats } from '../../i18n/formats.ts'
import type { AuthAnswer } from '../../session/auth-api.ts'
import { useAuthProblemWords } from '../../session/auth-problem-words.ts'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { ErrorSummary } from '../../ui/form/ErrorSummary.tsx'
import { PageLoading } from '../../ui/PageLoading.tsx'
import { StateMessage } from '../../ui/states/StateMessage.tsx'
import { acceptInvitation, getInvitation, type Invitation } from './invitation-api.ts'
import { NewPasswordFields } from './NewPasswordFields.tsx'
import { SignInFrame } from './SignInFrame.tsx'
import { useNewPassword } from './use-new-password.ts'

/** The end of an invitation's link: who invites whom, a password, and in. */
export function InvitationPage() {
  const problemWords = useAuthProblemWords()
  const { token } = useParams({ from: '/undangan/$token' })
  const [invitation, setInvitation] = useState<AuthAnswer<Invitation> | null>(null)
  useEffect(() => {
    let isMounted = true
    void getInvitation(token).then((answer) => isMounted && setInvitation(answer))
    return () => {
      isMounted = false
    }
  }, [token])

  return (
    <SignInFrame>
      {invitation === null ? (
        <PageLoading />
      ) : invitation.ok ? (
        <AcceptForm token={token} invitation={invitation.value} />
      ) : (
        <StateMessage wholePage tone="warn" icon={IconLinkOff} title={<Trans>Undangan tidak dapat dibuka</Trans>}>
          {problemWords(invitation.problem)}
        </StateMessage>
      )}
    </SignInFrame>
  )
}

function AcceptForm(props: { token: string; invitation: Invitation }) {
  const { day } = useFormats()
  const { email, name, tenantName, expiresAt, hasAccount = false } = props.invitation
  const until = day(expiresAt.slice(0, 10))
  const form = useNewPassword((password) => acceptInvitation(props.token, hasAccount ? null : password), !hasAccount)
  if (form.done) {
    return (
      <StateMessage
        wholePage
        tone="ok"
        icon={IconCircleCheck}
        title={<Trans>Undangan diterima</Trans>}
        actions={
          <ButtonLink to="/masuk">
            <Trans>Masuk</Trans>
          </ButtonLink>
        }
      >
        <Trans>
          Masuklah dengan {email} untuk bekerja bagi {tenantName}.
        </Trans>
      </StateMessage>
    )
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void form.submit()
      }}
    >
      <h1>
        <Trans>Selamat datang, {name}</Trans>
      </h1>
      <p>
        <Trans>
          {tenantName} mengundang {email}. Undangan berlaku sampai {until}.
        </Trans>
      </p>
      <Stack gap="md" maw={420}>
        <ErrorSummary errors={form.errors} attempt={form.attempt} />
        {!hasAccount && (
          <NewPasswordFields
            password={form.password}
            repeated={form.repeated}
            errors={form.errors}
            onChange={form.change}
          />
        )}
        <div>
          <Button type="submit" size="md" loading={form.busy}>
            <Trans>Terima undangan</Trans>
          </Button>
        </div>
      </Stack>
    </form>
  )
}
