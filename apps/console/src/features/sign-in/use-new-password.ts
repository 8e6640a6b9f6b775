import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { AuthAnswer } from '../../session/auth-api.ts'
import { useAuthProblemWords } from '../../session/auth-problem-words.ts'
import type { FieldError } from '../../ui/form/ErrorSummary.tsx'
import { newPasswordFault, shortestPassword } from './new-password.ts'

/**
 * The state of a form that sets a password: what was typed, what is wrong with it, and sending it.
 *
 * @param isSubmitted whether there are password fields at all; someone with an account accepts an invitation without
 */
export function useNewPassword(send: (password: string) => Promise<AuthAnswer<unknown>>, isSubmitted = true) {
  const { t } = useLingui()
  const problemWords = useAuthProblemWords()
  const [typed, setTyped] = useState({ password: '', repeated: '' })
  const [busy, setBusy] = useState(false)
  const [done, setDone] = useState(false)
  const [attempt, setAttempt] = useState(0)
  const [errors, setErrors] = useState<readonly FieldError[]>([])

  const refuse = (fault: FieldError) => {
    setErrors([fault])
    setAttempt((before) => before + 1)
  }
  const submit = async () => {
    const fault = isSubmitted ? newPasswordFault(typed.password, typed.repeated) : null
    if (fault === 'TOO_SHORT') {
      return refuse({ fieldId: 'new-password', message: t`Pakai sekurangnya ${shortestPassword} huruf.` })
    }
    if (fault === 'DIFFERENT') {
      return refuse({ fieldId: 'repeated-password', message: t`Kedua kata sandi belum sama. Ketik ulang yang kedua.` })
    }
    setBusy(true)
    const answer = await send(typed.password)
    setBusy(false)
    if (answer.ok) return setDone(true)
    refuse({ fieldId: null, message: problemWords(answer.problem) })
  }
  const change = (password: string, repeated: string) => setTyped({ password, repeated })
  return { ...typed, change, submit, busy, done, errors, attempt }
}
