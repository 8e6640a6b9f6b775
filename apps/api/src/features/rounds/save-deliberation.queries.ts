import { Prisma } from '@payung/database/prisma'
import type { Actor } from '../../platform/actor.ts'

export function findProposedWorkers(taskId: string): Prisma.Sql {
  return Prisma.sql`
    select worker_id from round_answer where task_id = ${taskId}::uuid and answer = 'PROPOSED'`
}

export function upsertDeliberation(
  actor: Actor,
  {
    taskId,
    heldOn,
    place,
    attendees,
    note,
    minutes,
  }: {
    readonly taskId: string
    readonly heldOn: string
    readonly place: string | null
    readonly attendees: readonly string[]
    readonly note: string | null
    readonly minutes: string | null
  },
): Prisma.Sql {
  return Prisma.sql`
    insert into deliberation (task_id, tenant_id, held_on, place, attendees, note, minutes_file_id, recorded_by)
    values (${taskId}::uuid, ${actor.tenantId}::uuid, ${heldOn}::date, ${place}, ${attendees}::text[],
      ${note}, ${minutes}::uuid, ${actor.userId}::uuid)
    on conflict (task_id) do update set held_on = excluded.held_on, place = excluded.place, attendees = excluded.attendees, note = excluded.note,
      minutes_file_id = excluded.minutes_file_id, version = deliberation.version + 1, recorded_by = excluded.recorded_by, recorded_at = now()`
}

export function updateRanks(ranking: readonly string[], taskId: string): Prisma.Sql {
  return Prisma.sql`
    update round_answer a set rank = p.place from (select w.worker_id, r.place::int as place from round_answer w
      left join unnest(${ranking}::uuid[]) with ordinality r (worker_id, place) on r.worker_id = w.worker_id
      where w.task_id = ${taskId}::uuid and w.answer = 'PROPOSED') p
    where a.task_id = ${taskId}::uuid and a.worker_id = p.worker_id and a.rank is distinct from p.place`
}
