import { useState } from 'react'
import type { CombinedError } from 'urql'
import type { ProblemAnswer } from '../../session/problem.ts'
import { useServerWords } from '../use-server-words.ts'

/** What the server refused: its words above the button, and again beside each field that it names. */
export function useRefusal() {
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
