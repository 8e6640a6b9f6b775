import { useState } from 'react'
import type { CombinedError } from 'urql'
import type { ProblemAnswer } from '../../session/problem.ts'
import { useServerWords } from '../use-server-words.ts'
import type { FieldError } from './ErrorSummary.tsx'

/**
 * What is wrong with a long form: all of it in the summary at its head and again beside each field. What no field can say stays in `problem`.
 *
 * @param fieldOf the field that shows a path of the server, where the two differ; null when no single field is at fault
 */
export function useFormRefusal(fieldOf: (path: string) => string | null = (path) => path) {
  const { message } = useServerWords()
  const [problem, setProblem] = useState<ProblemAnswer | CombinedError | null>(null)
  const [errors, setErrors] = useState<readonly FieldError[]>([])
  const [attempt, setAttempt] = useState(0)

  const showFaults = (faults: readonly FieldError[]) => {
    setProblem(null)
    setErrors(faults)
    setAttempt((before) => before + 1)
  }
  return {
    problem,
    errors,
    /** Grows with every refusal, so that the summary takes the focus again. */
    attempt,
    /** What the form itself sees before anything is sent. */
    showFaults,
    refuse: (refusal: ProblemAnswer | CombinedError | null) => {
      const issues = refusal && 'issues' in refusal && refusal.issues ? refusal.issues : null
      if (issues !== null)
        return showFaults(issues.map((issue) => ({ fieldId: fieldOf(issue.path), message: message(issue) })))
      setErrors([])
      setProblem(refusal)
    },
    /** What is being mended is no longer scolded for. */
    forget: (isMended: (fieldId: string) => boolean) =>
      setErrors((before) => before.filter(({ fieldId }) => fieldId === null || !isMended(fieldId))),
    errorOf: (fieldId: string) => errors.find((error) => error.fieldId === fieldId)?.message,
  }
}

export type FormRefusal = ReturnType<typeof useFormRefusal>

/** The inputs of a form by the names that the server gives to its fields. */
export function fieldOfPath(fieldIds: Readonly<Record<string, string>>): (path: string) => string | null {
  return (path) => fieldIds[path] ?? null
}
