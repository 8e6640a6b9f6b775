import fc from 'fast-check'
import { expect } from 'vitest'
import { Prisma } from './prisma.ts'
import { aLink, aWorker, TENANTS, test } from './testing/test.ts'

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
  await aLink(admin, await aWorker(admin), 'pertamina', 'PROOF')
  await expect(
    admin.query(`update worker_listing set birth_date = '1982-11-15' where level = 'PROOF'`),
  ).rejects.toThrow('check constraint')
})

test('a link that ends takes the person off the list', async ({ admin, reader, entryOf }) => {
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

test('whatever happens to people, the totals equal a recount', async ({ admin }) => {
  const step = fc.oneof(
    fc.record({
      do: fc.constant('add' as const),
      sex: fc.constantFrom('FEMALE' as const, 'MALE' as const),
      decile: fc.option(fc.integer({ min: 1, max: 10 })),
    }),
    fc.record({ do: fc.constant('status' as const), to: fc.constantFrom('VERIFIED', 'DECEASED', 'MOVED') }),
    fc.record({ do: fc.constant('link' as const) }),
    fc.record({ do: fc.constant('unlink' as const) }),
    fc.record({ do: fc.constant('fold' as const) }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      for (const s of steps) {
        if (s.do === 'add') await aWorker(admin, { sex: s.sex, decile: s.decile })
        if (s.do === 'status')
          await admin.query(
            'update worker set status = $1 where id = (select id from worker order by random() limit 1)',
            [s.to],
          )
        if (s.do === 'link')
          await admin.query(
            `insert into worker_access (worker_id, tenant_id, custodian_tenant_id, level, reason_kind) select id, $1, tenant_id, 'FULL', 'FUNDING' from worker on conflict do nothing`,
            [TENANTS.provinsi.id],
          )
        if (s.do === 'unlink')
          await admin.query(
            'update worker_access set ended_at = now() where id in (select id from worker_access where ended_at is null limit 1)',
          )
        if (s.do === 'fold') await admin.query('select app.fold_worker_counts()')
      }
      const { rows } = await admin.query(`
        with recount as (select tenant_id, 'SEX' as dimension, coalesce(sex, '') as value, count(*) as n from worker_listing group by 1, 3
            union all select tenant_id, 'STATUS', status, count(*) from worker_listing group by 1, 3
            union all select tenant_id, 'DECILE', coalesce(welfare_decile::text, ''), count(*) from worker_listing group by 1, 3),
          kept as (select tenant_id, dimension, value, sum(delta) as n from worker_count where dimension in ('SEX', 'STATUS', 'DECILE') group by 1, 2, 3 having sum(delta) <> 0)
        (select * from recount except select * from kept) union all (select * from kept except select * from recount)`)
      expect(rows).toEqual([])
    }),
    { numRuns: 15 },
  )
})

test('folding when nothing came is one look, not a recount', async ({ admin }) => {
  await admin.query(
    `insert into worker_count (tenant_id, dimension, value, delta) select $1, 'BIRTH_DATE', n::text, 1 from generate_series(1, 20000) n, generate_series(1, 2)`,
    [TENANTS['kubu-raya'].id],
  )
  expect((await admin.query('select app.fold_worker_counts() as n')).rows).toEqual([{ n: '20000' }])
  await admin.query('vacuum analyze worker_count')
  // Once before: what a connection reads of the catalogue after a vacuum is no part of the look.
  await admin.query('select app.fold_worker_counts()')
  const { rows } = await admin.query('explain (analyze, buffers, format json) select app.fold_worker_counts()')
  const plan = rows[0]['QUERY PLAN'][0].Plan
  expect(plan['Shared Hit Blocks'] + plan['Shared Read Blocks']).toBeLessThan(30)
  const { rows: listing } = await admin.query(
    `select count(*)::int as rows, sum(delta)::int as n from worker_count where dimension = 'BIRTH_DATE'`,
  )
  expect(listing).toEqual([{ rows: 20_000, n: 40_000 }])
})
