import { Trans, useLingui } from '@lingui/react/macro'
import { Button, PasswordInput, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { ErrorSummary } from '../ui/form/ErrorSummary.tsx'
import { fieldProblem } from '../ui/form/FieldProblem.tsx'
import { type AuthAnswer, enableTotp, verifyTotp } from './auth-api.ts'
import { useAuthProblemWords } from './auth-problem-words.ts'
import { TotpSecret } from './TotpSecret.tsx'

/**
 * Setting up a second factor: password, then the drawing to scan and the codes to keep, then one code as proof.
 *
 * Only the proof switches it on: a phone that scanned nothing must not lock anybody out.
 */
export function TotpSetup(props: { onDone: () => void }) {
  const { t } = useLingui()
  const problemWords = useAuthProblemWords()
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const [secret, setSecret] = useState<{ totpURI: string; backupCodes: readonly string[] } | null>(null)
  const [busy, setBusy] = useState(false)
  const [attempt, setAttempt] = useState(0)
  const [problem, setProblem] = useState<string | null>(null)

  const send = async <Value,>(call: Promise<AuthAnswer<Value>>, then: (value: Value) => void) => {
    setBusy(true)
    setProblem(null)
    const answer = await call
    setBusy(false)
    if (answer.ok) return then(answer.value)
    setProblem(problemWords(answer.problem))
    setAttempt((before) => before + 1)
  }
  const submit = () =>
    secret === null
      ? send(enableTotp({ password }), setSecret)
      : send(verifyTotp({ code: code.replace(/\s/g, ''), trustDevice: false }), props.onDone)
  const fieldId = secret === null ? 'totp-password' : 'totp-code'
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <Stack gap="md" maw={420}>
        <ErrorSummary errors={problem === null ? [] : [{ fieldId, message: problem }]} attempt={attempt} />
        {secret === null ? (
          <PasswordInput
            id={fieldId}
            label={<Trans>Kata sandi Anda</Trans>}
            autoComplete="current-password"
            value={password}
            error={fieldProblem(problem ?? undefined)}
            visibilityToggleButtonProps={{ 'aria-label': t`Perlihatkan kata sandi` }}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
        ) : (
          <>
            <TotpSecret uri={secret.totpURI} backupCodes={secret.backupCodes} />
            <TextInput
              id={fieldId}
              label={<Trans>Enam angka dari aplikasi</Trans>}
              inputMode="numeric"
              autoComplete="one-time-code"
              maxLength={8}
              className="figures"
              value={code}
              error={fieldProblem(problem ?? undefined)}
              onChange={(event) => setCode(event.currentTarget.value)}
            />
          </>
        )}
        <div>
          <Button type="submit" loading={busy}>
            {secret === null ? <Trans>Lanjut</Trans> : <Trans>Aktifkan</Trans>}
          </Button>
        </div>
      </Stack>
    </form>
  )
}
