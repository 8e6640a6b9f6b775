import { type OpenTableOptions, openTable } from './open-table.ts'
import type { TableRow } from './table.ts'

/** All rows of a small file at once, for tests. */
export async function readAll(path: string, options?: OpenTableOptions): Promise<TableRow[]> {
  const table = await openTable(path, options)
  const rows: TableRow[] = []
  for await (const batch of table.rows()) rows.push(...batch)
  return rows
}

/** The same, as texts by row number. */
export async function readTexts(path: string, options?: OpenTableOptions): Promise<Record<number, string[]>> {
  const rows = await readAll(path, options)
  return Object.fromEntries(rows.map(({ number, cells }) => [number, cells.map((cell) => cell.text)]))
}
