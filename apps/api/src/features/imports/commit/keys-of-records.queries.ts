import { Prisma } from '@payung/database/prisma'

export function findKeysOfWorkers(workerIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`
    select w.id as worker_id, w.tenant_id, w.person_id, k.wrapped_key, k.person_id is not null as is_there from worker w left join person_key k on k.tenant_id = w.tenant_id and k.person_id = w.person_id
    where w.id = any(${workerIds}::uuid[])`
}

export function addImportKeys(importId: string, ids: readonly string[], wrapped: readonly Buffer[]): Prisma.Sql {
  return Prisma.sql`select app.add_import_keys(${importId}::uuid, ${ids}::uuid[], ${wrapped}::bytea[])`
}
