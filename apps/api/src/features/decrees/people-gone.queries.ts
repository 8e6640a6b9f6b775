import { Prisma } from '@payung/database/prisma'

/** Lines of a designation that is not signed, of whom it is known that they have gone or are barred by law. */
function gone(decreeId: string): Prisma.Sql {
  return Prisma.sql`decree d cross join lateral app.gone_entries(d.id) g where d.id = ${decreeId}::uuid and d.content_hash is null`
}

export function countGoneEntries(decreeId: string): Prisma.Sql {
  return Prisma.sql`select coalesce(g.bar, g.status) as reason, count(*)::int as people, min(g.name) as name from ${gone(decreeId)} group by 1 order by 1`
}

export function findGoneEntries(decreeId: string, most: number): Prisma.Sql {
  return Prisma.sql`select g.worker_id, g.name, g.status, g.bar from ${gone(decreeId)} order by g.entry_no limit ${Prisma.raw(String(most))}`
}

/** Of its cohort, whom its annex leaves out. The record that stands is found first: a join on a function would not use the listing's index. */
export function findLeftOut(decreeId: string, most: number): Prisma.Sql {
  return Prisma.sql`
    with missing as materialized (
      select l.worker_id, app.record_of(l.worker_id) as stands, d.tenant_id, a.bar from decree d cross join lateral app.left_out(d.cohort_id) l
        left join app.outside_ages(${decreeId}::uuid) a on a.worker_id = l.worker_id
      where d.id = ${decreeId}::uuid and d.state <> 'CANCELLED')
    select m.worker_id, w.display_name as name, w.status, coalesce(app.designation_bar(w.public_service, w.citizenship), m.bar) as bar
    from missing m join worker_listing w on w.worker_id = m.stands and w.tenant_id = m.tenant_id
    order by 2 limit ${Prisma.raw(String(most))}`
}

export function countLeftOut(decreeId: string): Prisma.Sql {
  return Prisma.sql`select count(*)::int as total from decree d cross join lateral app.left_out(d.cohort_id) l
    where d.id = ${decreeId}::uuid and d.state <> 'CANCELLED'`
}
