import { expect } from 'vitest'
import { arrangePeople } from '../../../testing/people.builder.ts'
import { vaultOf } from '../../../testing/test.ts'
import { testWithJobs as test } from '../../../testing/with-worker.ts'
import { comparedPairs } from '../../duplicates/duplicates.builder.ts'
import { saved } from '../imports.builder.ts'
import { AGAIN, aMergedPerson, KEPT } from '../merged-person.builder.ts'

const ANSWERS = Buffer.from(
  [
    'NIK;Nomor KPJ;Status;Alasan',
    `${AGAIN.nationalId};12345678902;DITERIMA;`,
    `${KEPT.nationalId};12345678901;DITERIMA;`,
  ].join('\n'),
)

test('an answer about both numbers of a merged person is heard once, of the number that was kept', async ({
  signIn,
  admin,
  keys,
}) => {
  const officer = await signIn('kubu-raya')
  await aMergedPerson(admin, keys, officer)
  expect(await saved(officer, ANSWERS, 'jawaban.csv')).toMatchObject({
    state: 'COMMITTED',
    updateCount: 1,
    skipCount: 1,
  })
  const { rows } = await admin.query('select membership_number from worker where superseded_by is null')
  expect(rows).toEqual([{ membership_number: '12345678901' }])
})

test('an answer about a record that was merged into one that was merged reaches whoever stands at the end', async ({
  signIn,
  admin,
  keys,
}) => {
  const third = { ...KEPT, name: 'Muhammad Yusuf Saputra', nationalId: '6112055511820404' }
  const people = await arrangePeople(admin, vaultOf(keys), [KEPT, AGAIN, third])
  const officer = await signIn('kubu-raya')
  const pairs = await comparedPairs(officer, 3)
  const [survivor, again, last] = people.map(({ id }) => id)
  expect(pairs).toHaveLength(3)
  await admin.query('update worker set superseded_by = $2 where id = $1', [again, survivor])
  await admin.query('update worker set superseded_by = $2 where id = $1', [survivor, last])
  const about = Buffer.from(`NIK;Nomor KPJ;Status;Alasan\n${AGAIN.nationalId};12345678902;DITERIMA;\n`)
  expect(await saved(officer, about, 'jawaban.csv')).toMatchObject({ state: 'COMMITTED', updateCount: 1 })
  const { rows } = await admin.query('select membership_number from worker where id = $1', [last])
  expect(rows).toEqual([{ membership_number: '12345678902' }])
})
