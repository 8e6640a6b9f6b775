import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from 'urql'
import { useMay } from '../../session/viewer.ts'
import { FoundPeopleQuery } from './found-people.query.ts'

/** The smallest page that the API gives, and as many of it as are seen at a glance. */
const asked = 10
const shown = 6
const restMs = 300
/** One letter is in every name. */
const lettersMin = 2

/** The people whom a text names, once whoever types it rests. */
export function useFoundPeople(typed: string) {
  const mayRead = useMay('WORKER_READ')
  const wanted = typed.trim()
  const [search] = useDebouncedValue(wanted, restMs)
  const isAsked = mayRead && wanted.length >= lettersMin
  const [{ data, error, fetching, operation }] = useQuery({
    query: FoundPeopleQuery,
    variables: { search, first: asked },
    pause: !isAsked || search !== wanted,
  })
  // While another text is looked for, the answer of the one before is still at hand.
  const isOfThis = isAsked && search === wanted && !fetching && operation?.variables.search === wanted
  const found = isOfThis ? (data?.workers.edges.map(({ node }) => node) ?? []) : []
  return {
    people: found.slice(0, shown),
    hasMore: found.length > shown,
    state: !isAsked ? 'NOT_ASKED' : !isOfThis ? 'SEARCHING' : error ? 'FAILED' : 'FOUND',
  } as const
}
