import { expect } from 'vitest'
import type { Client } from '../../../testing/test.ts'
import { testWithJobs } from '../../../testing/with-worker.ts'
import { aLine, aList, logicalContent, revert, rowsOf, saved, settled } from '../imports.builder.ts'

const BREAK_KEYS = `update person_key set wrapped_key = set_byte(wrapped_key, 20, 255 - get_byte(wrapped_key, 20))
  where person_id in (select person_id from worker where name = any($1))`
const BREAK_VERSIONS = `update worker_version set state_cipher = set_byte(state_cipher, 20, 255 - get_byte(state_cipher, 20))
  where worker_id in (select id from worker where name = any($1))`
const YULIANA = { nik: '6112055511820202', name: 'Yuliana Kusuma' }
const SITI = { nik: '6112055511820303', name: 'Siti Aminah' }
const DEWI = { nik: '6112055511820404', name: 'Dewi Sartika' }
const ANSWERS = `No,NIK,Nama Peserta,No. KPJ,Status,Keterangan
1,6112055511820202,Yuliana Kusuma,11035478214,DITERIMA,
2,6112055511820303,Siti Aminah,11035478222,DITERIMA,
`
/** With Yuliana and Siti registered by an import. */
const test = testWithJobs.extend<{ officer: Client }>({
  officer: async ({ signIn }, use) => {
    const officer = await signIn('kubu-raya')
    await saved(officer, aList(aLine(YULIANA), aLine(SITI)))
    await use(officer)
  },
})
const UNOPENED = `select place, count(*)::int from unopened_value group by 1 order by 1`

test('a record whose history does not open is told as a row that cannot be saved, and all others are saved', async ({
  officer,
  admin,
}) => {
  // The first change of a record gives its person a key.
  await saved(officer, aList(aLine({ ...YULIANA, phone: '081234567890' }), aLine({ ...SITI, phone: '081234567890' })))
  await admin.query(BREAK_KEYS, [[YULIANA.name]])
  const phone = '081234567891'
  const people = await saved(officer, aList(aLine({ ...YULIANA, phone }), aLine({ ...SITI, phone }), aLine(DEWI)))
  expect(people).toMatchObject({ state: 'COMMITTED', createCount: 1, updateCount: 1, validCount: 2, invalidCount: 1 })
  const { edges } = await rowsOf(officer, people.id, 'first: 10, code: "RECORD_UNOPENED"')
  expect(edges).toMatchObject([{ node: { row: 2, outcome: 'INVALID', issues: expect.any(Array) } }])

  const answers = await saved(officer, ANSWERS, 'jawaban.csv')
  expect(answers).toMatchObject({ state: 'COMMITTED', updateCount: 1, invalidCount: 1 })
  const { rows } = await admin.query('select name, phone, membership_number from worker order by name')
  expect(rows).toEqual([
    { name: DEWI.name, phone: null, membership_number: null },
    { name: SITI.name, phone: '+6281234567891', membership_number: '11035478222' },
    { name: YULIANA.name, phone: '+6281234567890', membership_number: null },
  ])
  expect((await admin.query(UNOPENED)).rows).toEqual([{ place: 'person_key.wrapped_key', count: 1 }])

  await admin.query(BREAK_KEYS, [[YULIANA.name]])
  expect(await saved(officer, ANSWERS, 'jawaban lagi.csv')).toMatchObject({ updateCount: 1, invalidCount: 0 })
})

test('an import is not taken back while the history of one person does not open, and the refusal names the row', async ({
  officer,
  admin,
}) => {
  const phone = '081234567890'
  const { id } = await saved(officer, aList(aLine({ ...SITI, phone }), aLine({ ...YULIANA, phone }), aLine(DEWI)))
  const before = await logicalContent(admin)
  await admin.query(BREAK_KEYS, [[YULIANA.name]])
  await admin.query(BREAK_VERSIONS, [[SITI.name]])
  await revert(officer, id, 3)
  expect(await settled(officer, id)).toMatchObject({ state: 'COMMITTED' })
  const { rows: jobs } = await admin.query(
    `select error_code, result #>> '{error,id}' as text from job where kind = 'IMPORT_REVERT'`,
  )
  expect(jobs[0].error_code).toBe('VALUE_UNOPENED')
  expect(jobs[0].text).toContain('2 orang dalam impor ini (baris 2, 3)')
  expect(await logicalContent(admin)).toEqual(before)
  expect((await admin.query(UNOPENED)).rows).toEqual([
    { place: 'person_key.wrapped_key', count: 1 },
    { place: 'worker_version.state_cipher', count: 1 },
  ])

  await admin.query(BREAK_KEYS, [[YULIANA.name]])
  await admin.query(BREAK_VERSIONS, [[SITI.name]])
  await revert(officer, id, 3)
  expect(await settled(officer, id)).toMatchObject({ state: 'REVERTED' })
})
