import { useDebouncedValue } from '@mantine/hooks'
import { useEffect, useState } from 'react'
import { useClient } from 'urql'
import { type ImportRow, type RepairHelp, RepairHelpQuery } from './repair.query.ts'

const restMs = 150

/** What the server can offer for a cell, asked once somebody rests on it. Null until it has answered, and where there is nothing. */
export function useRepairHelp(importId: string, row: ImportRow | undefined, column: number | null): RepairHelp | null {
  const client = useClient()
  const cellKey = row === undefined ? null : `${row.row}/${row.version}/${column ?? ''}`
  const [settled] = useDebouncedValue(cellKey, restMs)
  const [answer, setAnswer] = useState<{ readonly to: string; readonly help: RepairHelp | null } | null>(null)
  const number = row?.row
  useEffect(() => {
    if (settled === null || settled !== cellKey || number === undefined) return
    let current = true
    void client
      .query(RepairHelpQuery, { id: importId, row: number, column }, { requestPolicy: 'network-only' })
      .toPromise()
      .then(({ data }) => {
        if (current) setAnswer({ to: settled, help: data?.import?.repairHelp ?? null })
      })
    return () => {
      current = false
    }
  }, [client, importId, settled, cellKey, number, column])
  return answer !== null && answer.to === cellKey ? answer.help : null
}
