import { eventually } from '@payung/database/testing/eventually'
import { expect } from 'vitest'
import { arrangePeople } from '../../testing/people.builder.ts'
import { TENANTS, vaultOf } from '../../testing/test.ts'
import { testWithJobs as test } from '../../testing/with-worker.ts'
import { comparedPairs, pairsOf } from '../duplicates/duplicates.builder.ts'
import { aLine, aList, review } from './imports.builder.ts'
import { aCellOf, COLUMN, repair } from './repair/repair.builder.ts'

const YUSUF = { name: 'Muhammad Jusuf Saputra', birthDate: '1982-11-05', sex: 'MALE' as const }
const WAITING = 1_487

const WAIT = 'insert into duplicate_work (tenant_id, workers) select $1, $2::uuid[] from generate_series(1, $3::int)'

test('a NIK that does not open is set aside and told, and whoever waits behind it is compared', async ({
  admin,
  keys,
  signIn,
  server,
}) => {
  const vault = vaultOf(keys)
  const [broken, alike] = await arrangePeople(admin, vault, [YUSUF, YUSUF])
  const elsewhere = { ...YUSUF, in: '61.71.01.1001' }
  await arrangePeople(admin, vault, [elsewhere, elsewhere])
  await admin.query(
    `update worker set national_id_cipher = set_byte(national_id_cipher, 20, 255 - get_byte(national_id_cipher, 20)) where id = $1`,
    [broken?.id],
  )
  await admin.query(WAIT, [TENANTS['kubu-raya'].id, [broken?.id], 1])
  await admin.query(WAIT, [TENANTS['kubu-raya'].id, [alike?.id], WAITING])

  await eventually(async () => expect((await admin.query('select from duplicate_work')).rowCount).toBe(0))
  expect((await pairsOf(await signIn('kubu-raya'))).totalCount).toBe(1)
  expect((await pairsOf(await signIn('pontianak'))).totalCount).toBe(1)
  expect((await admin.query('select * from unopened_value')).rows).toEqual([
    {
      tenant_id: TENANTS['kubu-raya'].id,
      place: 'worker.national_id_cipher',
      subject_id: broken?.id,
      reason: 'ALTERED',
      noticed_at: expect.any(Date),
    },
  ])
  // What was asked a moment ago is told again.
  await eventually(async () =>
    expect(await (await fetch(`${server.url}/readyz`)).json()).toEqual({ ready: true, unopened: true }),
  )
})

const BREAK = `update worker set national_id_cipher = set_byte(national_id_cipher, 20, 255 - get_byte(national_id_cipher, 20)) where id = any($1)`

test('a pair that only a NIK speaks for stays as it is while that does not open, and is compared again when it is mended', async ({
  admin,
  keys,
  signIn,
}) => {
  const officer = await signIn('kubu-raya')
  const born = (birthDate: string, nationalId: string, name: string) => ({
    name,
    birthDate,
    nationalId,
    sex: 'FEMALE' as const,
  })
  const people = await arrangePeople(admin, vaultOf(keys), [
    born('1982-11-15', '6112055511820202', 'Yuliana Kusuma'),
    born('1982-03-25', '6112055511280202', 'Yuliana Kusuma'),
    born('1982-11-15', '6112055511827101', 'Dewi Sartika'),
    born('1982-11-15', '6112055511287101', 'Dewi Sartika'),
  ])
  const pairs = await comparedPairs(officer, 2)
  const likenesses = (nodes: typeof pairs) =>
    nodes.map(({ score, reasons }: { score: number; reasons: string[] }) => [score, reasons[0]])
  const before = likenesses(pairs)
  expect(before.map(([, reason]: [number, string]) => reason)).toEqual([
    'NATIONAL_ID_MISCOPIED',
    'NATIONAL_ID_MISCOPIED',
  ])

  const ids = people.map(({ id }) => id)
  const broken = [ids[0], ids[2]]
  await admin.query(BREAK, [broken])
  await admin.query(WAIT, [TENANTS['kubu-raya'].id, ids, 1])
  const values = async () => (await admin.query('select subject_id from unopened_value order by 1')).rows
  await eventually(async () => expect(await values()).toEqual(broken.toSorted().map((id) => ({ subject_id: id }))))
  expect(likenesses(await comparedPairs(officer, 2))).toEqual(before)

  await admin.query(BREAK, [broken])
  await admin.query(`update duplicate_pair set state = 'GONE'`)
  await admin.query('delete from unopened_value')
  expect(likenesses(await comparedPairs(officer, 2))).toEqual(before)
  expect(await values()).toEqual([])
})

test('a NIK of a staged row that does not open is set aside by its import and row', async ({ admin, signIn }) => {
  const officer = await signIn('kubu-raya')
  const [name, nik] = ['Siti Aminah', '6112055511820202']
  const { id } = await review(
    officer,
    aList(aLine({ name, nik }), aLine({ name }), aLine({ name, occupation: 'Entah' })),
  )
  const { rows } = await admin.query(
    `update import_row set national_id_cipher = set_byte(national_id_cipher, 20, 255 - get_byte(national_id_cipher, 20))
     where row_number = 2 returning import_id`,
  )
  const cells = { importId: id, rows: [aCellOf(4, 1, COLUMN.occupation, 'Petani')] }
  await repair(officer, 'repairImportRows', cells)
  expect((await admin.query('select place, subject_id from unopened_value')).rows).toEqual([
    { place: 'import_row.national_id_cipher', subject_id: `${rows[0].import_id}/2` },
  ])
})
