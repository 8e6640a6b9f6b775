import type { Role } from '@payung/domain/access/role'
import type pg from 'pg'
import { publishCopiedFiguresOn } from '../copied-figures.ts'
import { aCohort, locksCohort } from './a-cohort.ts'
import { TENANTS, type TestTenant, USERS } from './ground.ts'

let codes = 0
const newCode = () => `keputusan${String(++codes).padStart(11, '0')}`

/** Enters somebody of a tenant, in a transaction that the caller has begun. */
const enters = (client: pg.ClientBase, tenant: TestTenant, user: TestTenant) =>
  client.query(`select app.enter($1, $2, '', null)`, [TENANTS[tenant].id, USERS[user]])

/** Does something as somebody of a tenant, in a transaction of its own. */
export async function within<T>(
  admin: pg.Client,
  tenant: TestTenant,
  user: TestTenant,
  work: () => Promise<T>,
): Promise<T> {
  await admin.query('begin')
  try {
    await enters(admin, tenant, user)
    const answer = await work()
    await admin.query('commit')
    return answer
  } catch (error) {
    await admin.query('rollback')
    throw error
  }
}

export interface ArrangedDecree {
  readonly decree: string
  readonly cohort: string
  readonly programme: string
  readonly members: readonly string[]
}

/** A draft that the province's officer made of a locked cohort of new people. */
export async function aDraft(
  admin: pg.Client,
  tenant: TestTenant,
  cohortToArrange: Parameters<typeof aCohort>[2] = { members: 2, quota: 2 },
): Promise<ArrangedDecree> {
  const made = await aCohort(admin, tenant, cohortToArrange)
  await admin.query('begin')
  await locksCohort(admin, tenant, made.cohort)
  await admin.query('commit')
  const decree = await within(admin, tenant, 'provinsi', async () => {
    const { rows } = await admin.query<{ id: string }>(
      `insert into decree (tenant_id, kind, programme_id, cohort_id, title, from_month, until_month, funding_source, quota_people, considerations, dictums,
         public_code)
       select c.tenant_id, 'DESIGNATION', c.programme_id, c.id, 'Keputusan uji', '2027-01-01', '2028-01-01', 'REGIONAL_BUDGET', 10, '{bahwa}', '{Menetapkan}', $2
       from cohort c where c.id = $1 returning id`,
      [made.cohort, newCode()],
    )
    const id = rows[0]?.id ?? ''
    await admin.query('select app.fill_decree($1)', [id])
    return id
  })
  return { ...made, decree }
}

/** The draft of an amendment of a signed decree, with these changes as the database reads them. */
export function anAmendment(
  admin: pg.Client,
  tenant: TestTenant,
  base: string,
  fromMonth: string,
  changes: readonly object[],
): Promise<string> {
  return within(admin, tenant, 'provinsi', async () => {
    const { rows } = await admin.query<{ id: string }>(
      `insert into decree (tenant_id, kind, programme_id, amends_id, title, from_month, until_month, funding_source, quota_people, considerations, dictums,
         public_code)
       select tenant_id, 'AMENDMENT', programme_id, id, 'Perubahan uji', $2, until_month, funding_source, quota_people, '{bahwa}', '{Mengubah}', $3
       from decree where id = $1 returning id`,
      [base, fromMonth, newCode()],
    )
    const id = rows[0]?.id ?? ''
    await admin.query(`select app.write_decree_changes($1, $2, '{}')`, [id, JSON.stringify(changes)])
    return id
  })
}

/** The draft of a revocation of a signed decree. */
export function aRevocation(admin: pg.Client, tenant: TestTenant, base: string, fromMonth: string): Promise<string> {
  return within(admin, tenant, 'provinsi', async () => {
    const { rows } = await admin.query<{ id: string }>(
      `insert into decree (tenant_id, kind, programme_id, amends_id, title, from_month, until_month, funding_source, quota_people, considerations, dictums,
         public_code)
       select tenant_id, 'REVOCATION', programme_id, id, 'Pencabutan uji', $2, until_month, funding_source, quota_people, '{bahwa}', '{Mencabut}', $3
       from decree where id = $1 returning id`,
      [base, fromMonth, newCode()],
    )
    const id = rows[0]?.id ?? ''
    await admin.query('select app.fill_revocation($1)', [id])
    return id
  })
}

/** Revokes a signed decree from a month on, by a decree. */
export async function revokes(admin: pg.Client, tenant: TestTenant, base: string, fromMonth: string): Promise<void> {
  await signs(admin, tenant, await aRevocation(admin, tenant, base, fromMonth))
}

