import type pg from 'pg'
import { arrangePeople } from '../../testing/people.builder.ts'
import { type Client, vaultOf } from '../../testing/test.ts'
import { comparedPairs, merge } from '../duplicates/duplicates.builder.ts'

/** One person in two records: the first is kept, the second is merged into it. */
export const KEPT = { name: 'Muhammad Jusuf Saputra', birthDate: '1982-11-15', nationalId: '6112055511820202' }
export const AGAIN = {
  name: 'Moh. Yusup Saputra',
  birthDate: '1982-11-15',
  nationalId: '6112055511820303',
  occupation: 'TRADER',
}

/** @returns the id of the record that was kept */
export async function aMergedPerson(admin: pg.Client, keys: string, officer: Client): Promise<string> {
  const [survivor] = await arrangePeople(admin, vaultOf(keys), [KEPT, AGAIN])
  if (survivor === undefined) throw new Error('nobody was arranged')
  const [pair] = await comparedPairs(officer, 1)
  await merge(officer, pair, survivor.id)
  return survivor.id
}
