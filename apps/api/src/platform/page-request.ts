import { DomainError } from './errors.ts'
import { platformMessages } from './platform.messages.ts'

/** The sizes of a page. They stand in the text of the statement: as a parameter each page would be planned anew. */
export const PAGE_SIZES = [10, 25, 50, 100] as const
export type PageSize = (typeof PAGE_SIZES)[number]

export interface PageArguments {
  readonly first?: number | null | undefined
  readonly after?: string | null | undefined
  readonly last?: number | null | undefined
  readonly before?: string | null | undefined
}

export interface PageRequest {
  readonly size: PageSize
  readonly direction: 'FORWARD' | 'BACKWARD'
  /** Where the page begins, exclusive; null at the end of the list that the direction starts from. */
  readonly cursor: string | null
}

const DEFAULT_SIZE: PageSize = 25

/** @throws DomainError `PAGE_SIZE_INVALID`, `PAGE_ARGUMENTS_INVALID` */
export function readPageRequest({ first, after, last, before }: PageArguments): PageRequest {
  const backward = last != null || (before != null && first == null)
  if ((first != null && last != null) || (backward ? after != null : before != null)) {
    throw new DomainError(platformMessages.PAGE_ARGUMENTS_INVALID())
  }
  const requestedSize = (backward ? last : first) ?? DEFAULT_SIZE
  const size = PAGE_SIZES.find((allowed) => allowed === requestedSize)
  if (size === undefined) {
    throw new DomainError(platformMessages.PAGE_SIZE_INVALID({ sizes: PAGE_SIZES.join(', ') }))
  }
  return { size, direction: backward ? 'BACKWARD' : 'FORWARD', cursor: (backward ? before : after) ?? null }
}

/** A page as fetched with one row too many, which only tells that there are more. */
export function pageOf<Row>(fetched: readonly Row[], request: PageRequest) {
  const more = fetched.length > request.size
  const rows = fetched.slice(0, request.size)
  const forward = request.direction === 'FORWARD'
  return {
    rows: forward ? rows : rows.reverse(),
    hasNextPage: forward ? more : request.cursor !== null,
    hasPreviousPage: forward ? request.cursor !== null : more,
  }
}
