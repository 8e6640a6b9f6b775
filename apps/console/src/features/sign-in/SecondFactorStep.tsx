import { Trans, useLingui } from '@lingui/react/macro'
import { Anchor, Button, Checkbox, Group, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { verifyBackupCode, verifyTotp } from '../../session/auth-api.ts'
import { useAuthProblemWords } from '../../session/auth-problem-words.ts'
import { ErrorSummary } from '../../ui/form/ErrorSummary.tsx'
import { fieldProblem } from '../../ui/form/FieldProblem.tsx'

/** The six digits of the authenticator, or one of the backup codes of someone who lost the phone. */
export default function SecondFactorStep(props: { onDone: () => void; onBack: () => void }) {
  const { t } = useLingui()
  const problemWords = useAuthProblemWords()
  const [means, setMeans] = useState<'TOTP' | 'BACKUP'>('TOTP')
  const [code, setCode] = useState('')
  const [trustDevice, setTrustDevice] = useState(false)
  const [busy, setBusy] = useState(false)
  const [attempt, setAttempt] = useState(0)
  const [problem, setProblem] = useState<string | null>(null)

  const submit = async () => {
    const digits = code.replace(/\s/g, '')
    const complete = means === 'TOTP' ? /^\d{6}$/.test(digits) : digits !== ''
    if (!complete) {
      setProblem(means === 'TOTP' ? t`Isi enam angka dari aplikasi autentikator.` : t`Isi satu kode cadangan.`)
      return setAttempt(attempt + 1)
    }
    setBusy(true)
    const answer = await (means === 'TOTP'
      ? verifyTotp({ code: digits, trustDevice })
      : verifyBackupCode({ code: digits }))
    setBusy(false)
    if (answer.ok) return props.onDone()
    setProblem(problemWords(answer.problem))
    setAttempt(attempt + 1)
  }
  const change = (other: 'TOTP' | 'BACKUP') => {
    setMeans(other)
    setCode('')
    setProblem(null)
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <h1>
        <Trans>Kode keamanan</Trans>
      </h1>
      <p>
        {means === 'TOTP' ? (
          <Trans>Buka aplikasi autentikator di ponsel Anda, lalu ketik enam angka untuk Payung.</Trans>
        ) : (
          <Trans>Ketik salah satu kode cadangan yang Anda simpan. Tiap kode hanya berlaku sekali.</Trans>
        )}
      </p>
      <Stack gap="md" maw={360}>
        <ErrorSummary errors={problem === null ? [] : [{ fieldId: 'code', message: problem }]} attempt={attempt} />
        <TextInput
          id="code"
          size="md"
          label={means === 'TOTP' ? <Trans>Enam angka</Trans> : <Trans>Kode cadangan</Trans>}
          inputMode={means === 'TOTP' ? 'numeric' : 'text'}
          autoComplete="one-time-code"
          maxLength={32}
          className="figures"
          data-autofocus
          value={code}
          error={fieldProblem(problem ?? undefined)}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        {means === 'TOTP' && (
          <Checkbox
            label={<Trans>Percayai perangkat ini selama 30 hari</Trans>}
            checked={trustDevice}
            onChange={(event) => setTrustDevice(event.currentTarget.checked)}
          />
        )}
        <Group gap="xs">
          <Button type="submit" size="md" loading={busy}>
            <Trans>Lanjut</Trans>
          </Button>
          <Button variant="default" size="md" onClick={props.onBack}>
            <Trans>Kembali</Trans>
          </Button>
        </Group>
        <Anchor
          component="button"
          type="button"
          ta="left"
          fz="sm"
          onClick={() => change(means === 'TOTP' ? 'BACKUP' : 'TOTP')}
        >
          {means === 'TOTP' ? (
            <Trans>Ponsel tidak ada? Pakai kode cadangan</Trans>
          ) : (
            <Trans>Pakai aplikasi autentikator</Trans>
          )}
        </Anchor>
      </Stack>
    </form>
  )
}
