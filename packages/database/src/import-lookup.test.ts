import type pg from 'pg'
import { expect } from 'vitest'
import { Prisma } from './prisma.ts'
import type { TenantTransaction } from './tenant-transaction.ts'
import { TENANTS, type TestTenant, test, USERS } from './testing/test.ts'

/** One staged row, about somebody whom Pontianak keeps, said to live in a village of Kubu Raya. */
async function stageStranger(admin: pg.Client, importer: TestTenant): Promise<string> {
  await admin.query(`insert into person (blind_index) values (sha256('stranger')) on conflict do nothing`)
  await admin.query(
    `insert into worker (tenant_id, person_id, national_id_cipher, national_id_prefix, name, name_search, birth_date, sex, village_code, registered_by_tenant_id)
     select $1, id, decode(repeat('00', 48), 'hex'), '6171', 'Ana', 'ana', '1980-01-01', 'FEMALE', '61.71.01.1001', $1
     from person where blind_index = sha256('stranger')`,
    [TENANTS.pontianak.id],
  )
  const { rows } = await admin.query(
    `with f as (insert into file (tenant_id, name, media_type, size_bytes, sha256, purpose, created_by)
       values ($1, 'a.csv', 'text/csv', 1, sha256('x'), 'IMPORT', $2) returning id),
     i as (insert into import_file (tenant_id, file_id, file_name, created_by, national_id_column) select $1, id, 'a.csv', $2, 0 from f returning id)
     insert into import_row (import_id, row_number, tenant_id, outcome, cells_cipher, blind_index, national_id_cipher, national_id_prefix, name,
       name_search, birth_date, sex, village_code)
     select id, 2, $1, 'CREATE', 'x', sha256('stranger'), decode(repeat('00', 48), 'hex'), '6171', 'Ana', 'ana', '1980-01-01', 'FEMALE', '61.12.05.2003'
     from i returning import_id`,
    [TENANTS[importer].id, USERS[importer]],
  )
  return rows[0].import_id
}

const resolve = (tx: TenantTransaction, importId: string) =>
  tx.rows(Prisma.sql`select * from app.resolve_import(${importId}::uuid)`)

test('that somebody is kept elsewhere is told to the province, as a proposal', async ({ admin, writeAs }) => {
  const importId = await stageStranger(admin, 'provinsi')
  expect(await writeAs('provinsi', (tx) => resolve(tx, importId))).toMatchObject([
    { create_count: 0, proposal_count: 1 },
  ])
})

test('a regency hears nothing of it: it registers its own inhabitant, as by hand', async ({ admin, writeAs }) => {
  const importId = await stageStranger(admin, 'kubu-raya')
  expect(await writeAs('kubu-raya', (tx) => resolve(tx, importId))).toMatchObject([
    { create_count: 1, proposal_count: 0 },
  ])
  const { rowCount } = await admin.query('select from import_issue')
  expect(rowCount).toBe(0)
  await admin.query(`update import_file set state = 'REVIEW'`)
  await admin.query(`update import_file set state = 'COMMITTING', row_count = 1, valid_count = 1`)
  await writeAs('kubu-raya', (tx) => tx.rows(Prisma.sql`select app.commit_import(${importId}::uuid)`))
  const { rows } = await admin.query('select tenant_id from worker order by created_at')
  expect(rows).toEqual([{ tenant_id: TENANTS.pontianak.id }, { tenant_id: TENANTS['kubu-raya'].id }])
})
