import { Prisma } from '@payung/database/prisma'
import type { Actor } from '../../platform/actor.ts'

export function setTaskSent(remarks: string | null, actor: Actor, taskId: string): Prisma.Sql {
  return Prisma.sql`update round_task set state = 'SENT', remarks = ${remarks}, sent_by = ${actor.userId}::uuid, sent_at = now(), decided_by = null,
      decided_at = null, version = version + 1 where id = ${taskId}::uuid`
}

export function setTaskReturned(
  remarks: string | null,
  actor: Actor,
  dueOn: string | null,
  taskId: string,
): Prisma.Sql {
  return Prisma.sql`update round_task set state = 'RETURNED', remarks = ${remarks}, decided_by = ${actor.userId}::uuid, decided_at = now(),
    due_on = coalesce(${dueOn}::date, due_on), version = version + 1 where id = ${taskId}::uuid`
}

export function setTaskAccepted(actor: Actor, taskId: string): Prisma.Sql {
  return Prisma.sql`update round_task set state = 'ACCEPTED', remarks = null, decided_by = ${actor.userId}::uuid, decided_at = now(),
      version = version + 1 where id = ${taskId}::uuid`
}
