import { Prisma } from '@payung/database/prisma'

export interface ProvisionRevocationRow {
  readonly id: string
  readonly provision_id: string
  readonly state: 'PROPOSED' | 'APPROVED' | 'WITHDRAWN'
  readonly drafted_by: string
}

/** Held until the transaction ends, so that two decisions follow one another. */
export function lockProvisionRevocation(id: string): Prisma.Sql {
  return Prisma.sql`select r.id, r.provision_id, r.state, r.drafted_by from fund_provision_revocation r where r.id = ${id}::uuid for update`
}

export function insertProvisionRevocation(tenantId: string, provisionId: string, reason: string): Prisma.Sql {
  return Prisma.sql`insert into fund_provision_revocation (tenant_id, provision_id, reason) values (${tenantId}::uuid, ${provisionId}::uuid, ${reason})`
}

export function decideProvisionRevocation(id: string, state: 'APPROVED' | 'WITHDRAWN'): Prisma.Sql {
  return Prisma.sql`update fund_provision_revocation set state = ${state} where id = ${id}::uuid`
}

/** A budget line whose SPM need a letter: what other letters provide of it, and what is paid and ordered. */
export interface NeededLineRow {
  readonly name: string
  readonly programme: 'WORK_ACCIDENT' | 'DEATH' | 'OLD_AGE'
  readonly provided_rupiah: bigint
  readonly used_rupiah: bigint
}

/** Holds the lines of a letter until the transaction ends. Answers those whose SPM need it. */
export function findNeededLines(provisionId: string): Prisma.Sql {
  return Prisma.sql`select l.sub_activity as name, l.programme, n.provided_rupiah, n.used_rupiah
    from app.needed_lines(${provisionId}::uuid) n join budget_line l on l.id = n.line_id order by l.id`
}
