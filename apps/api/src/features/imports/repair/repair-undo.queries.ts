import { Prisma } from '@payung/database/prisma'
import type { Actor } from '../../../platform/actor.ts'

export function findRepairNumbers(importId: string, actor: Actor, sheet: string | null): Prisma.Sql {
  return Prisma.sql`
    select max(number) filter (where undone_at is null) as undo,
      min(number) filter (where undone_at is not null and number > coalesce(last_live, 0)) as redo
    from (select number, undone_at, max(number) filter (where undone_at is null) over () as last_live from import_repair
      where import_id = ${importId}::uuid and made_by = ${actor.userId}::uuid and sheet is not distinct from ${sheet}) mine`
}

export function setRepairUndone(undoneAt: Date | null, importId: string, number: number): Prisma.Sql {
  return Prisma.sql`update import_repair set undone_at = ${undoneAt}
    where import_id = ${importId}::uuid and number = ${number}`
}

export function findStandingChanges(importId: string, number: number): Prisma.Sql {
  return Prisma.sql`
    select c.row_number, c.column_index, r.kind in ('EXCLUDE', 'INCLUDE') as is_whole_row_act,
      coalesce(last.after_cipher, first.before_cipher) as cipher,
      case when last.after_cipher is null then first.number else last.number end as number,
      case when last.after_cipher is null then 'before' else 'after' end as side, coalesce(last.kind = 'EXCLUDE', false) as excluded
    from import_repair_cell c join import_repair r on r.import_id = c.import_id and r.number = c.number
    left join lateral (select x.number, x.after_cipher, a.kind from import_repair_cell x join import_repair a on a.import_id = x.import_id and a.number = x.number
      where x.import_id = c.import_id and x.row_number = c.row_number and x.column_index = c.column_index and a.undone_at is null
        and a.kind <> 'IGNORE' and a.sheet is not distinct from r.sheet order by x.number desc limit 1) last on true
    left join lateral (select x.number, x.before_cipher from import_repair_cell x join import_repair a on a.import_id = x.import_id and a.number = x.number
      where x.import_id = c.import_id and x.row_number = c.row_number and x.column_index = c.column_index and a.kind = 'CELLS'
        and a.sheet is not distinct from r.sheet order by x.number limit 1) first on true
    where c.import_id = ${importId}::uuid and c.number = ${number}`
}
