import { expect } from 'vitest'
import { globalIdOf } from '../../../graphql/ids.ts'
import { testWithJobs as test } from '../../../testing/with-worker.ts'
import { aLine, aList, commit, HEADER, review, settled } from '../imports.builder.ts'
import { AGAIN, aMergedPerson, KEPT } from '../merged-person.builder.ts'

test('an import that brings the other number updates the record that was kept, and only once', async ({
  signIn,
  admin,
  keys,
}) => {
  const officer = await signIn('kubu-raya')
  await aMergedPerson(admin, keys, officer)
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

test('the family card in a row under the other number opens in the record that was kept', async ({
  signIn,
  admin,
  keys,
}) => {
  const officer = await signIn('kubu-raya')
  const survivorId = await aMergedPerson(admin, keys, officer)
  const line = aLine({ nik: AGAIN.nationalId, name: AGAIN.name, occupation: 'Pedagang' })
  const { id } = await review(officer, `${HEADER},no_kk\n${line},6112050101100001\n`)
  await commit(officer, id)
  expect(await settled(officer, id)).toMatchObject({ state: 'COMMITTED', updateCount: 1 })
  const query = 'query ($id: ID!) { worker(id: $id) { maskedFamilyCardNumber } }'
  const { worker } = await officer.ask(query, { id: globalIdOf('Worker', survivorId) })
  expect(worker.maskedFamilyCardNumber).toBe('6112 •••• •••• ••••')
  expect((await admin.query('select from unopened_value')).rowCount).toBe(0)
})
