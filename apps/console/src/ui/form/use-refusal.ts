import { useState } from 'react'
import type { CombinedError } from 'urql'
import type { ProblemAnswer } from '../../session/problem.ts'
import { useServerWords } from '../use-server-words.ts'

export interface Refusal {
  readonly problem: ProblemAnswer | CombinedError | null
  readonly refuse: (problem: ProblemAnswer | CombinedError | null) => void
  /** The words beside a field, by its path in the input. */
  readonly errorOf: (path: string) => string | undefined
}

/** What the server refused: its words above the button, and again beside each field that it names. */
export function useRefusal(): Refusal {
  const { message } = useServerWords()
  const [problem, refuse] = useState<ProblemAnswer | CombinedError | null>(null)
  const issues = problem && 'issues' in problem && problem.issues ? problem.issues : []
  return {
    problem,
    refuse,
    errorOf: (path: string) => {
      const issue = issues.find((candidate) => candidate.path === path)
      return issue && message(issue)
    },
  }
}
