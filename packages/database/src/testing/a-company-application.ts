import type pg from 'pg'
import { within } from './a-decree.ts'
import { TENANTS, type TestTenant } from './ground.ts'

interface ApplicationToArrange {
  readonly government?: TestTenant
  readonly nib?: string
}

let serial = 0

/** A company that has applied to a government and confirmed its mail; its contact is sealed by nobody. @returns the application's id */
export async function aCompanyApplication(
  admin: pg.Client,
  { government = 'kubu-raya', nib = '8120001234567' }: ApplicationToArrange = {},
): Promise<string> {
  serial += 1
  const { rows } = await admin.query<{ id: string }>(
    `insert into company_application (tenant_id, state, confirmed_at, legal_form, company_name, nib, address, area_code, purpose, contact_cipher, token_hash,
       sender_digest, surroundings_digest, mailbox_digest)
     values ($1, 'CONFIRMED', now(), 'PT', 'PT Contoh Maju', $2, 'Jalan Arteri Supadio 1', '61.12', 'Membayar iuran nelayan', convert_to(repeat('x', 60), 'UTF8'),
       sha256(convert_to($3, 'UTF8')), sha256('sender'), sha256('around'), sha256('mailbox')) returning id`,
    [TENANTS[government].id, nib, `token ${serial} ${government}`],
  )
  return rows[0]?.id ?? ''
}

/** Somebody of a government verifies it. */
export async function verifiesCompany(
  admin: pg.Client,
  by: TestTenant,
  application: string,
  government: TestTenant = 'kubu-raya',
): Promise<void> {
  await within(admin, government, by, () => admin.query('select app.verify_company_application($1)', [application]))
}

/** Somebody of a government admits it. */
export async function admitsCompany(
  admin: pg.Client,
  by: TestTenant,
  application: string,
  government: TestTenant = 'kubu-raya',
): Promise<void> {
  await within(admin, government, by, () => admin.query('select app.admit_company($1)', [application]))
}
