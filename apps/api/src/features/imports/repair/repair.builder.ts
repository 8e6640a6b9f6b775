import type { Client } from '../../../testing/test.ts'

const REPAIR = `__typename ... on Error { code message } ... on ValidationError { issues { code path } }`

function mutation(name: string) {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}`
  return `mutation ($input: ${type}Input!) { ${name}(input: $input) { ${REPAIR}
    ... on ${type}Success { data { changed rows { row version outcome cells { column text } issues { column code severity ignored } }
      import { state rowCount validCount invalidCount createCount updateCount proposalCount skipCount excludedCount issueCounts { code count }
        repairs { repairedRows canUndo canRedo } } } } } }`
}

export type RepairName =
  | 'repairImportRows'
  | 'repairImportAlike'
  | 'ignoreImportIssue'
  | 'excludeImportRows'
  | 'undoImportRepair'

export async function repair(client: Client, name: RepairName, input: Record<string, unknown>) {
  return (await client.ask(mutation(name), { input }))[name]
}

/** One cell of one row. */
export function aCellOf(row: number, version: number, column: number, text: string) {
  return { row, version, cells: [{ column, text }] }
}

/** Columns of the builder's lists. */
export const COLUMN = { nik: 0, name: 1, birthDate: 2, sex: 3, district: 4, village: 5, occupation: 6, phone: 7 }
