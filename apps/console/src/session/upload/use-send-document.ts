import { useRef, useState } from 'react'
import { useAuthProblemWords } from '../auth-problem-words.ts'
import { signInAddress } from '../leave.ts'
import type { ProblemAnswer } from '../problem.ts'
import { sendFile } from './send-file.ts'
import type { Leaving } from './send-pieces.ts'

type Answer =
  | { readonly id: string; readonly problem: null }
  | { readonly id: null; readonly problem: ProblemAnswer | null }

/**
 * Sends a document that may be large, piece by piece: how much of it has left is told, and a broken connection is waited for.
 *
 * @returns `send` answers no id and no problem where it was called off
 */
export function useSendDocument() {
  const problemWords = useAuthProblemWords()
  const [leaving, setLeaving] = useState<Leaving | null>(null)
  const stop = useRef<AbortController>(null)
  const send = async (file: File): Promise<Answer> => {
    const controller = new AbortController()
    stop.current = controller
    setLeaving({ share: 0, waits: false })
    const sent = await sendFile(file, 'DOCUMENT', setLeaving, controller.signal)
    setLeaving(null)
    switch (sent.state) {
      case 'SENT':
        return { id: sent.id, problem: null }
      case 'REFUSED':
        return { id: null, problem: { __typename: 'NotFoundError', ...sent.refusal } }
      case 'SIGNED_OUT':
        location.assign(signInAddress())
        return { id: null, problem: null }
      case 'CANCELLED':
        return { id: null, problem: null }
      case 'FAILED': {
        const words = problemWords({ code: 'UNKNOWN', said: null })
        return {
          id: null,
          problem: { __typename: 'NotFoundError', code: 'UNKNOWN', message: words, messageEn: words },
        }
      }
    }
  }
  return { send, leaving, cancel: () => stop.current?.abort() }
}
