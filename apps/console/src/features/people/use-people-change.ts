import { useState } from 'react'
import type { CombinedError } from 'urql'
import type { ProblemAnswer } from '../../session/problem.ts'
import type { FieldError } from '../../ui/form/ErrorSummary.tsx'
import { useServerWords } from '../../ui/use-server-words.ts'

/**
 * What a form about people shows after it was sent: the server's remarks beside their fields, anything else above the
 * buttons. Values stay as they were typed.
 *
 * @param fieldIds the ids of the inputs by the names that the API gives to fields
 */
export function usePeopleChange(fieldIds: Readonly<Record<string, string>>) {
  const { message } = useServerWords()
  const [problem, setProblem] = useState<ProblemAnswer | CombinedError | null>(null)
  const [errors, setErrors] = useState<readonly FieldError[]>([])
  const [attempt, setAttempt] = useState(0)
  return {
    problem,
    errors,
    attempt,
    problemOf: (fieldId: string) => errors.find((error) => error.fieldId === fieldId)?.message,
    refuse: (faults: readonly FieldError[]) => {
      setProblem(null)
      setErrors(faults)
      setAttempt((before) => before + 1)
    },
    /** What the server answered instead of doing it. */
    showRefusal: (refusal: ProblemAnswer | CombinedError | undefined) => {
      const issues = refusal && 'issues' in refusal ? refusal.issues : null
      setProblem(issues === null ? (refusal ?? null) : null)
      setErrors((issues ?? []).map((issue) => ({ fieldId: fieldIds[issue.path] ?? null, message: message(issue) })))
      setAttempt((before) => before + 1)
    },
  }
}
