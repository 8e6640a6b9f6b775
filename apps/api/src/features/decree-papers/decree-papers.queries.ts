import { Prisma } from '@payung/database/prisma'
import type { PaperPart } from '@payung/documents/page-code'
import type { ScanComparison } from '@payung/domain/decree/scan-comparison'
import type { DecreeRecord } from '../decrees/public.ts'

/** How many amendments of a decree are signed: each changes what it says of a month. */
export function countAmendments(decreeId: string): Prisma.Sql {
  return Prisma.sql`select count(*)::int as signed from decree a where a.amends_id = ${decreeId}::uuid and a.content_hash is not null`
}

/** A rendering of just this that the viewer asked for before: under way, or done with its file still there. */
export function findRendered(sameness: string): Prisma.Sql {
  return Prisma.sql`select j.id from job j where j.kind = 'DECREE_ANNEX' and j.created_by = app.user_id() and j.params->>'sameness' = ${sameness}
    and (j.state in ('WAITING', 'RUNNING') or (j.state = 'SUCCEEDED' and exists (select from file f where f.id = (j.result->>'resultFileId')::uuid
      and f.content_removed_at is null and f.expires_at > now() + interval '1 hour')))
    order by j.id desc limit 1`
}

/** A file of the clean paper of what is approved. */
export interface CleanPaperRow {
  readonly part: PaperPart
  readonly pages: number
  readonly file_id: string
}

/** Of what is approved now, or was when it was signed; the text first. */
export function findCleanPapers(decreeId: string): Prisma.Sql {
  return Prisma.sql`select p.part, p.pages, p.file_id from decree d join decree_paper p on p.decree_id = d.id and p.approved_hash = d.approved_hash
    where d.id = ${decreeId}::uuid order by p.part = 'TEXT' desc`
}

interface ScanToKeep extends Pick<ScanComparison, 'annexPages' | 'unread'> {
  readonly fileId: string
  readonly pages: number
}

/** The same file compared twice is kept once. */
export function addScan(decree: DecreeRecord, { fileId, pages, annexPages, unread }: ScanToKeep): Prisma.Sql {
  return Prisma.sql`insert into decree_scan (decree_id, tenant_id, approved_hash, file_id, pages, annex_pages, unread_pages, unread_codes)
    values (${decree.id}::uuid, ${decree.tenant_id}::uuid, decode(${decree.approved_hash}, 'hex'), ${fileId}::uuid, ${pages}::int, ${annexPages}::int,
      ${unread.map(({ page }) => page)}::int[], ${unread.map(({ code }) => code)}::text[]) on conflict do nothing`
}
