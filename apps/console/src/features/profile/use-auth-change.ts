import { useState } from 'react'
import type { AuthAnswer } from '../../session/auth-api.ts'
import { useAuthProblemWords } from '../../session/auth-problem-words.ts'

/** Sending one change to sign-in: busy meanwhile, words for a refusal, and whether it was done. */
export function useAuthChange() {
  const problemWords = useAuthProblemWords()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [done, setDone] = useState(false)
  const send = async <Value>(call: Promise<AuthAnswer<Value>>): Promise<AuthAnswer<Value>> => {
    setBusy(true)
    setProblem(null)
    setDone(false)
    const answer = await call
    setBusy(false)
    setDone(answer.ok)
    if (!answer.ok) setProblem(problemWords(answer.problem))
    return answer
  }
  return { busy, problem, done, send, setProblem }
}
