import { useQuery } from 'urql'
import { type DecreeDetail, DecreeTextQuery } from '../decree.query.ts'
import type { PaperText } from './DecreeSheet.tsx'

/** The text of a decree with what its fields say; null until it has come, and as it was written where it does not come. */
export function useFilledText(decree: DecreeDetail): PaperText | null {
  const [{ data, error }] = useQuery(textOf(decree.id))
  if (data?.decree) return data.decree.text
  return error === undefined ? null : { ...decree, title: decree.text.title }
}

/** How the filled text of a decree is asked for. */
export function textOf(decreeId: string) {
  return { query: DecreeTextQuery, variables: { id: decreeId }, requestPolicy: 'cache-and-network' } as const
}
