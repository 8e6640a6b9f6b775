import type { ReactNode } from 'react'
import type { CombinedError } from 'urql'
import { isOffline } from '../fault.ts'
import { ErrorState } from './ErrorState.tsx'
import { NoAccess } from './NoAccess.tsx'
import { Offline } from './Offline.tsx'

/**
 * What stands where the answer of a query belongs: its content, or why there is none.
 *
 * An answer that is there stays, even if asking again failed: an officer in the field reads on with what was loaded.
 */
export function QueryStates<Data>(props: {
  /** Absent until the first answer; a page that has nothing else to show then leaves it out. */
  data?: Data | null | undefined
  error: CombinedError | undefined
  onRetry?: (() => void) | undefined
  /** What could not be loaded; "this page" by default. */
  failure?: ReactNode
  /** When what is in sight elsewhere on the page was true. */
  asOf?: string
  /** The page has nothing else: the title is the page's own. */
  wholePage?: boolean
  /** Until the first answer. */
  loading: ReactNode
  /** There are rows, but the filters let none through. */
  noMatch?: ReactNode
  /** There has never been a row. */
  empty?: ReactNode
  children?: (data: NonNullable<Data>) => ReactNode
}) {
  const { data, error, onRetry, wholePage = false } = props
  if (data != null) return props.noMatch || props.empty || props.children?.(data)
  if (error === undefined) return props.loading
  if (isNotAllowed(error)) return <NoAccess />
  if (isOffline(error)) return <Offline wholePage={wholePage} asOf={props.asOf} onRetry={onRetry} />
  return <ErrorState wholePage={wholePage} title={props.failure} error={error} onRetry={onRetry} />
}

/** The server refused the reading itself, as it does where a role ended while the page stood open. */
function isNotAllowed(error: CombinedError): boolean {
  return error.graphQLErrors.some(({ extensions }) => extensions.code === 'NOT_ALLOWED')
}
