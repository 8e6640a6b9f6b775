import { Prisma } from '../prisma.ts'
import type { TenantTransaction } from '../tenant-transaction.ts'

/** Puts a paper of one's own to an agreement. @returns its id */
export async function addsPaper(tx: TenantTransaction, agreement: string, kind: 'SIGNED' | 'PROOF'): Promise<string> {
  const [file] = await tx.rows<{ id: string }>(Prisma.sql`
    insert into file (tenant_id, name, media_type, size_bytes, sha256, purpose)
    values (app.tenant_id(), 'naskah.pdf', 'application/pdf', 1, sha256('x'), 'DOCUMENT') returning id`)
  const [paper] = await tx.rows<{ id: string }>(Prisma.sql`
    insert into agreement_document (agreement_id, tenant_id, kind, file_id, added_by)
    values (${agreement}::uuid, app.tenant_id(), ${kind}, ${file?.id}::uuid, app.user_id()) returning id`)
  return paper?.id ?? ''
}

/** The keeper records the paper that was signed. */
export async function recordsPaper(tx: TenantTransaction, agreement: string, number = '1/PKS/2026'): Promise<void> {
  const paper = await addsPaper(tx, agreement, 'SIGNED')
  await tx.run(Prisma.sql`insert into agreement_signing (agreement_id, tenant_id, document_id, signed_on, number, recorded_by)
    values (${agreement}::uuid, app.tenant_id(), ${paper}::uuid, '2026-01-20', ${number}, app.user_id())`)
}

/** Confirms the paper that waits, for one's own party or the one at that place. */
export const confirms = (agreement: string, position: number | null = null): Prisma.Sql => Prisma.sql`
  insert into agreement_confirmation (signing_id, agreement_id, party_id, tenant_id, recorded_by)
  select s.id, s.agreement_id, p.id, app.tenant_id(), app.user_id()
  from agreement_signing s join agreement_party p on p.agreement_id = s.agreement_id
  where s.agreement_id = ${agreement}::uuid and s.ended_at is null
    and (p.position = ${position} or (${position}::integer is null and p.party_tenant_id = app.tenant_id()))`

/** The keeper stands for the party at that place, with a proof. */
export async function states(tx: TenantTransaction, agreement: string, position: number): Promise<void> {
  const proof = await addsPaper(tx, agreement, 'PROOF')
  await tx.run(Prisma.sql`insert into agreement_confirmation (signing_id, agreement_id, party_id, tenant_id, recorded_by, proof_document_id, reason)
    select s.id, s.agreement_id, p.id, app.tenant_id(), app.user_id(), ${proof}::uuid, 'Berita acara penandatanganan'
    from agreement_signing s join agreement_party p on p.agreement_id = s.agreement_id
    where s.agreement_id = ${agreement}::uuid and s.ended_at is null and p.position = ${position}`)
}
