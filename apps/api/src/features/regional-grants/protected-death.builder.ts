import type pg from 'pg'
import { globalIdOf } from '../../graphql/ids.ts'
import { colleague } from '../../testing/cohort.builder.ts'
import { theLaw } from '../../testing/law-of-death.builder.ts'
import { giveRoles } from '../../testing/membership.builder.ts'
import { mutates } from '../../testing/mutation.builder.ts'
import { arrangePerson } from '../../testing/people.builder.ts'
import { type Client, TENANTS, type TestTenant, vaultOf } from '../../testing/test.ts'

/** An officer, a verifier and an auditor of Kubu Raya. */
export async function arrangeOffice(admin: pg.Client, signIn: (tenant: TestTenant) => Promise<Client>) {
  await giveRoles(admin, 'kubu-raya', ['OFFICER'])
  await colleague(admin, 'pontianak', 'kubu-raya', ['VERIFIER'])
  await colleague(admin, 'provinsi', 'kubu-raya', ['AUDITOR'])
  return { officer: await signIn('kubu-raya'), checker: await signIn('pontianak'), auditor: await signIn('provinsi') }
}

/** A person of Kubu Raya who was protected in 2025 and 2026 and has died on a day. @returns the claim */
export async function aProtectedDeath(
  admin: pg.Client,
  keys: string,
  officer: Client,
  eventDay: string,
): Promise<string> {
  await theLaw(admin)
  const { id } = await arrangePerson(admin, vaultOf(keys))
  await admin.query(`set session_replication_role = 'replica'`)
  await admin.query(
    `insert into protected_span (person_id, insurance_programme, months, tenant_id, list_id, line_no)
     select person_id, 'DEATH', '[2025-01-01,2026-06-01)', $2, gen_random_uuid(), 1 from worker where id = $1`,
    [id, TENANTS['kubu-raya'].id],
  )
  await admin.query(`set session_replication_role = 'origin'`)
  const event = { kind: 'DEATH', eventDay, dayPrecision: 'DAY', place: 'Rumah', source: 'VILLAGE' }
  const input = { workerId: globalIdOf('Worker', id), ...event }
  return (await mutates(officer, 'reportLifeEvent', input, 'claim { id }')).data.claim.id
}
