import type { FileStore } from '@payung/database/file-store'
import type { IsoDay } from '@payung/domain/calendar/iso-day'
import { monthsBetween } from '@payung/domain/money/contribution'
import type { ClientBase } from 'pg'
import { insertCohort } from '../cohorts/load-cohorts.ts'
import { insertDecree } from '../decrees/load-decrees.ts'
import { enters } from '../enters.ts'
import { insertProgramme } from '../programmes/load-programmes.ts'
import { PLEDGED_TO } from './demo-pledges.ts'
import type { MadePledge } from './promise-pledges.ts'

export const PLEDGED_DECREE = 'contohkuburaya2026bb'
/** What one of its people costs in each of its months, whoever pays. */
export const PER_PERSON = 16_800
const PROGRAMME = 'Iuran bersama perusahaan Kubu Raya 2026'
const THIS_HALF = { from: '2026-07-01', until: '2027-01-01' } as const

/**
 * Designates whom the pledges have taken, by a decree of the regency whose months the companies pay: the pledges follow its lists.
 *
 * @param pledges approved ones
 */
export async function designatePledged(
  client: ClientBase,
  files: Pick<FileStore, 'put'>,
  pledges: readonly MadePledge[],
  asOf: IsoDay,
): Promise<void> {
  const ids = pledges.map(({ id }) => id)
  const { rows } = await client.query<{ people: number }>(
    'select count(*)::int as people from pledge_place where pledge_id = any ($1) and released_at is null',
    [ids],
  )
  await insertProgramme(client, {
    ...THIS_HALF,
    ownerCode: PLEDGED_TO,
    name: PROGRAMME,
    description:
      'Pekerja dari cadangan yang iurannya dijanjikan perusahaan. Data contoh: program ini rekaan (sintetis).',
    occupationCodes: [],
    fundingSource: 'REGIONAL_BUDGET',
    legalNote: null,
    quotas: [[PLEDGED_TO, rows[0]?.people ?? 0]],
    rules: [['2026-06-01', { fact: 'STATUS', among: ['CANDIDATE', 'VERIFIED'] }, null]],
    state: 'OPEN',
  })
  await insertCohort(
    client,
    {
      ownerCode: PLEDGED_TO,
      programme: PROGRAMME,
      name: `${PROGRAMME} (data contoh)`,
      seed: 'kubu-raya-perusahaan-2026',
      reservePercent: 0,
      order: [],
      state: 'LOCKED',
    },
    asOf,
    ids,
  )
  await insertDecree(
    client,
    files,
    {
      ...THIS_HALF,
      ownerCode: PLEDGED_TO,
      programme: PROGRAMME,
      cohort: 'LOCKED',
      number: '33/DATA-CONTOH/2026',
      signedOn: '2026-07-06',
      signatory: 'Nama Contoh',
      head: 'Bupati Kubu Raya',
      code: PLEDGED_DECREE,
      state: 'PUBLISHED',
      amendments: [],
    },
    (decree, owner) => divided(client, decree, owner, pledges),
  )
}

/** Each company pays its part of the people of its pledge, the regency all that is left. Every company agrees before anybody signs. */
async function divided(
  client: ClientBase,
  decree: string,
  owner: { readonly tenant_id: string },
  pledges: readonly MadePledge[],
): Promise<void> {
  await client.query(
    `update decree d set agreement_ids = (select array_agg(distinct p.agreement_id) from pledge p where p.id = any ($2)) where d.id = $1`,
    [decree, pledges.map(({ id }) => id)],
  )
  const { rows: companies } = await client.query<{ id: string; tenant_id: string }>(
    'select id, tenant_id from pledge where id = any ($1) order by id',
    [pledges.map(({ id }) => id)],
  )
  const rules = companies.map(({ id, tenant_id }) => {
    const share = pledges.find((pledge) => pledge.id === id)?.demo.share ?? 0
    return {
      payer_tenant_id: tenant_id,
      funding_source: 'CSR',
      share_basis_points: share === 10_000 ? null : share,
      pledge_id: id,
    }
  })
  const amounts = monthsBetween(THIS_HALF.from, THIS_HALF.until).map((month) => ({ month, rupiah: PER_PERSON }))
  await client.query('select app.save_funding_rules($1, $2, $3)', [
    decree,
    JSON.stringify([...rules, { payer_tenant_id: owner.tenant_id, funding_source: 'REGIONAL_BUDGET' }]),
    JSON.stringify(amounts),
  ])
  for (const company of companies) {
    await enters(client, company, 'APPROVER')
    await client.query(
      `update funding_consent set state = 'GIVEN' where decree_id = $1 and payer_tenant_id = $2 and state = 'REQUESTED'`,
      [decree, company.tenant_id],
    )
  }
  await enters(client, owner, 'OFFICER')
}
