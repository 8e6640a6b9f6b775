import { Prisma } from '@payung/database/prisma'
import type { Actor } from '../../platform/actor.ts'

export function insertVisitResult(
  actor: Actor,
  {
    givenFor,
    answer,
    reasonCode,
    evidence,
    foundOn,
    taskId,
  }: {
    readonly givenFor: string
    readonly answer: string
    readonly reasonCode: string | null
    readonly evidence: string | null
    readonly foundOn: string
    readonly taskId: string
  },
): Prisma.Sql {
  return Prisma.sql`insert into check_result (tenant_id, worker_id, question, answer, reason_code, evidence, found_on, task_id, recorded_by)
      values (${actor.tenantId}::uuid, ${givenFor}::uuid, 'FIELD_VISIT', ${answer}, ${reasonCode}, ${evidence},
        ${foundOn}::date, ${taskId}::uuid, ${actor.userId}::uuid) returning id`
}

export function setTaskDone(taskId: string): Prisma.Sql {
  return Prisma.sql`update check_task set state = 'DONE', version = version + 1 where id = ${taskId}::uuid`
}

export function findSameResult({
  taskId,
  answer,
  reasonCode,
  evidence,
  foundOn,
}: {
  readonly taskId: string
  readonly answer: string
  readonly reasonCode: string | null
  readonly evidence: string | null
  readonly foundOn: string
}): Prisma.Sql {
  return Prisma.sql`select from check_result where task_id = ${taskId}::uuid and answer = ${answer}
    and reason_code is not distinct from ${reasonCode} and evidence is not distinct from ${evidence} and found_on = ${foundOn}::date`
}
