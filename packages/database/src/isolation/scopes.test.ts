import type pg from 'pg'
import { expect } from 'vitest'
import type { Entry } from '../entry.ts'
import { Prisma } from '../prisma.ts'
import { aCohort, publishes } from '../testing/a-cohort.ts'
import { aLink, aWorker, TENANTS, test, USERS } from '../testing/test.ts'
import { AGENCY, COLLEAGUE } from './full-tenants.builder.ts'

const KUBU_RAYA = TENANTS['kubu-raya'].id
const DISTRICT = { areaScope: '61.12.05' } as const
const AGENCY_ONLY = { agencyId: AGENCY } as const

interface People {
  readonly inside: string
  readonly outside: string
}

/** One person in the district and in the agency, one outside of both; of each everything that is kept about them, by a colleague's hand. */
async function twoPeople(admin: pg.Client): Promise<People> {
  await admin.query(`insert into app_user (id, email, name) values ($1, 'rekan@payung.example', 'Rekan')`, [COLLEAGUE])
  await admin.query(`insert into agency (id, tenant_id, name) values ($1, $2, 'Dinas Sosial')`, [AGENCY, KUBU_RAYA])
  const inside = await aWorker(admin, { in: '61.12.05.2003' })
  const outside = await aWorker(admin, { in: '61.12.01.2001' })
  await admin.query('update worker set agency_id = $1 where id = $2', [AGENCY, inside])
  for (const worker of [inside, outside]) {
    await aLink(admin, worker, 'provinsi', 'FULL')
    await admin.query(
      `with put as (insert into file (tenant_id, name, media_type, size_bytes, sha256, purpose, created_by)
         values ($1, 'KTP.jpg', 'image/jpeg', 1, sha256('x'), 'DOCUMENT', $3) returning id)
       insert into worker_document (tenant_id, worker_id, kind, file_id, added_by) select $1, $2, 'ID_CARD', id, $3 from put`,
      [KUBU_RAYA, worker, COLLEAGUE],
    )
    await admin.query(
      `insert into worker_proposal (tenant_id, proposer_tenant_id, worker_id, changes_cipher, fields) values ($1, $2, $3, 'x', '{name}')`,
      [KUBU_RAYA, TENANTS.provinsi.id, worker],
    )
    await admin.query(
      `insert into custody_transfer (tenant_id, worker_id, from_tenant_id, to_tenant_id, to_village_code, reason, proposed_by)
       values ($1, $2, $1, $3, '61.71.01.1001', 'Pindah rumah', $4)`,
      [KUBU_RAYA, worker, TENANTS.pontianak.id, COLLEAGUE],
    )
    await admin.query(
      `insert into reveal_grant (tenant_id, user_id, worker_id, reason, expires_at) values ($1, $2, $3, 'untuk pengujian', now() + interval '5 minutes')`,
      [KUBU_RAYA, COLLEAGUE, worker],
    )
  }
  return { inside, outside }
}

const OF_PEOPLE = [
  ['file', 'select d.worker_id from file f join worker_document d on d.file_id = f.id'],
  ['custody_transfer', 'select worker_id from custody_transfer'],
  ['worker_proposal', 'select worker_id from worker_proposal'],
  ['reveal_grant', 'select worker_id from reveal_grant'],
  ['worker_access', 'select worker_id from worker_access'],
] as const

test.for([
  ['of one district', DISTRICT],
  ['of one agency', AGENCY_ONLY],
] as const)(
  'a member %s sees what is kept of people of their part, and nothing of others',
  async ([, scope], { admin, reader, entryOf }) => {
    const { inside, outside } = await twoPeople(admin)
    const seenBy = async (entry: Entry, text: string) =>
      (await reader.readAs<{ worker_id: string }>(entry, Prisma.sql`${Prisma.raw(text)} order by 1`)).map(
        (row) => row.worker_id,
      )
    for (const [table, text] of OF_PEOPLE) {
      expect(await seenBy(entryOf('kubu-raya', scope), text), table).toEqual([inside])
      expect(await seenBy(entryOf('kubu-raya'), text), `${table} of the whole tenant`).toEqual([inside, outside].sort())
    }
    const files = await reader.readAs(entryOf('kubu-raya', scope), Prisma.sql`select from file`)
    expect(files).toHaveLength(1)
  },
)

test('the other side of a hand-over with a scope sees those into its own villages, the province’s member those of its people', async ({
  admin,
  reader,
  entryOf,
}) => {
  const { inside } = await twoPeople(admin)
  const count = async (entry: Entry, table: string) =>
    (await reader.readAs(entry, Prisma.sql`select from ${Prisma.raw(table)}`)).length
  expect(await count(entryOf('pontianak', { areaScope: '61.71.01' }), 'custody_transfer')).toBe(2)
  expect(await count(entryOf('pontianak', { areaScope: '61.71.02' }), 'custody_transfer')).toBe(0)
  expect(await count(entryOf('pontianak', { agencyId: AGENCY }), 'custody_transfer')).toBe(0)
  const proposals = await reader.readAs<{ worker_id: string }>(
    entryOf('provinsi', DISTRICT),
    Prisma.sql`select worker_id from worker_proposal`,
  )
  expect(proposals).toEqual([{ worker_id: inside }])
})

