import { createHash } from 'node:crypto'
import { findStageDigest, finishStage } from '@payung/reference-data/stage.queries'
import type { ClientBase } from 'pg'
import { enters } from '../enters.ts'
import { FISCAL_YEAR } from './demo-budgets.ts'

interface DemoProvision {
  readonly number: string
  readonly on: string
  readonly months: readonly [from: number, last: number]
  /** Of each line, in parts of a hundred of what is paid of it; or the rest of what is committed. */
  readonly share: number | 'REST'
  /** Nobody has approved it yet. */
  readonly waits?: boolean
}

const number = (no: number) => `SPD ${no}/DATA-CONTOH/${FISCAL_YEAR}`

/** Letters of the province, which has paid its year; its lines are used up to the rupiah. */
export const PROVINCE_PROVISIONS: readonly DemoProvision[] = [
  { number: number(1), on: '2026-01-05', months: [1, 3], share: 25 },
  { number: number(2), on: '2026-04-06', months: [4, 6], share: 25 },
  { number: number(3), on: '2026-07-06', months: [7, 9], share: 25 },
  { number: number(4), on: '2026-10-05', months: [10, 12], share: 'REST' },
]

/** The province's letter for the last month of a decree that it shares, so that the SPM of this bill can be issued. */
export const LAST_MONTH_PROVISION: DemoProvision = {
  number: number(5),
  on: '2026-11-16',
  months: [10, 12],
  share: 'REST',
}

/** Letters of a city that provide hardly more than it has paid: the next one waits for its approver. */
export const OWN_PROVISIONS: readonly DemoProvision[] = [
  { number: number(1), on: '2026-01-05', months: [1, 3], share: 40 },
  { number: number(2), on: '2026-04-06', months: [4, 6], share: 40 },
  { number: number(3), on: '2026-07-06', months: [7, 9], share: 21 },
  { number: number(4), on: '2026-10-05', months: [10, 12], share: 'REST', waits: true },
]

/** Brings the province's letters (SPD), once. Needs its lists. */
export function loadProvinceProvisions(client: ClientBase): Promise<void> {
  return loadProvisions(client, 'PROVINCE_FUND_PROVISIONS', '61', PROVINCE_PROVISIONS)
}

/** Brings the letters (SPD) of a city, once. Needs its lists. */
export function loadOwnProvisions(client: ClientBase): Promise<void> {
  return loadProvisions(client, 'FUND_PROVISIONS', '61.71', OWN_PROVISIONS)
}

async function loadProvisions(
  client: ClientBase,
  stage: string,
  ownerCode: string,
  provisions: readonly DemoProvision[],
): Promise<void> {
  if ((await findStageDigest(client, stage)) !== null) return
  await client.query('begin')
  try {
    const { rows } = await client.query<{ tenant_id: string }>('select id as tenant_id from tenant where code = $1', [
      ownerCode,
    ])
    const owner = rows[0]
    if (owner === undefined) throw new Error(`no tenant ${ownerCode}`)
    for (const provision of provisions) await insertProvision(client, owner, provision)
    await client.query(`select app.enter('00000000-0000-0000-0000-000000000000', null, '', null)`)
    await finishStage(client, stage, createHash('sha256').update(JSON.stringify(provisions)).digest())
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

export async function insertProvision(
  client: ClientBase,
  owner: { readonly tenant_id: string },
  demo: DemoProvision,
): Promise<void> {
  await enters(client, owner, 'TREASURER')
  const { rows } = await client.query<{ id: string }>(
    `insert into fund_provision (tenant_id, fiscal_year, number, decided_on, from_month, last_month, line_amounts)
     select $1, $2, $3, $4, $5, $6, jsonb_agg(jsonb_build_object('line', l.id, 'rupiah', coalesce(l.paid_rupiah * $7 / 100, l.committed_rupiah - l.provided_rupiah)))
     from budget_line l where l.tenant_id = $1 and l.fiscal_year = $2 returning id`,
    [
      ...[owner.tenant_id, FISCAL_YEAR, demo.number, demo.on, ...demo.months],
      demo.share === 'REST' ? null : demo.share,
    ],
  )
  if (demo.waits === true) return
  await enters(client, owner, 'APPROVER')
  await client.query(`update fund_provision set state = 'APPROVED' where id = $1`, [rows[0]?.id])
}
