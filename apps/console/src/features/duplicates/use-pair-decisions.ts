import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { type CombinedError, useMutation } from 'urql'
import type { ProblemAnswer } from '../../session/problem.ts'
import type { Side } from './choice.ts'
import { DecideDuplicateMutation, MergeWorkersMutation, type Pair, UndoDecisionMutation } from './duplicates.query.ts'

/** What was done last, and how to take it back. */
export interface DoneDecision {
  readonly words: string
  readonly decisionId: string
  readonly revision: number
}

export interface PairDecisions {
  readonly busy: boolean
  readonly problem: ProblemAnswer | CombinedError | null
  readonly done: DoneDecision | null
  decide(pair: Pair, decision: 'NOT_SAME' | 'LATER'): void
  merge(pair: Pair, winner: Side, takenFields: readonly string[]): void
  undo(decisionId: string, revision: number): void
}

interface DecidedPair {
  readonly revision: number
  readonly decisions: readonly { readonly id: string }[]
}

/** Sends answers, tells what became of them, and lets the page go on. Whoever was slower than a colleague is told so and loses nothing. */
export function usePairDecisions(after: (how: 'DECIDED' | 'UNDONE') => void): PairDecisions {
  const { t } = useLingui()
  const [problem, setProblem] = useState<ProblemAnswer | CombinedError | null>(null)
  const [done, setDone] = useState<DoneDecision | null>(null)
  const [deciding, sendDecision] = useMutation(DecideDuplicateMutation)
  const [merging, sendMerge] = useMutation(MergeWorkersMutation)
  const [undoing, sendUndo] = useMutation(UndoDecisionMutation)

  const finish = ({ revision, decisions }: DecidedPair, words: string) => {
    setProblem(null)
    setDone(decisions[0] === undefined ? null : { words, decisionId: decisions[0].id, revision })
    after('DECIDED')
  }
  return {
    busy: deciding.fetching || merging.fetching || undoing.fetching,
    problem,
    done,
    decide: (pair, decision) => {
      const words = decision === 'LATER' ? t`Ditunda.` : t`Dicatat: dua orang yang berbeda.`
      const input = { pairId: pair.id, expectedRevision: pair.revision, decision }
      void sendDecision({ input }).then(({ data, error }) => {
        const outcome = data?.decideDuplicate
        if (outcome?.__typename !== 'DecideDuplicateSuccess') return setProblem(outcome ?? error ?? null)
        finish(outcome.data, words)
      })
    },
    merge: (pair, winner, takenFields) => {
      const [survivor, other] = winner === 'a' ? [pair.a, pair.b] : [pair.b, pair.a]
      if (survivor === null || other === null || pair.a === null || pair.b === null) return
      const input = {
        pairId: pair.id,
        expectedRevision: pair.revision,
        winnerId: survivor.id,
        versionA: pair.a.version,
        versionB: pair.b.version,
        takenFields: [...takenFields],
      }
      const words = t`Digabung menjadi satu data: ${survivor.name}.`
      void sendMerge({ input }).then(({ data, error }) => {
        const outcome = data?.mergeWorkers
        if (outcome?.__typename !== 'MergeWorkersSuccess') return setProblem(outcome ?? error ?? null)
        finish(outcome.data, words)
      })
    },
    undo: (decisionId, revision) => {
      void sendUndo({ input: { decisionId, expectedRevision: revision } }).then(({ data, error }) => {
        const outcome = data?.undoDuplicateDecision
        if (outcome?.__typename !== 'UndoDuplicateDecisionSuccess') return setProblem(outcome ?? error ?? null)
        setProblem(null)
        setDone(null)
        after('UNDONE')
      })
    },
  }
}
