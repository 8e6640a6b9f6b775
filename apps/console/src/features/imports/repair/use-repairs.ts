import { useCallback, useState } from 'react'
import { type CombinedError, type TypedDocumentNode, useClient } from 'urql'
import type { ProblemAnswer } from '../../../session/problem.ts'
import {
  ExcludeRowsMutation,
  IgnoreIssueMutation,
  type ImportRow,
  RepairAlikeMutation,
  type RepairedAnswer,
  RepairRowsMutation,
  UndoRepairMutation,
} from './repair.query.ts'

export type RepairProblem = ProblemAnswer | CombinedError

interface RepairAnswer {
  readonly answer:
    | { readonly __typename: string; readonly data: RepairedAnswer }
    | (ProblemAnswer & { readonly data?: undefined })
}

export interface CellChange {
  readonly row: ImportRow
  readonly column: number
  readonly text: string
}

/** Everything that can be done to an import's rows. Each waits for the server, which judges; one at a time, so that versions agree. */
export function useRepairs(importId: string, onRepaired: (answer: RepairedAnswer) => void) {
  const client = useClient()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<RepairProblem | null>(null)

  const send = useCallback(
    async <Variables extends { input: object }>(
      mutation: TypedDocumentNode<RepairAnswer, Variables>,
      input: Omit<Variables['input'], 'importId'>,
    ): Promise<RepairedAnswer | null> => {
      setBusy(true)
      setProblem(null)
      const variables = { input: { importId, ...input } } as unknown as Variables
      const { data, error } = await client.mutation(mutation, variables).toPromise()
      setBusy(false)
      const repaired = data?.answer.data
      if (repaired === undefined) {
        setProblem(data === undefined ? (error ?? null) : (data.answer as ProblemAnswer))
        return null
      }
      onRepaired(repaired)
      return repaired
    },
    [client, importId, onRepaired],
  )
  const point = ({ row, version }: ImportRow) => ({ row, version })
  return {
    busy,
    problem,
    forgetProblem: () => setProblem(null),
    change(changes: readonly CellChange[]) {
      const rows = [...Map.groupBy(changes, ({ row }) => row)].map(([row, cells]) => ({
        ...point(row),
        cells: cells.map(({ column, text }) => ({ column, text })),
      }))
      return send(RepairRowsMutation, { rows })
    },
    changeAlike: ({ row, column, text }: CellChange) => send(RepairAlikeMutation, { ...point(row), column, text }),
    ignore: (row: ImportRow, issue: { column: number | null; code: string }, reason: string, alike: boolean) =>
      send(IgnoreIssueMutation, { ...point(row), column: issue.column, code: issue.code, reason, alike }),
    exclude: (rows: readonly ImportRow[], reason: string | null) =>
      send(ExcludeRowsMutation, { rows: rows.map(point), reason }),
    undo: () => send(UndoRepairMutation, { redo: false }),
    redo: () => send(UndoRepairMutation, { redo: true }),
  }
}

export type Repairs = ReturnType<typeof useRepairs>
