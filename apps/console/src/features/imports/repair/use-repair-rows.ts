import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { type CombinedError, useClient } from 'urql'
import { type ImportRow, RepairRowsQuery, RowAnchorsQuery } from './repair.query.ts'

const rowsOnPage = 100
/** Pages that are kept: twenty thousand rows. Those farthest from what is looked at are fetched again when somebody returns. */
const keptPages = 200

export interface RowFilter {
  readonly onlyIssues: boolean
  readonly excluded: boolean
  readonly code: string | undefined
}

export interface RepairRows {
  /** Null until the server has said how many there are. */
  readonly total: number | null
  readonly error: CombinedError | null
  /** Goes up with every change, for what is drawn from `rowAt`. */
  readonly revision: number
  rowAt(index: number): ImportRow | undefined
  /** Fetches what is missing between two places. */
  ensure(from: number, to: number): void
  /** Rows that a repair has changed, in the place where they stand. */
  merge(rows: readonly ImportRow[]): void
  reload(): void
}

interface Pages {
  readonly anchors: readonly number[]
  readonly rows: Map<number, readonly ImportRow[]>
  readonly asked: Set<number>
}

const noPages = (): Pages => ({ anchors: [], rows: new Map(), asked: new Set() })

/**
 * Rows of an import by their place in a filtered list, as they come into sight. The list stays as it was when it was asked for: a row that is
 * mended meanwhile stays where it is, so that nothing jumps away under somebody's hands.
 */
export function useRepairRows(importId: string, filter: RowFilter): RepairRows {
  const client = useClient()
  const { onlyIssues, excluded, code } = filter
  const variables = useMemo(
    () => ({ id: importId, onlyIssues, excluded, ...(code === undefined ? {} : { code }) }),
    [importId, onlyIssues, excluded, code],
  )
  const pages = useRef(noPages())
  const [total, setTotal] = useState<number | null>(null)
  const [error, setError] = useState<CombinedError | null>(null)
  const [revision, setRevision] = useState(0)
  const changed = useCallback(() => setRevision((count) => count + 1), [])

  const reload = useCallback(() => {
    const begun = noPages()
    pages.current = begun
    setError(null)
    void client
      .query(RowAnchorsQuery, variables, { requestPolicy: 'network-only' })
      .toPromise()
      .then(({ data, error }) => {
        if (pages.current !== begun) return
        const anchors = data?.import?.rowAnchors
        if (anchors === undefined) return setError(error ?? null)
        pages.current = { ...begun, anchors: anchors.anchors }
        setTotal(anchors.total)
        changed()
      })
  }, [client, variables, changed])
  useEffect(() => {
    setTotal(null)
    reload()
  }, [reload])

  const fetchPage = useCallback(
    async (page: number) => {
      const now = pages.current
      const anchor = now.anchors[page]
      if (anchor === undefined || now.asked.has(page)) return
      now.asked.add(page)
      const pageVariables = { ...variables, first: rowsOnPage, ...(anchor > 1 ? { after: String(anchor - 1) } : {}) }
      const { data } = await client.query(RepairRowsQuery, pageVariables, { requestPolicy: 'network-only' }).toPromise()
      const next = now.anchors[page + 1] ?? Number.POSITIVE_INFINITY
      const rows = data?.import?.rows.edges.map(({ node }) => node).filter(({ row }) => row >= anchor && row < next)
      // Asked again when it next comes into sight.
      if (rows === undefined) return void now.asked.delete(page)
      now.rows.set(page, rows)
      forgetFarPages(now, page)
      changed()
    },
    [client, variables, changed],
  )
  const ensure = useCallback(
    (from: number, to: number) => {
      for (let page = Math.floor(from / rowsOnPage); page <= Math.floor(to / rowsOnPage); page++) void fetchPage(page)
    },
    [fetchPage],
  )
  const rowAt = useCallback(
    (index: number) => pages.current.rows.get(Math.floor(index / rowsOnPage))?.[index % rowsOnPage],
    [],
  )
  const merge = useCallback(
    (rows: readonly ImportRow[]) => {
      const byNumber = new Map(rows.map((row) => [row.row, row]))
      for (const [page, pageRows] of pages.current.rows) {
        if (pageRows.some(({ row }) => byNumber.has(row)))
          pages.current.rows.set(
            page,
            pageRows.map((row) => byNumber.get(row.row) ?? row),
          )
      }
      changed()
    },
    [changed],
  )
  return { total, error, revision, rowAt, ensure, merge, reload }
}

function forgetFarPages({ rows, asked: requests }: Pages, around: number): void {
  if (rows.size <= keptPages) return
  const farthest = [...rows.keys()].reduce((far, page) =>
    Math.abs(page - around) > Math.abs(far - around) ? page : far,
  )
  rows.delete(farthest)
  requests.delete(farthest)
}
