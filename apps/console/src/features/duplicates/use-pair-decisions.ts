import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { CombinedError } from 'urql'
import type { ProblemAnswer } from '../../session/problem.ts'
import { useOperation } from '../../ui/form/use-operation.ts'
import { useRefusal } from '../../ui/form/use-refusal.ts'
import { staleInbox } from '../data-inbox/stale-inbox.ts'
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
  const refusal = useRefusal()
  const [done, setDone] = useState<DoneDecision | null>(null)
  const sendDecision = useOperation(DecideDuplicateMutation, { refusal, context: staleInbox })
  const sendMerge = useOperation(MergeWorkersMutation, { refusal, context: staleInbox })
  const sendUndo = useOperation(UndoDecisionMutation, { refusal, context: staleInbox })

  const finish = ({ revision, decisions }: DecidedPair, words: string) => {
    setDone(decisions[0] === undefined ? null : { words, decisionId: decisions[0].id, revision })
    after('DECIDED')
  }
  return {
    busy: sendDecision.busy || sendMerge.busy || sendUndo.busy,
    problem: refusal.problem,
    done,
    decide: (pair, decision) => {
      const words = decision === 'LATER' ? t`Ditunda.` : t`Dicatat: dua orang yang berbeda.`
      const input = { pairId: pair.id, expectedRevision: pair.revision, decision }
      void sendDecision.run({ input }).then((success) => {
        if (success === null) return
        finish(success.data, words)
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
      void sendMerge.run({ input }).then((success) => {
        if (success === null) return
        finish(success.data, words)
      })
    },
    undo: (decisionId, revision) => {
      void sendUndo.run({ input: { decisionId, expectedRevision: revision } }).then((success) => {
        if (success === null) return
        setDone(null)
        after('UNDONE')
      })
    },
  }
}
