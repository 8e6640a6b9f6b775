import { Prisma } from '@payung/database/prisma'
import type { PageRequest } from '../../platform/page-request.ts'
import { MATCHES_MAX } from './worker-filter.queries.ts'
import { keyColumnOf, type WorkerOrder, type WorkerPosition } from './worker-order.ts'
import type { NameSearch } from './worker-search.ts'

export interface SearchedPage {
  readonly order: WorkerOrder
  readonly page: PageRequest
  readonly position: WorkerPosition | null
}

/**
 * The condition for the people of one page alone, where nothing but their name is asked: the database finds them by the words of their names,
 * in the list's order, and only the page is read under the policies. Nobody is called alike a word without a trigram.
 */
export function onSearchedPage(search: NameSearch, { order, page, position }: SearchedPage): Prisma.Sql {
  const descending = order.endsWith('_DESC') !== (page.direction === 'BACKWARD')
  return Prisma.sql`(l.tenant_id, l.worker_id) in (select app.tenant_id(), found from app.search_page(
    ${[...search.patterns]}::text[], ${search.isShort ? '' : search.whole}::text, ${keyColumnOf(order)}::text, ${descending}::boolean,
    ${position?.key ?? null}::text, ${position?.id ?? null}::uuid, ${page.size + 1}::int) found)`
}

/** How many are called so, by the same rules as the policies; those who are only called alike are not counted. */
export function countMatches({ patterns }: NameSearch): Prisma.Sql {
  return Prisma.sql`select app.count_matches(${[...patterns]}::text[], ${MATCHES_MAX}::int) as total`
}
