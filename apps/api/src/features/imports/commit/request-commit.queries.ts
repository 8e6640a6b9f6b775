import { Prisma } from '@payung/database/prisma'

export function lockImportToCommit(importId: string): Prisma.Sql {
  return Prisma.sql`
    select id, tenant_id, state, commit_job_id, layout_cipher, round_task_id, create_count + update_count + proposal_count + note_count as changes
    from import_file
    where id = ${importId}::uuid for update`
}

export function setImportCommitting(jobId: string, id: string): Prisma.Sql {
  return Prisma.sql`update import_file set state = 'COMMITTING', commit_job_id = ${jobId}::uuid where id = ${id}::uuid`
}
