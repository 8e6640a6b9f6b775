import { createHash } from 'node:crypto'
import type { FileStore } from '@payung/database/file-store'
import type { IsoDay } from '@payung/domain/calendar/iso-day'
import { monthsBetween } from '@payung/domain/money/contribution'
import { findStageDigest, finishStage } from '@payung/reference-data/stage.queries'
import type { ClientBase } from 'pg'
import { insertUnpaidOrders, OVERDUE_ORDERS } from '../billing/demo-orders.ts'
import { insertPayerLists } from '../billing/load-payer-lists.ts'
import { PER_MONTH } from '../budgets/demo-budgets.ts'
import { insertProvision, LAST_MONTH_PROVISION } from '../budgets/load-provisions.ts'
import { insertCohort } from '../cohorts/load-cohorts.ts'
import { insertDecree } from '../decrees/load-decrees.ts'
import { isDemoSeason } from '../demo-days.ts'
import { enters } from '../enters.ts'
import { all, LIVING, NO_SERVANTS, working } from '../programmes/demo-programmes.ts'
import { insertProgramme } from '../programmes/load-programmes.ts'
import {
  OVERDUE_BILL,
  PROVINCE_AGAIN_FROM,
  PROVINCE_UNTIL,
  SHARED_BY,
  SHARED_DECREE,
  SHARED_LISTS,
  SHARED_PEOPLE,
  SHARED_PROGRAMME,
  YEAR,
} from './demo-shared-decree.ts'

const STAGE = 'SHARED_DECREE'
const PER_PERSON = PER_MONTH.WORK_ACCIDENT + PER_MONTH.DEATH

/** Brings a regency's decree of which the province pays a part of the year, once, with the lists of both. Needs its people and the province's. */
export async function loadSharedDecree(client: ClientBase, files: Pick<FileStore, 'put'>, asOf: IsoDay): Promise<void> {
  if ((await findStageDigest(client, STAGE)) !== null) return
  await client.query('begin')
  try {
    if (await isDemoSeason(client)) {
      await designate(client, files, asOf)
      await insertPayerLists(client, { decree: SHARED_DECREE, perPerson: PER_PERSON }, SHARED_LISTS)
      await insertUnpaidOrders(client, OVERDUE_BILL, OVERDUE_ORDERS)
      await insertProvision(client, await provinceOf(client), LAST_MONTH_PROVISION)
    }
    await client.query(`select app.enter('00000000-0000-0000-0000-000000000000', null, '', null)`)
    await finishStage(client, STAGE, createHash('sha256').update(JSON.stringify(SHARED_LISTS)).digest())
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

async function designate(client: ClientBase, files: Pick<FileStore, 'put'>, asOf: IsoDay): Promise<void> {
  await insertProgramme(client, {
    ...YEAR,
    ownerCode: SHARED_BY,
    name: SHARED_PROGRAMME,
    description:
      'Provinsi membayar Januari–Juni dan Desember, kabupaten membayar sisanya. Data contoh: program ini rekaan (sintetis).',
    occupationCodes: ['VILLAGE_COUNCIL_MEMBER'],
    fundingSource: 'REGIONAL_BUDGET',
    legalNote: null,
    quotas: [[SHARED_BY, SHARED_PEOPLE]],
    rules: [
      [
        '2025-11-01',
        all({ fact: 'AGE', from: 18, to: 64 }, working('VILLAGE_COUNCIL_MEMBER'), LIVING, NO_SERVANTS),
        null,
      ],
    ],
    state: 'OPEN',
  })
  await insertCohort(
    client,
    {
      ownerCode: SHARED_BY,
      programme: SHARED_PROGRAMME,
      name: `${SHARED_PROGRAMME} (data contoh)`,
      seed: 'kapuas-hulu-bpd-2026',
      reservePercent: 0,
      order: [],
      state: 'LOCKED',
    },
    asOf,
  )
  await insertDecree(
    client,
    files,
    {
      ...YEAR,
      ownerCode: SHARED_BY,
      programme: SHARED_PROGRAMME,
      cohort: 'LOCKED',
      number: '18/DATA-CONTOH/2026',
      signedOn: '2026-01-19',
      code: SHARED_DECREE,
      state: 'PUBLISHED',
      amendments: [],
    },
    (decree, owner) => divideByMonths(client, decree, owner),
  )
}

/** The province pays the first months and the last, the regency all others. The province agrees before anybody signs. */
async function divideByMonths(
  client: ClientBase,
  decree: string,
  owner: { readonly tenant_id: string },
): Promise<void> {
  const province = await provinceOf(client)
  const byProvince = { payer_tenant_id: province.tenant_id, funding_source: 'PROVINCIAL_BUDGET' }
  const rules = [
    { ...byProvince, from_month: YEAR.from, until_month: PROVINCE_UNTIL },
    { ...byProvince, from_month: PROVINCE_AGAIN_FROM, until_month: YEAR.until },
    { payer_tenant_id: owner.tenant_id, funding_source: 'REGIONAL_BUDGET' },
  ]
  const amounts = monthsBetween(YEAR.from, YEAR.until).map((month) => ({ month, rupiah: PER_PERSON }))
  await client.query('select app.save_funding_rules($1, $2, $3)', [
    decree,
    JSON.stringify(rules),
    JSON.stringify(amounts),
  ])
  await enters(client, province, 'APPROVER')
  await client.query(
    `update funding_consent set state = 'GIVEN' where decree_id = $1 and payer_tenant_id = $2 and state = 'REQUESTED'`,
    [decree, province.tenant_id],
  )
  await enters(client, owner, 'OFFICER')
}

async function provinceOf(client: ClientBase): Promise<{ readonly tenant_id: string }> {
  const { rows } = await client.query<{ tenant_id: string }>(
    `select id as tenant_id from tenant where kind = 'PROVINCE' and code = '61'`,
  )
  const province = rows[0]
  if (province === undefined) throw new Error('no province')
  return province
}
