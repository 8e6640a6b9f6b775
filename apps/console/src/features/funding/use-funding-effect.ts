import { useDebouncedValue } from '@mantine/hooks'
import { useEffect, useState } from 'react'
import { type CombinedError, useClient } from 'urql'
import type { ProblemAnswer } from '../../session/problem.ts'
import { type FundingEffect, PreviewFundingRulesMutation, type SavedRules } from './funding.query.ts'

/** Long enough that a number is typed to its end. */
const PAUSE_MILLISECONDS = 600

interface Answer {
  /** The rules that were tried. */
  readonly rules: SavedRules
  readonly effect: readonly FundingEffect[]
  readonly problem: ProblemAnswer | CombinedError | null
}

/** What rules would let each payer pay, asked once somebody stops typing. The former answer stays until the next one is there. */
export function useFundingEffect(decreeId: string, rules: SavedRules) {
  const client = useClient()
  const written = JSON.stringify(rules)
  const [settled] = useDebouncedValue(written, PAUSE_MILLISECONDS)
  const [answer, setAnswer] = useState<Answer & { readonly asked: string }>()
  useEffect(() => {
    const tried = JSON.parse(settled) as SavedRules
    if (tried.rules.length === 0) return
    let isStale = false
    void client
      .mutation(PreviewFundingRulesMutation, { input: { decreeId, ...tried } })
      .toPromise()
      .then(({ data, error }) => {
        if (isStale) return
        const outcome = data?.previewFundingRules
        if (outcome?.__typename === 'PreviewFundingRulesSuccess')
          setAnswer({ asked: settled, rules: tried, effect: outcome.data, problem: null })
        else
          setAnswer({ asked: settled, rules: tried, effect: [], problem: (outcome as ProblemAnswer) ?? error ?? null })
      })
    return () => {
      isStale = true
    }
  }, [settled, client, decreeId])
  return { answer, isWaiting: rules.rules.length > 0 && answer?.asked !== written }
}
