import { createHash } from 'node:crypto'
import { findStageDigest, finishStage } from '@payung/reference-data/stage.queries'
import type { ClientBase } from 'pg'
import { enters } from '../enters.ts'

const STAGE = 'DECREE_FORMS'
/** Of work accident and death insurance for those who are no civil servants. */
export const DEMO_ACCOUNTS = ['5.1.02.02.02.0006', '5.1.02.02.02.0007'] as const

/** Whose budget document pays for the workers of a government: invented. */
export const demoAgency = (government: string) => `Dinas Tenaga Kerja ${government}`

/** Who gets a copy of its decrees. */
export const demoCopies = (government: string) => [
  `Inspektur ${government}`,
  `Kepala Badan Keuangan dan Aset Daerah ${government}`,
  'Kepala BPJS Ketenagakerjaan Cabang Pontianak',
]

/** Brings what decrees of the demo's governments carry besides their text, once: agency, accounts and copies. Needs the accounts of people. */
export async function loadDecreeForms(client: ClientBase): Promise<void> {
  if ((await findStageDigest(client, STAGE)) !== null) return
  await client.query('begin')
  try {
    const { rows } = await client.query<{ tenant_id: string; name: string }>(
      `select t.id as tenant_id, t.name from tenant t where t.kind in ('PROVINCE', 'REGENCY', 'CITY')
         and not exists (select from decree_form f where f.tenant_id = t.id) order by t.code`,
    )
    for (const owner of rows) {
      const government = owner.name.replace(/^Pemerintah /, '')
      await enters(client, owner, 'ADMINISTRATOR')
      await client.query(
        `insert into decree_form (tenant_id, version, copies_to, budget_agency, work_accident_account, death_account) values ($1, 1, $2, $3, $4, $5)`,
        [owner.tenant_id, demoCopies(government), demoAgency(government), ...DEMO_ACCOUNTS],
      )
    }
    await client.query(`select app.enter('00000000-0000-0000-0000-000000000000', null, '', null)`)
    await finishStage(client, STAGE, createHash('sha256').update(JSON.stringify(rows)).digest())
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}
