import type { FileStore } from '@payung/database/file-store'
import type { IsoDay } from '@payung/domain/calendar/iso-day'
import { monthsBetween } from '@payung/domain/money/contribution'
import type { ClientBase } from 'pg'
import { insertCohort } from '../cohorts/load-cohorts.ts'
import { insertDecree } from '../decrees/load-decrees.ts'
import { enters } from '../enters.ts'
import { insertProgramme } from '../programmes/load-programmes.ts'
import { PLEDGED_TO, type PledgedDecree } from './demo-pledges.ts'
import type { MadePledge } from './promise-pledges.ts'

/** What one of its people costs in each of its months, whoever pays. */
export const PER_PERSON = 16_800

/**
 * Designates whom the pledges have taken, by a decree of the regency whose months the companies pay: the pledges follow its lists.
 *
 * @param pledges approved ones for its months
 */
export async function designatePledged(
  client: ClientBase,
  files: Pick<FileStore, 'put'>,
  { from, until, programme, seed, ...signing }: PledgedDecree,
  pledges: readonly MadePledge[],
  asOf: IsoDay,
): Promise<void> {
  const ids = pledges.map(({ id }) => id)
  const { rows } = await client.query<{ tenant_id: string; people: number }>(
    `select t.id as tenant_id, (select count(*)::int from pledge_place x where x.pledge_id = any ($2) and x.released_at is null) as people
     from tenant t where t.code = $1`,
    [PLEDGED_TO, ids],
  )
  const region = rows[0]
  if (region === undefined) throw new Error(`no government ${PLEDGED_TO}`)
  // Its officer makes the programme and the list, whoever was entered before.
  await enters(client, region, 'OFFICER')
  await insertProgramme(client, {
    ...{ from, until },
    ownerCode: PLEDGED_TO,
    name: programme,
    description:
      'Pekerja dari cadangan yang iurannya dijanjikan perusahaan. Data contoh: program ini rekaan (sintetis).',
    occupationCodes: [],
    fundingSource: 'REGIONAL_BUDGET',
    legalNote: null,
    quotas: [[PLEDGED_TO, region.people]],
    rules: [['2026-06-01', { fact: 'STATUS', among: ['CANDIDATE', 'VERIFIED'] }, null]],
    state: 'OPEN',
  })
  await insertCohort(
    client,
    {
      ownerCode: PLEDGED_TO,
      programme,
      name: `${programme} (data contoh)`,
      seed,
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
      ...{ from, until },
      ownerCode: PLEDGED_TO,
      programme,
      cohort: 'LOCKED',
      number: signing.number,
      signedOn: signing.signedOn,
      code: signing.code,
      state: 'PUBLISHED',
      amendments: [],
    },
    (decree, owner) => divided(client, decree, owner, pledges, monthsBetween(from, until)),
  )
}

/** Each company pays its part of the people of its pledge, the regency all that is left. Every company agrees before anybody signs. */
async function divided(
  client: ClientBase,
  decree: string,
  owner: { readonly tenant_id: string },
  pledges: readonly MadePledge[],
  months: readonly string[],
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
  const amounts = months.map((month) => ({ month, rupiah: PER_PERSON }))
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
