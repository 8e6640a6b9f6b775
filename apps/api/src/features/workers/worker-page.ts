import { plannedEachTime } from '@payung/database/statement'
import type { Context } from '../../platform/context.ts'
import { type PageArguments, pageOf, readPageRequest } from '../../platform/page-request.ts'
import { countMatches, onSearchedPage } from './name-search.queries.ts'
import { totalFromCounts } from './worker-count.queries.ts'
import { listingConditions, summedConditions } from './worker-filter.queries.ts'
import { readWorkerFilter, type WorkerFilter, type WorkerFilterInput } from './worker-filter.ts'
import { keyColumnOf, openCursor, sealCursor, type WorkerOrder } from './worker-order.ts'
import { type NameSearch, readWorkerSearch, type WorkerSearch } from './worker-search.ts'
import { countWorkers, listWorkers, type WorkerColumn, type WorkerRow } from './workers.queries.ts'

export interface AskedWorkers extends PageArguments {
  readonly filter?: WorkerFilterInput | null | undefined
  readonly search?: string | null | undefined
  readonly order?: WorkerOrder | null | undefined
}

/** One page of the list. Cursors are sealed and the total is counted only when somebody asks for them. */
export async function readWorkerPage(context: Context, query: AskedWorkers, columns: ReadonlySet<WorkerColumn>) {
  const { actor, vault, reference } = context
  const page = readPageRequest(query)
  const order = query.order ?? 'NAME'
  const filter = readWorkerFilter(query.filter, reference)
  const position = page.cursor === null ? null : openCursor(vault, actor.tenantId, order, page.cursor)
  const search = readWorkerSearch(query.search, vault)
  const conditions = listingConditions(actor, filter, search)
  const name = asksOnlyForName(filter, search) ? search : null

  const fetched = await context.read<WorkerRow>(
    listWorkers({
      columns,
      conditions:
        name === null || name.isShort
          ? conditions
          : [...listingConditions(actor, filter, null), onSearchedPage(name, { order, page, position })],
      order,
      page,
      position,
    }),
  )
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
      const fromCounts = search === null ? totalFromCounts(actor, filter) : null
      const [named] = name === null ? [] : await context.read<{ total: number }>(countMatches(name))
      if (named !== undefined && named.total > 0) return named.total
      const [counted] = await context.read<{ total: number }>(
        fromCounts ?? plannedEachTime(countWorkers(summedConditions(actor, filter, search))),
      )
      return counted?.total ?? 0
    },
  }
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
