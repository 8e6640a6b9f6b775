import { Prisma } from '@payung/database/prisma'

export function lockImportToRevert(importId: string): Prisma.Sql {
  return Prisma.sql`
    select id, state, revert_job_id, create_count + update_count + proposal_count + note_count as people from import_file
    where id = ${importId}::uuid for update`
}

export function findReasonOfDependents(id: string): Prisma.Sql {
  return Prisma.sql`select reason from app.count_import_dependents(${id}::uuid) limit 1`
}

export function setImportReverting(jobId: string, reason: string, id: string): Prisma.Sql {
  return Prisma.sql`
    update import_file set state = 'REVERTING', revert_job_id = ${jobId}::uuid, revert_reason = ${reason} where id = ${id}::uuid`
}
