import { type ReactNode, useState } from 'react'

/** One question that whoever signs answers for, with its answer from the records. */
export interface AnswerToCheck {
  /** With its figures where it needs attention: a tick holds for what was read, and not for what came since. */
  readonly id: string
  readonly question: string
  /** Null while it is being read. */
  readonly answer: ReactNode
  readonly needsAttention?: boolean
  /** Links to where it can be checked; they open beside the dialog, so that nothing typed is lost. */
  readonly where?: ReactNode
}

/** Which of the answers somebody has ticked. Only what needs attention is ticked at all, so that no tick becomes a habit. */
export function useAnswersToCheck(answers: readonly AnswerToCheck[]) {
  const [ticked, setTicked] = useState<readonly string[]>([])
  const [isTried, setTried] = useState(false)
  const isRead = answers.every(({ answer }) => answer !== null)
  const isTicked = (id: string) => ticked.includes(id)
  const isReady = isRead && answers.every(({ id, needsAttention }) => needsAttention !== true || isTicked(id))
  return {
    answers,
    isRead,
    isTried,
    isTicked,
    onTick: (id: string, isOn: boolean) =>
      setTicked((all) => (isOn ? [...all, id] : all.filter((other) => other !== id))),
    /** Says from now on what is missing. @returns whether nothing is */
    check: () => {
      setTried(true)
      return isReady
    },
  }
}

export type AnswersChecked = ReturnType<typeof useAnswersToCheck>
