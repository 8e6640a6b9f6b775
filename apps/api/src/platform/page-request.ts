import { DomainError } from './errors.ts'
import { platformMessages } from './platform.messages.ts'

export const PAGE_SIZE_MAX = 100

/**
 * How many rows of a page a statement reads. The number stands in its text, because PostgreSQL would plan each page anew with a parameter;
 * a page of another size is cut from the next larger, so that few texts are planned.
 */
const READ_SIZES = [10, 25, 50, PAGE_SIZE_MAX] as const

export interface PageArguments {
  readonly first?: number | null | undefined
  readonly after?: string | null | undefined
  readonly last?: number | null | undefined
  readonly before?: string | null | undefined
}

export interface PageRequest {
  /** Rows of the page, from 1 to 100. */
  readonly size: number
  /** Rows that a statement reads: at least one more than the page has, which tells that there are more. */
  readonly limit: number
  readonly direction: 'FORWARD' | 'BACKWARD'
  /** Where the page begins, exclusive; null at the end of the list that the direction starts from. */
  readonly cursor: string | null
}

export const PAGE_SIZE_DEFAULT = 25

/** Rows that are read for a page of this size, from 1 to 100. */
export function readSizeOf(size: number): number {
  return READ_SIZES.find((readSize) => readSize >= size) ?? PAGE_SIZE_MAX
}

/** @throws DomainError `PAGE_SIZE_INVALID`, `PAGE_ARGUMENTS_INVALID` */
export function readPageRequest({ first, after, last, before }: PageArguments): PageRequest {
  const backward = last != null || (before != null && first == null)
  if ((first != null && last != null) || (backward ? after != null : before != null)) {
    throw new DomainError(platformMessages.PAGE_ARGUMENTS_INVALID())
  }
  const size = (backward ? last : first) ?? PAGE_SIZE_DEFAULT
  if (!Number.isInteger(size) || size < 1 || size > PAGE_SIZE_MAX) {
    throw new DomainError(platformMessages.PAGE_SIZE_INVALID({ rows: PAGE_SIZE_MAX }))
  }
  return {
    size,
    limit: readSizeOf(size) + 1,
    direction: backward ? 'BACKWARD' : 'FORWARD',
    cursor: (backward ? before : after) ?? null,
  }
}

/** A page as fetched with at least one row too many, which only tells that there are more. */
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
