import type { Role } from '@payung/domain/access/role'
import type pg from 'pg'
import { TENANTS, type TestTenant, USERS } from './ground.ts'

let numbers = 0

/** A role that one person of a tenant has proposed for another, with an appointment behind it. @returns its id */
export async function aRoleProposal(
  admin: pg.ClientBase,
  tenant: TestTenant,
  proposal: { by: TestTenant; user: TestTenant; role?: Role; area?: string; until?: string | null },
): Promise<string> {
  const { rows } = await admin.query<{ id: string }>(
    `with paper as (insert into official (tenant_id, name, post, appointment_number, appointed_on, recorded_by)
       values ($1, 'Siti Rahma', 'Kepala Bagian Hukum', $2, '2026-02-02', $3) returning id)
     insert into role_proposal (tenant_id, user_id, role, area_prefix, valid_until, official_id, proposed_by)
     select $1, $4, $5, $6, $7, id, $3 from paper returning id`,
    [
      TENANTS[tenant].id,
      `821.2/${++numbers}/BKD/2026`,
      USERS[proposal.by],
      USERS[proposal.user],
      proposal.role ?? 'VERIFIER',
      proposal.area ?? '',
      proposal.until ?? null,
    ],
  )
  return rows[0]?.id ?? ''
}
