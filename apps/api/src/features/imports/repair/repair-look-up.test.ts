import { expect } from 'vitest'
import { arrangePeople } from '../../../testing/people.builder.ts'
import type { Client } from '../../../testing/test.ts'
import { vaultOf } from '../../../testing/test.ts'
import { testWithJobs as test } from '../../../testing/with-worker.ts'
import { comparedPairs, merge } from '../../duplicates/duplicates.builder.ts'
import { aLine, aList, read, review, rowsOf } from '../imports.builder.ts'
import { aCellOf, COLUMN, repair } from './repair.builder.ts'

const KEPT = { name: 'Muhammad Jusuf Saputra', birthDate: '1982-11-15', nationalId: '6112055511820202' }
const MERGED = { name: 'Moh. Yusup Saputra', birthDate: '1982-11-15', nationalId: '6112055511820303' }
const ALIKE = { name: 'Siti Aminah', birthDate: '1982-11-15', nationalId: '6112055511820404' }

const COUNTS = ['rowCount', 'validCount', 'invalidCount', 'createCount', 'updateCount', 'proposalCount', 'skipCount']

async function stateOf(client: Client, id: string) {
  const upload: Record<string, unknown> = await read(client, id)
  const { edges } = await rowsOf(client, id, 'first: 25')
  return {
    counts: COUNTS.map((name) => [name, upload[name]]),
    rows: edges.map(({ node }: { node: { row: number; outcome: string; issues: { code: string }[] } }) => [
      node.row,
      node.outcome,
      node.issues.map(({ code }) => code).sort(),
    ]),
  }
}

test('rows that are repaired one by one end as the same file does that was right from the start', async ({
  signIn,
  admin,
  keys,
}) => {
  const [survivor] = await arrangePeople(admin, vaultOf(keys), [KEPT, MERGED, ALIKE])
  const officer = await signIn('kubu-raya')
  const [pair] = await comparedPairs(officer, 1)
  await merge(officer, pair, survivor?.id ?? '')
  const people = [
    { nik: MERGED.nationalId, name: MERGED.name },
    { nik: ALIKE.nationalId, name: 'Siti Aminah Baru' },
    { nik: '6112055511820909', name: 'Orang Baru' },
    // The number that the record kept: it hears this row, wherever it stands.
    { nik: KEPT.nationalId, name: KEPT.name },
    { nik: ALIKE.nationalId, name: 'Siti Aminah' },
  ]
  const right = await review(officer, aList(...people.map((person) => aLine(person))))
  const faulty = await review(officer, aList(...people.map(({ name }) => aLine({ nik: '61', name }))))
  for (const [at, { nik }] of people.entries()) {
    const answer = await repair(officer, 'repairImportRows', {
      importId: faulty.id,
      rows: [aCellOf(at + 2, 1, COLUMN.nik, nik)],
    })
    expect(answer.__typename).toBe('RepairImportRowsSuccess')
  }
  expect(await stateOf(officer, faulty.id)).toEqual(await stateOf(officer, right.id))
})