/** Submits it to one step of approval. */
export async function submits(admin: pg.Client, tenant: TestTenant, decree: string): Promise<void> {
  await within(admin, tenant, 'provinsi', async () => {
    await admin.query(
      `insert into decree_step (decree_id, submission, position, tenant_id, label, duty, days)
       select id, submission + 1, 1, tenant_id, 'Paraf', 'APPROVE', 2 from decree where id = $1`,
      [decree],
    )
    await admin.query(`update decree set state = 'REVIEW', submission = submission + 1 where id = $1`, [decree])
  })
}

export async function votes(
  admin: pg.Client,
  tenant: TestTenant,
  decree: string,
  vote: 'APPROVE' | 'RETURN' | 'REJECT' = 'APPROVE',
): Promise<void> {
  await within(admin, tenant, 'pertamina', async () => {
    const office = await holdsOffice(admin, tenant, 'pertamina', 'APPROVER')
    await admin.query(
      `insert into decree_vote (decree_id, tenant_id, submission, position, vote, reason)
       select id, tenant_id, submission, 1, $2, case when $2 <> 'APPROVE' then 'Belum lengkap' end from decree where id = $1`,
      [decree, vote],
    )
    // Only for the vote: a test signs in as these people in their own tenants.
    await admin.query('delete from membership where id = $1', [office])
  })
}

/** Gives somebody a role for the whole of a tenant, unless they hold it. @returns the membership's id, null where they held it already */
export async function holdsOffice(
  admin: pg.ClientBase,
  tenant: TestTenant,
  user: TestTenant,
  role: Role,
): Promise<string | null> {
  const { rows } = await admin.query<{ id: string }>(
    `insert into membership (tenant_id, user_id, role, valid) values ($1, $2, $3, '[2020-01-01,)') on conflict do nothing returning id`,
    [TENANTS[tenant].id, USERS[user], role],
  )
  return rows[0]?.id ?? null
}

export const SIGN = `select app.sign_decree(d.id, $2, '2026-11-20', 'H. Sujiwo', 'Bupati', 'DEFINITIVE', $3, '[]', 0) from decree d where d.id = $1`

/** A PDF of a tenant, which was compared with the clean paper of each of its approved decrees. @returns its id */
export async function aPdf(admin: pg.Client, tenant: TestTenant, mediaType = 'application/pdf'): Promise<string> {
  const { rows } = await admin.query<{ id: string }>(
    `insert into file (tenant_id, name, media_type, size_bytes, sha256, purpose) values ($1, 'keputusan.pdf', $2, 1, sha256('x'), 'DOCUMENT') returning id`,
    [TENANTS[tenant].id, mediaType],
  )
  const file = rows[0]?.id ?? ''
  if (mediaType === 'application/pdf') await comparesScan(admin, tenant, file)
  return file
}

/** As if this file were the scan of the clean paper of each approved decree of a tenant. A decree whose clean paper nobody rendered gets one of a page. */
export async function comparesScan(admin: pg.Client, tenant: TestTenant, file: string): Promise<void> {
  await admin.query(
    `insert into decree_paper (decree_id, tenant_id, approved_hash, part, file_id, pages)
     select d.id, d.tenant_id, d.approved_hash, 'TEXT', $2, 1 from decree d where d.tenant_id = $1 and d.state = 'APPROVED' on conflict do nothing`,
    [TENANTS[tenant].id, file],
  )
  await admin.query(
    `insert into decree_scan (decree_id, tenant_id, approved_hash, file_id, pages, annex_pages)
     select p.decree_id, p.tenant_id, p.approved_hash, $2, p.pages, 0 from decree d join decree_paper p on p.decree_id = d.id and p.approved_hash = d.approved_hash
     where d.tenant_id = $1 and d.state = 'APPROVED' and p.part = 'TEXT' on conflict do nothing`,
    [TENANTS[tenant].id, file],
  )
}

let numbers = 0
/** Submitted, approved and signed, and what companies may see of it is published. */
export async function signs(admin: pg.Client, tenant: TestTenant, decree: string): Promise<void> {
  await submits(admin, tenant, decree)
  await votes(admin, tenant, decree)
  const file = await aPdf(admin, tenant)
  await within(admin, tenant, 'pertamina', async () => {
    await admin.query(SIGN, [decree, `Uji/${++numbers}`, file])
    await publishCopiedFiguresOn(admin, decree)
  })
}
