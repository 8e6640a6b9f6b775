import type { Prisma } from '@payung/database/prisma'
import { plannedEachTime } from '@payung/database/statement'
import type { Context } from '../../platform/context.ts'
import { type PageArguments, pageOf, readPageRequest } from '../../platform/page-request.ts'
import { countMatches, onSearchedPage } from './name-search.queries.ts'
import { bitConditions, numberIn, numbersOfFew, totalOfBits } from './worker-bits.queries.ts'
import { fewConditions, listingConditions, summedConditions } from './worker-filter.queries.ts'
import { readWorkerFilter, type WorkerFilter, type WorkerFilterInput } from './worker-filter.ts'
import { keyColumnOf, openCursor, sealCursor, type WorkerOrder } from './worker-order.ts'
import { type NameSearch, readWorkerSearch, type WorkerSearch } from './worker-search.ts'
import { countWorkers, listWorkers, type WorkerColumn, type WorkerRow } from './workers.queries.ts'

export interface AskedWorkers extends PageArguments {
  readonly filter?: WorkerFilterInput | null | undefined
  readonly search?: string | null | undefined
  readonly order?: WorkerOrder | null | undefined
}

/**
 * One page of the list. Cursors are sealed and the total is counted only when somebody asks for them.
 *
 * @param columns of its rows; null where nobody asks for the page, only for the total
 */
export async function readWorkerPage(context: Context, query: AskedWorkers, columns: ReadonlySet<WorkerColumn> | null) {
  const { actor, vault, reference } = context
  const page = readPageRequest(query)
  const order = query.order ?? 'NAME'
  const filter = readWorkerFilter(query.filter, reference)
  const position = page.cursor === null ? null : openCursor(vault, actor.tenantId, order, page.cursor)
  const search = readWorkerSearch(query.search, vault)
  const name = asksOnlyForName(filter, search) ? search : null
  const readRows = async (columns: ReadonlySet<WorkerColumn>) => {
    const conditions =
      name === null
        ? await pageConditions(context, filter, search)
        : [...listingConditions(actor, filter, null), onSearchedPage(name, { order, page, position })]
    return context.read<WorkerRow>(listWorkers({ columns, conditions, order, page, position }))
  }
  const fetched = columns === null ? [] : await readRows(columns)
  const { rows, hasNextPage, hasPreviousPage } = pageOf(fetched, page)
  const cursorOf = (row: WorkerRow | undefined) =>
    row === undefined
      ? null
      : sealCursor(vault, actor.tenantId, order, { key: row[keyColumnOf(order)], id: row.worker_id })

  return {
    edges: rows.map((node) => new Edge(node, cursorOf)),
    pageInfo: {
      hasNextPage,
      hasPreviousPage,
      get startCursor() {
        return cursorOf(rows[0])
      },
      get endCursor() {
        return cursorOf(rows.at(-1))
      },
    },
    countAll: async () => {
      const [named] = name === null ? [] : await context.read<{ total: number }>(countMatches(name))
      if (named !== undefined && named.total > 0) return named.total
      const bits = search === null ? bitConditions(actor, filter) : null
      const [counted] = await context.read<{ total: number }>(
        bits === null
          ? plannedEachTime(countWorkers(summedConditions(actor, filter, search)))
          : totalOfBits(actor, filter, bits),
      )
      return counted?.total ?? 0
    },
  }
}

/**
 * Where few people fit a filter, or nobody, the list would walk the index of names past everybody else until a page is full: they are read by
 * their numbers instead. Walks where many fit, and where an index has the filter's people in order.
 */
async function pageConditions(
  context: Context,
  filter: WorkerFilter,
  search: WorkerSearch | null,
): Promise<readonly Prisma.Sql[]> {
  const numbers = await numbersAmongFew(context, filter, search)
  return numbers === null
    ? listingConditions(context.actor, filter, search)
    : fewConditions(context.actor, filter, search, numberIn(numbers))
}

async function numbersAmongFew(
  context: Context,
  filter: WorkerFilter,
  search: WorkerSearch | null,
): Promise<readonly number[] | null> {
  const stated = Object.keys(filter).filter((field) => filter[field as keyof WorkerFilter] !== null)
  const isInOrder = stated.length <= 1 && stated.every((field) => field === 'areaCodes' || field === 'statuses')
  const bits = search !== null || isInOrder ? null : bitConditions(context.actor, filter)
  if (bits === null) return null
  const [few] = await context.read<{ numbers: readonly number[] | null }>(numbersOfFew(context.actor, bits))
  return few?.numbers ?? null
}

function asksOnlyForName(filter: WorkerFilter, search: WorkerSearch | null): search is NameSearch {
  return search?.by === 'NAME' && search.patterns.length > 0 && Object.values(filter).every((values) => values === null)
}

/** A getter on a prototype: made anew for each row, its object costs more than the row. */
class Edge {
  readonly node: WorkerRow
  readonly #cursorOf: (row: WorkerRow) => string | null

  constructor(node: WorkerRow, cursorOf: (row: WorkerRow) => string | null) {
    this.node = node
    this.#cursorOf = cursorOf
  }

  get cursor(): string {
    return this.#cursorOf(this.node) ?? ''
  }
}
