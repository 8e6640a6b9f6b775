import { Trans, useLingui } from '@lingui/react/macro'
import { Button, PasswordInput, TextInput } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { signIn } from '../../session/auth-api.ts'
import { useAuthProblemWords } from '../../session/auth-problem-words.ts'
import { ErrorSummary, type FieldError } from '../../ui/form/ErrorSummary.tsx'
import { fieldProblem } from '../../ui/form/FieldProblem.tsx'
import classes from './PasswordStep.module.css'

export interface Credentials {
  readonly email: string
  readonly password: string
}

/** E-mail and password. What was typed survives every fault; the password is never told which half was wrong. */
export function PasswordStep(props: {
  credentials: Credentials
  onChange: (credentials: Credentials) => void
  onDone: () => void
  onSecondFactor: () => void
}) {
  const { t } = useLingui()
  const problemWords = useAuthProblemWords()
  const { email, password } = props.credentials
  const [busy, setBusy] = useState(false)
  const [attempt, setAttempt] = useState(0)
  const [refusal, setRefusal] = useState<string | null>(null)

  const missing: FieldError[] = [
    ...(email.trim() === '' ? [{ fieldId: 'email', message: t`Isi surel akun dinas Anda.` }] : []),
    ...(password === '' ? [{ fieldId: 'password', message: t`Isi kata sandi.` }] : []),
  ]
  const isSubmitted = attempt > 0
  const errors = isSubmitted
    ? [...missing, ...(refusal === null ? [] : [{ fieldId: 'password', message: refusal }])]
    : []
  const messageOf = (fieldId: string) =>
    isSubmitted ? missing.find((error) => error.fieldId === fieldId)?.message : undefined

  const submit = async () => {
    setRefusal(null)
    if (missing.length > 0 || busy) return setAttempt(attempt + 1)
    setBusy(true)
    const answer = await signIn({ email: email.trim(), password })
    setBusy(false)
    if (!answer.ok) {
      setRefusal(problemWords(answer.problem))
      return setAttempt(attempt + 1)
    }
    if (answer.value?.twoFactorRedirect) props.onSecondFactor()
    else props.onDone()
  }
  return (
    <form
      noValidate
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <h1>
        <Trans>Masuk</Trans>
      </h1>
      <p>
        <Trans>Gunakan akun dinas Anda.</Trans>
      </p>
      <div className={classes.summary}>
        <ErrorSummary errors={errors} attempt={attempt} />
      </div>
      <div className={classes.fields}>
        <TextInput
          id="email"
          type="email"
          size="md"
          label={<Trans>Surel</Trans>}
          autoComplete="username"
          maxLength={254}
          value={email}
          error={fieldProblem(messageOf('email'))}
          onChange={(event) => props.onChange({ email: event.currentTarget.value, password })}
        />
        <div className={classes.password}>
          <PasswordInput
            id="password"
            size="md"
            label={<Trans>Kata sandi</Trans>}
            autoComplete="current-password"
            maxLength={128}
            value={password}
            error={fieldProblem(messageOf('password'))}
            visibilityToggleButtonProps={{ 'aria-label': t`Perlihatkan kata sandi` }}
            onChange={(event) => props.onChange({ email, password: event.currentTarget.value })}
          />
          <Link to="/lupa-sandi" className={classes.forgot}>
            <Trans>Lupa?</Trans>
          </Link>
        </div>
        <Button type="submit" size="md" loading={busy} className={classes.submit}>
          <Trans>Masuk</Trans>
        </Button>
      </div>
    </form>
  )
}
