import { useQuery } from 'urql'
import { type DecreeDetail, DecreeOverlapsQuery } from '../decree.query.ts'

/** Whether others, or other programmes, insure anybody of an annex alike, as the page says it. How many is not told: somebody may be among both. */
export function useCovered(decree: DecreeDetail, pause: boolean): boolean {
  const [{ data }] = useQuery({ query: DecreeOverlapsQuery, variables: { id: decree.id }, pause })
  return (data?.decree?.covered.total ?? 0) > 0 || (data?.decree?.overlapCount ?? 0) > 0
}

/** About how many of an annex a death or move waits for a decision, as the page says it; zero while that is not known. */
export function useAnswered(decree: DecreeDetail, pause: boolean): number {
  const [{ data }] = useQuery({ query: DecreeOverlapsQuery, variables: { id: decree.id }, pause })
  return data?.decree?.openAnswers.total ?? 0
}

/** How many of an annex are known to have gone, as the page says it; null while that is not known. */
export function useGone(decree: DecreeDetail, pause: boolean): number | null {
  const [{ data }] = useQuery({ query: DecreeOverlapsQuery, variables: { id: decree.id }, pause })
  return data?.decree?.goneCount ?? null
}
