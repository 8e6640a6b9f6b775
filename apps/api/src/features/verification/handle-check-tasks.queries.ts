import { Prisma } from '@payung/database/prisma'

export function setTasksAssigned(assigneeId: string, dueOn: string, ids: readonly string[]): Prisma.Sql {
  return Prisma.sql`update check_task set assigned_to = ${assigneeId}::uuid, due_on = ${dueOn}::date, version = version + 1
      where id = any(${ids}::uuid[])`
}

export function setTasksCancelled(reason: string, ids: readonly string[]): Prisma.Sql {
  return Prisma.sql`update check_task set state = 'CANCELLED', cancel_reason = ${reason}, version = version + 1 where id = any(${ids}::uuid[])`
}

export function countVisibleTasks(ids: readonly string[]): Prisma.Sql {
  return Prisma.sql`select count(*)::int as count from check_task where id = any(${ids}::uuid[])`
}
