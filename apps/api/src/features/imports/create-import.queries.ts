import { Prisma } from '@payung/database/prisma'

export function setStageJob(jobId: string, importId: string): Prisma.Sql {
  return Prisma.sql`update import_file set stage_job_id = ${jobId}::uuid where id = ${importId}::uuid`
}
