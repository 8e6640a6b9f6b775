import { expect } from 'vitest'
import { arrangePeople } from '../../testing/people.builder.ts'
import { vaultOf } from '../../testing/test.ts'
import { testWithJobs as test } from '../../testing/with-worker.ts'
import { comparedPairs, merge } from '../duplicates/duplicates.builder.ts'
import { aLine, aList, commit, review, settled } from './imports.builder.ts'

const KEPT = { name: 'Muhammad Jusuf Saputra', birthDate: '1982-11-15', nationalId: '6112055511820202' }
const AGAIN = {
  name: 'Moh. Yusup Saputra',
  birthDate: '1982-11-15',
  nationalId: '6112055511820303',
  occupation: 'TRADER',
}

test('an import that brings the other number updates the record that was kept, and only once', async ({
  signIn,
  admin,
  keys,
}) => {
  const [survivor] = await arrangePeople(admin, vaultOf(keys), [KEPT, AGAIN])
  const officer = await signIn('kubu-raya')
  const [pair] = await comparedPairs(officer, 1)
  await merge(officer, pair, survivor?.id ?? '')
  const lines = [AGAIN, KEPT].map(({ nationalId, name }) => aLine({ nik: nationalId, name, occupation: 'Pedagang' }))
  const reviewed = await review(officer, aList(...lines))
  expect(reviewed).toMatchObject({ createCount: 0, updateCount: 1, skipCount: 1 })
  await commit(officer, reviewed.id)
  expect(await settled(officer, reviewed.id)).toMatchObject({ state: 'COMMITTED' })
  expect(
    (await admin.query('select occupation_code, superseded_by is null as stands from worker order by 2')).rows,
  ).toEqual([
    { occupation_code: 'TRADER', stands: false },
    { occupation_code: 'TRADER', stands: true },
  ])
})
