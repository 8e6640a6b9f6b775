import { expect } from 'vitest'
import { Prisma } from './prisma.ts'
import { aLink, aWorker, becomesInstitution, TENANTS, test } from './testing/test.ts'

const listing = Prisma.sql`select * from worker_listing order by name_order`
interface Listed {
  worker_id: string
  display_name: string
  birth_date: string | null
  national_id_prefix: string | null
  welfare_decile: number | null
  village_code: string
}

test('the custodian sees its people in full, another government does not see them at all', async ({
  admin,
  reader,
  entryOf,
}) => {
  await aWorker(admin, { name: 'Yuliana Kusuma', decile: 2 })
  expect(await reader.readAs<Listed>(entryOf('kubu-raya'), listing)).toMatchObject([
    { display_name: 'Yuliana Kusuma', birth_date: '1982-11-15', welfare_decile: 2 },
  ])
  expect(await reader.readAs<Listed>(entryOf('pontianak'), listing)).toEqual([])
})

test('proof shows initials, village and occupation, and no digit of a NIK, no birth date', async ({
  admin,
  reader,
  entryOf,
}) => {
  await becomesInstitution(admin, 'pertamina')
  await aLink(admin, await aWorker(admin, { name: 'Maria Goreti Lusi', decile: 2 }), 'pertamina', 'PROOF')
  const [row] = await reader.readAs<Listed>(entryOf('pertamina'), listing)
  expect(row).toMatchObject({
    display_name: 'M. G. L.',
    birth_date: null,
    national_id_prefix: null,
    welfare_decile: null,
    village_code: '61.12.05.2003',
  })
  expect(JSON.stringify(row)).not.toContain('Goreti')
})

test('a level cannot be widened by writing the listing: not even the owner’s row may say more', async ({ admin }) => {
  await becomesInstitution(admin, 'pertamina')
  await aLink(admin, await aWorker(admin), 'pertamina', 'PROOF')
  await expect(
    admin.query(`update worker_listing set birth_date = '1982-11-15' where level = 'PROOF'`),
  ).rejects.toThrow('check constraint')
})

test.for(['FULL', 'REGISTERED', 'PROOF'] as const)(
  'a company is shown nobody, whom it has a link to of the level %s: no row, no record, no link',
  async (level, { admin, reader, entryOf }) => {
    const worker = await aWorker(admin)
    const tables = ['worker', 'worker_access', 'worker_listing'].map(
      (table) => Prisma.sql`select from ${Prisma.raw(table)}`,
    )
    const seen = async () =>
      Promise.all(tables.map(async (text) => (await reader.readAs(entryOf('pertamina'), text)).length))
    await aLink(admin, worker, 'pertamina', level)
    expect(
      (await admin.query('select from worker_listing where tenant_id = $1', [TENANTS.pertamina.id])).rowCount,
    ).toBe(0)
    expect(await seen()).toEqual([0, 0, 0])
    // What an organisation saw that became a company is closed by the policies, though its rows stand.
    await becomesInstitution(admin, 'pertamina')
    await admin.query(`update worker set version = version + 1, name = 'Nama Baru', name_search = 'nama baru'`)
    expect(await seen()).toEqual([level === 'FULL' ? 1 : 0, 1, 1])
    await admin.query(`update tenant set kind = 'COMPANY' where id = $1`, [TENANTS.pertamina.id])
    expect(await seen()).toEqual([0, 0, 0])
  },
)

test('a link that ends takes the person off the list', async ({ admin, reader, entryOf }) => {
  await becomesInstitution(admin, 'pertamina')
  await aLink(admin, await aWorker(admin), 'pertamina', 'FULL')
  expect(await reader.readAs(entryOf('pertamina'), listing)).toHaveLength(1)
  await admin.query('update worker_access set ended_at = now()')
  expect(await reader.readAs(entryOf('pertamina'), listing)).toEqual([])
})

test('a village officer sees the village alone', async ({ admin, reader, entryOf }) => {
  await aWorker(admin, { in: '61.12.05.2003', name: 'Di desa ini' })
  await aWorker(admin, { in: '61.12.01.2001', name: 'Di desa lain' })
  expect(await reader.readAs<Listed>(entryOf('kubu-raya', { areaScope: '61.12.05.2003' }), listing)).toMatchObject([
    { display_name: 'Di desa ini' },
  ])
})

test('a record cannot be put at somebody who does not keep the village', async ({ admin }) => {
  await expect(aWorker(admin, { keptBy: 'pontianak', in: '61.12.05.2003' })).rejects.toThrow('foreign key')
})
