import { Prisma } from '@payung/database/prisma'
import type { PeopleBasis } from './people-basis.ts'

/** Whom a decree that is not signed would bring in: of an amendment not whom it takes out or corrects. */
const broughtInBy = (
  id: string,
) => Prisma.sql`select e.worker_id from decree_entry e join decree d on d.id = e.decree_id and d.content_hash is null
  where e.decree_id = ${id}::uuid and e.change in ('DESIGNATE', 'ADD', 'REPLACE')`

/** Lines of signed decrees of the viewer's government; an amendment's are those of the decree that it changes. */
const DESIGNATED_BY = (signed: Prisma.Sql) => Prisma.sql`select h.worker_id from decree_holding h where h.decree_id in (
  select coalesce(d.amends_id, d.id) from decree d where d.content_hash is not null and ${signed})`

function workersOf({ kind, id }: PeopleBasis): Prisma.Sql {
  switch (kind) {
    case 'Decree':
      return Prisma.sql`select h.worker_id from decree_holding h where h.decree_id = ${id}::uuid or h.entry_decree_id = ${id}::uuid
        union all ${broughtInBy(id)}`
    case 'Agreement':
      return DESIGNATED_BY(Prisma.sql`${id}::uuid = any (d.agreement_ids)`)
    case 'Regulation':
      return DESIGNATED_BY(Prisma.sql`${id}::uuid = any (d.regulation_ids)`)
    case 'ContributionList':
      return Prisma.sql`select c.worker_id from contribution_line c where c.list_id = ${id}::uuid`
  }
}

/** A condition on `worker_listing l`: whoever is named, under the record that took theirs over where two were one person. */
export function restsOn(basis: PeopleBasis): Prisma.Sql {
  return Prisma.sql`l.worker_id in (select coalesce(w.superseded_by, n.worker_id) from (${workersOf(basis)}) n left join worker w on w.id = n.worker_id)`
}
