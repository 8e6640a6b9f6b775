import type { ClientBase } from 'pg'

interface Owner {
  readonly tenant_id: string
  readonly programme_id: string
}

/**
 * A locked cohort of everybody whom the owner registered, as they were taken over at the beginning of the year: some of them have died or moved
 * since, which is what amendments are for. They are placed by number, not judged: the published figure is the cohort.
 */
export async function lockRegistered(client: ClientBase, owner: Owner, name: string): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    `insert into cohort (tenant_id, programme_id, name, seed, reserve_percent, synthetic) values ($1, $2, $3, 'kalbar-2026', 0, true) returning id`,
    [owner.tenant_id, owner.programme_id, `Penerima ${name} (data contoh)`.slice(0, 160)],
  )
  const cohort = rows[0]?.id ?? ''
  await client.query(
    `insert into cohort_area (cohort_id, tenant_id, area_code, quota, taken, eligible)
     select $1, q.tenant_id, q.area_code, q.people, 0, q.people from programme_quota q where q.programme_id = $2`,
    [cohort, owner.programme_id],
  )
  await client.query(
    `insert into cohort_member (cohort_id, tenant_id, worker_id, area_code, village_code, place, points, met, draw, standing)
     select $1, $2, l.worker_id, l.regency_code, l.village_code, row_number() over (partition by l.regency_code order by l.worker_id), 0, '{}', '0000000000000000',
       'MEMBER' from worker_listing l join worker w on w.id = l.worker_id and w.superseded_by is null and w.registered_by_tenant_id = $2
     where l.tenant_id = $2 and l.level = 'FULL'`,
    [cohort, owner.tenant_id],
  )
  // So that the lock joins them as the many that they are.
  await client.query('analyze cohort_member')
  await client.query(
    `update cohort c set rule_version = 1, judged_on = '2026-01-05', computed_at = now(), version = 2,
       eligible = n.people, members = n.people from (select count(*)::int as people from cohort_member m where m.cohort_id = $1) n where c.id = $1`,
    [cohort],
  )
  await client.query(
    `select app.enter($1, (select user_id from membership where tenant_id = $1 and role = 'APPROVER' limit 1), '', null)`,
    [owner.tenant_id],
  )
  await client.query(`select app.lock_cohort($1, 'Data contoh: tidak diumumkan')`, [cohort])
  return cohort
}