/** What a member of one district tries with somebody outside; the same inside goes through. */
const TRIES: readonly (readonly [string, (worker: string) => Prisma.Sql])[] = [
  [
    'decide what was proposed',
    (worker) => Prisma.sql`update worker_proposal set state = 'REFUSED' where worker_id = ${worker}::uuid`,
  ],
  [
    'open a number',
    (worker) => Prisma.sql`insert into reveal_grant (tenant_id, user_id, worker_id, reason, expires_at)
      values (app.tenant_id(), app.user_id(), ${worker}::uuid, 'untuk pengujian', now() + interval '5 minutes')`,
  ],
  [
    'hand over',
    (
      worker,
    ) => Prisma.sql`insert into custody_transfer (tenant_id, worker_id, from_tenant_id, to_tenant_id, to_village_code, reason)
      values (app.tenant_id(), ${worker}::uuid, app.tenant_id(), ${TENANTS.pontianak.id}::uuid, '61.71.01.1001', 'Pindah rumah')`,
  ],
  [
    'note a NIK that disagrees',
    (worker) =>
      Prisma.sql`insert into national_id_mismatch (worker_id, tenant_id, birth_date, sex) values (${worker}::uuid, app.tenant_id(), true, false)`,
  ],
  [
    'take a paper to somebody of one’s own',
    (worker) => Prisma.sql`insert into worker_document (tenant_id, worker_id, kind, file_id)
      select app.tenant_id(), w.id, 'OTHER', f.file_id from worker w, app_test_files f where starts_with(w.village_code, '61.12.05') and f.worker_id = ${worker}::uuid`,
  ],
]

test.for(TRIES)('outside of their district nobody can %s', async ([, attempt], { admin, transactions, entryOf }) => {
  const { inside, outside } = await twoPeople(admin)
  await admin.query('delete from custody_transfer')
  // What somebody who has heard of an id could name.
  await admin.query('create view app_test_files as select worker_id, file_id from worker_document')
  await admin.query('grant select on app_test_files to payung_app')
  const district = entryOf('kubu-raya', DISTRICT)
  const tried = async (worker: string) => {
    try {
      return await transactions.write(district, (tx) => tx.run(attempt(worker)))
    } catch (error) {
      expect(String(error)).toContain('row-level security')
      return 0
    }
  }
  expect(await tried(outside)).toBe(0)
  expect(await tried(inside)).toBe(1)
})

test('rows go into no import of another district, whoever knows its number', async ({
  admin,
  transactions,
  entryOf,
}) => {
  const { rows } = await admin.query<{ id: string; area_scope: string }>(
    `with f as (insert into file (tenant_id, name, media_type, size_bytes, sha256, purpose, created_by)
       values ($1, 'a.csv', 'text/csv', 1, sha256('x'), 'IMPORT', $2) returning id)
     insert into import_file (tenant_id, file_id, file_name, area_scope, created_by) select $1, id, 'a.csv', s, $2 from f, unnest('{61.12.05,61.12.01}'::text[]) s
     returning id, area_scope`,
    [KUBU_RAYA, USERS['kubu-raya']],
  )
  const put = (importId: string) =>
    transactions.write(entryOf('kubu-raya', DISTRICT), async (tx) => {
      await tx.run(
        Prisma.sql`insert into import_row (import_id, row_number, tenant_id, outcome, cells_cipher) values (${importId}::uuid, 1, app.tenant_id(), 'INVALID', 'x')`,
      )
      await tx.run(
        Prisma.sql`insert into import_issue (import_id, row_number, position, tenant_id, code, severity) values (${importId}::uuid, 1, 0, app.tenant_id(), 'NAME_MISSING', 'ERROR')`,
      )
    })
  const idOf = (scope: string) => rows.find((row) => row.area_scope === scope)?.id ?? ''
  await expect(put(idOf('61.12.01'))).rejects.toThrow('row-level security')
  await put(idOf('61.12.05'))
})

test('an objection of one village counts for the lock of the whole list, whoever hears the next one', async ({
  admin,
  transactions,
  entryOf,
}) => {
  await admin.query(
    `insert into objection_bound values ((now() at time zone 'Asia/Pontianak')::date, 5, 5, 40, 2000, 1)`,
  )
  const { cohort } = await aCohort(admin, 'kubu-raya', { members: 1, quota: 1 })
  await publishes(admin, cohort)
  const heardIn = (village: string) =>
    transactions.write(entryOf('kubu-raya', { areaScope: village }), (tx) =>
      tx.run(Prisma.sql`insert into cohort_objection (cohort_id, tenant_id, village_code, kind, statement_cipher, received_by)
        values (${cohort}::uuid, app.tenant_id(), ${village}, 'OTHER', decode(repeat('00', 40), 'hex'), app.user_id())`),
    )
  await heardIn('61.12.05.2003')
  await heardIn('61.12.01.2001')
  const { rows } = await admin.query('select village_code, holds from cohort_objection order by received_at')
  expect(rows).toEqual([
    { village_code: '61.12.05.2003', holds: true },
    { village_code: '61.12.01.2001', holds: false },
  ])
})

test('whoever confirms an objection holds the list until they are done, also where they may not change it', async ({
  admin,
  transactions,
  entryOf,
}) => {
  const { cohort } = await aCohort(admin, 'kubu-raya', { members: 1, quota: 1 })
  await publishes(admin, cohort)
  const { rows } = await admin.query(
    `insert into cohort_objection (cohort_id, tenant_id, village_code, kind, statement_cipher, sender_digest)
     values ($1, $2, '61.12.05.2003', 'OTHER', decode(repeat('00', 40), 'hex'), decode(repeat('ab', 16), 'hex')) returning id`,
    [cohort, KUBU_RAYA],
  )
  await transactions.write(entryOf('kubu-raya', { areaScope: '61.12.05.2003' }), async (tx) => {
    await tx.run(Prisma.sql`insert into cohort_objection_confirmation (objection_id, cohort_id, tenant_id, means, confirmed_by)
      values (${rows[0].id}::uuid, ${cohort}::uuid, app.tenant_id(), 'OFFICE', app.user_id())`)
    const locks = admin.query('select from cohort where id = $1 for no key update nowait', [cohort])
    await expect(locks).rejects.toThrow('could not obtain lock')
  })
})
