import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, Stack, TextInput } from '@mantine/core'
import { IconMailCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { requestPasswordReset } from '../../session/auth-api.ts'
import { useAuthProblemWords } from '../../session/auth-problem-words.ts'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { ErrorSummary } from '../../ui/form/ErrorSummary.tsx'
import { fieldProblem } from '../../ui/form/FieldProblem.tsx'
import { StateMessage } from '../../ui/states/StateMessage.tsx'
import { SignInFrame } from './SignInFrame.tsx'

/** Asks for a link by mail. The answer is the same whether the account exists: this form is no directory. */
export function ForgotPasswordPage() {
  const { t } = useLingui()
  const problemWords = useAuthProblemWords()
  const [email, setEmail] = useState('')
  const [sent, setSent] = useState(false)
  const [busy, setBusy] = useState(false)
  const [attempt, setAttempt] = useState(0)
  const [problem, setProblem] = useState<string | null>(null)

  const submit = async () => {
    if (!/^\S+@\S+$/.test(email.trim())) {
      setProblem(t`Isi surel lengkap, misalnya nama@kuburaya.go.id.`)
      return setAttempt(attempt + 1)
    }
    setBusy(true)
    const answer = await requestPasswordReset({ email: email.trim(), redirectTo: `${location.origin}/atur-sandi` })
    setBusy(false)
    if (answer.ok) return setSent(true)
    setProblem(problemWords(answer.problem))
    setAttempt(attempt + 1)
  }
  return (
    <SignInFrame>
      {sent ? (
        <StateMessage
          wholePage
          tone="river"
          icon={IconMailCheck}
          title={<Trans>Periksa surel Anda</Trans>}
          actions={
            <ButtonLink to="/masuk" variant="default">
              <Trans>Kembali ke halaman masuk</Trans>
            </ButtonLink>
          }
        >
          <Trans>Bila {email} punya akun, tautan untuk mengatur kata sandi baru sudah dikirim. Berlaku satu jam.</Trans>
        </StateMessage>
      ) : (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            void submit()
          }}
        >
          <h1>
            <Trans>Lupa kata sandi</Trans>
          </h1>
          <p>
            <Trans>Kami kirim tautan untuk mengatur kata sandi baru.</Trans>
          </p>
          <Stack gap="md" maw={420}>
            <ErrorSummary errors={problem === null ? [] : [{ fieldId: 'email', message: problem }]} attempt={attempt} />
            <TextInput
              id="email"
              type="email"
              size="md"
              label={<Trans>Surel</Trans>}
              autoComplete="username"
              maxLength={254}
              value={email}
              error={fieldProblem(problem ?? undefined)}
              onChange={(event) => setEmail(event.currentTarget.value)}
            />
            <Group gap="xs">
              <Button type="submit" size="md" loading={busy}>
                <Trans>Kirim tautan</Trans>
              </Button>
              <ButtonLink to="/masuk" variant="default" size="md">
                <Trans>Kembali</Trans>
              </ButtonLink>
            </Group>
          </Stack>
        </form>
      )}
    </SignInFrame>
  )
}
