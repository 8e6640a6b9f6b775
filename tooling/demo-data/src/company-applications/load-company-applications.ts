import { createHash, randomBytes } from 'node:crypto'
import { ownerOf } from '@payung/database/sealed-owner'
import type { Vault } from '@payung/database/vault'
import { findStageDigest, finishStage } from '@payung/reference-data/stage.queries'
import type { ClientBase } from 'pg'
import { enters } from '../enters.ts'

const STAGE = 'COMPANY_APPLICATIONS'

interface DemoApplication {
  readonly form: 'PT' | 'COOPERATIVE'
  readonly name: string
  readonly nib: string
  readonly address: string
  readonly area: string
  readonly purpose: string
  readonly contact: { readonly name: string; readonly position: string; readonly email: string; readonly phone: string }
  readonly isVerified: boolean
}

/** Two companies wait at Kubu Raya: one to be verified, one for the second person. They are invented, and their names say so. */
export const DEMO_APPLICATIONS: readonly DemoApplication[] = [
  {
    form: 'PT',
    name: 'PT Contoh Pelabuhan Kijing (data contoh)',
    nib: '9990000000017',
    address: 'Jalan Contoh Pelabuhan 17',
    area: '61.02',
    purpose: 'Membayar iuran buruh angkut di sekitar dermaga selama satu tahun.',
    contact: {
      name: 'Hendra Wijaya',
      position: 'Manajer CSR',
      email: 'csr@contoh-pelabuhan.example',
      phone: '+6281200000017',
    },
    isVerified: false,
  },
  {
    form: 'COOPERATIVE',
    name: 'Koperasi Contoh Kelapa Rasau (data contoh)',
    nib: '9990000000024',
    address: 'Jalan Contoh Rasau Jaya 24',
    area: '61.12',
    purpose: 'Membayar iuran petani kelapa anggota desa binaan.',
    contact: {
      name: 'Nurhayati Siregar',
      position: 'Ketua koperasi',
      email: 'ketua@contoh-kelapa.example',
      phone: '+6281200000024',
    },
    isVerified: true,
  },
]

/** Brings companies that wait to be admitted, once, by the functions that the public page and officers use. */
export async function loadCompanyApplications(client: ClientBase, vault: Vault): Promise<void> {
  if ((await findStageDigest(client, STAGE)) !== null) return
  await client.query('begin')
  try {
    const { rows } = await client.query<{ tenant_id: string }>(
      `select id as tenant_id from tenant where code = '61.12'`,
    )
    const [government] = rows
    if (government !== undefined)
      for (const application of DEMO_APPLICATIONS) await apply(client, vault, government, application)
    await client.query(`select app.enter('00000000-0000-0000-0000-000000000000', null, '', null)`)
    await finishStage(client, STAGE, createHash('sha256').update(JSON.stringify(DEMO_APPLICATIONS)).digest())
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

async function apply(
  client: ClientBase,
  vault: Vault,
  government: { readonly tenant_id: string },
  { form, name, nib, address, area, purpose, contact, isVerified }: DemoApplication,
): Promise<void> {
  const { rows } = await client.query<{ id: string }>('select uuidv7() as id')
  const id = rows[0]?.id ?? ''
  const sealed = vault.sealForTenant(
    government.tenant_id,
    ownerOf('company_application.contact_cipher', id),
    JSON.stringify(contact),
  )
  const token = randomBytes(32)
  const digest = createHash('sha256').update(contact.email).digest()
  await client.query(`select app.receive_company_application($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11, $11)`, [
    id,
    government.tenant_id,
    form,
    name,
    nib,
    address,
    area,
    purpose,
    sealed,
    token,
    digest,
  ])
  await client.query('select app.confirm_company_application($1)', [token])
  if (!isVerified) return
  await enters(client, government, 'OFFICER')
  await client.query('select app.verify_company_application($1)', [id])
}
