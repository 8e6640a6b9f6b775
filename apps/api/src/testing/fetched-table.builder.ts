import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openTable } from '@payung/table-files/open-table'
import type { Client } from './test.ts'

/** A file of rows as somebody gets it: all texts, title and header included. */
export async function fetchTable(client: Client, href: string): Promise<string[][]> {
  const answer = await client.fetch(href)
  if (!answer.ok) throw new Error(`${href}: ${answer.status}`)
  const folder = await mkdtemp(join(tmpdir(), 'payung-fetched-'))
  try {
    const path = join(folder, 'table')
    await writeFile(path, Buffer.from(await answer.arrayBuffer()))
    const rows: string[][] = []
    const table = await openTable(path)
    for await (const batch of table.rows()) rows.push(...batch.map((row) => row.cells.map((cell) => cell.text)))
    return rows
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
