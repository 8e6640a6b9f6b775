import { Prisma } from '@payung/database/prisma'

export function insertDecreePaper({
  decreeId,
  tenantId,
  approvedHash,
  part,
  fileId,
  pageCount,
}: {
  readonly decreeId: string
  readonly tenantId: string
  readonly approvedHash: string
  readonly part: string
  readonly fileId: string
  readonly pageCount: number
}): Prisma.Sql {
  return Prisma.sql`insert into decree_paper (decree_id, tenant_id, approved_hash, part, file_id, pages)
        values (${decreeId}::uuid, ${tenantId}::uuid, decode(${approvedHash}, 'hex'), ${part}, ${fileId}::uuid, ${pageCount}::int)
        on conflict do nothing`
}
