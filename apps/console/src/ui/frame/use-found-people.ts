import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from 'urql'
import { useMay } from '../../session/viewer.ts'
import { FoundPeopleQuery } from './found-people.query.ts'

/** As many as are seen at a glance. */
const shown = 6
const restMs = 300
/** One letter is in every name. */
const lettersMin = 2

/** The people whom a text names, once whoever types it rests. */
export function useFoundPeople(typed: string) {
  const mayRead = useMay('WORKER_READ')
  const text = typed.trim()
  const [search] = useDebouncedValue(text, restMs)
  const isAsked = mayRead && text.length >= lettersMin
  const [{ data, error, fetching, operation }] = useQuery({
    query: FoundPeopleQuery,
    variables: { search, first: shown + 1 },
    pause: !isAsked || search !== text,
  })
  // While another text is looked for, the answer of the one before is still at hand.
  const isOfThis = isAsked && search === text && !fetching && operation?.variables.search === text
  const people = isOfThis ? (data?.workers.edges.map(({ node }) => node) ?? []) : []
  return {
    people: people.slice(0, shown),
    hasMore: people.length > shown,
    state: !isAsked ? 'NOT_ASKED' : !isOfThis ? 'SEARCHING' : error ? 'FAILED' : 'FOUND',
  } as const
}
