import { TARIFF_COLUMNS, type TariffRow, tariffOf } from '@payung/database/tariff-rows'
import { publishMatching } from '@payung/domain/disclosure/publish-matching'
import { contributionOf, monthsBetween } from '@payung/domain/money/contribution'
import type { Tariff } from '@payung/domain/money/tariff'
import { sizeOfPledge } from '@payung/domain/pledge/pledge-size'
import type { ClientBase } from 'pg'
import { backDating } from '../demo-days.ts'
import { enters } from '../enters.ts'
import {
  DEMO_PLEDGES,
  type DemoPledge,
  PLEDGED_DECREES,
  PLEDGED_OCCUPATIONS,
  PLEDGED_TO,
  type PledgedDecree,
} from './demo-pledges.ts'

/** A pledge as it stands in the database. */
export interface MadePledge {
  readonly id: string
  readonly demo: DemoPledge
}

/** Drafts the pledges, offers them, takes people for them from the reserves and approves the numbers: each step by whoever takes it. */
export async function promisePledges(client: ClientBase): Promise<readonly MadePledge[]> {
  const { rows } = await client.query<TariffRow>(`select ${TARIFF_COLUMNS} from tariff`)
  const tariffs = rows.map(tariffOf)
  const made: MadePledge[] = []
  for (const demo of DEMO_PLEDGES) {
    const earlier = made.filter((other) => other.demo.company === demo.company && other.demo.state === 'APPROVED')
    made.push({ id: await promised(client, demo, tariffs, earlier), demo })
  }
  await backDating(client, async () => {
    for (const { from, steps } of PLEDGED_DECREES)
      await tookSteps(
        client,
        made.filter(({ demo }) => demo.state === 'APPROVED' && demo.from === from).map(({ id }) => id),
        steps,
      )
  })
  return made
}

/** Writes when the steps of approved pledges were taken. */
async function tookSteps(client: ClientBase, pledges: readonly string[], steps: PledgedDecree['steps']): Promise<void> {
  for (const [state, day] of Object.entries(steps))
    await client.query(
      `update pledge_step set at = $2::date + time '03:00' where pledge_id = any ($1) and to_state = $3`,
      [pledges, day, state],
    )
  await client.query(
    `update pledge set drafted_at = $2::date + time '03:00', offered_at = $3::date + time '03:00' where id = any ($1)`,
    [pledges, steps.DRAFT, steps.OFFERED],
  )
  await client.query(`update pledge_place set matched_at = $2::date + time '03:00' where pledge_id = any ($1)`, [
    pledges,
    steps.MATCHED,
  ])
}

/** @param earlier approved pledges of the same company */
async function promised(
  client: ClientBase,
  demo: DemoPledge,
  tariffs: readonly Tariff[],
  earlier: readonly MadePledge[],
): Promise<string> {
  const programmes = ['WORK_ACCIDENT', 'DEATH'] as const
  const perWorker = monthsBetween(demo.from, demo.until)
    .map((month) => contributionOf(tariffs, { programmes, month, fundingSource: 'CSR' }))
    .reduce((sum: bigint, rupiah) => sum + BigInt(String(rupiah)), 0n)
  const { workers, rupiah } = sizeOfPledge({ workers: demo.workers }, perWorker)
  const { rows: parties } = await client.query<{ company: string; region: string; agreement: string }>(
    `select c.id as company, r.id as region, a.id as agreement from tenant c cross join tenant r join agreement a on a.tenant_id = r.id and a.number = $3
     where c.code = $1 and r.code = $2`,
    [demo.company, PLEDGED_TO, demo.agreement],
  )
  const party = parties[0]
  if (party === undefined) throw new Error(`no agreement ${demo.agreement} of ${demo.company}`)
  const [company, region] = [{ tenant_id: party.company }, { tenant_id: party.region }]
  await enters(client, company, 'OFFICER')
  const { rows } = await client.query<{ id: string }>(
    `insert into pledge (tenant_id, agreement_id, region_tenant_id, kind, workers, rupiah, per_worker_rupiah, from_month, until_month,
       insurance_programmes, area_codes, occupation_codes, note, synthetic)
     values ($1, $2, $3, 'WORKERS', $4, $5, $6, $7, $8, $9, $10, $11, $12, true) returning id`,
    [
      party.company,
      party.agreement,
      party.region,
      workers,
      rupiah,
      perWorker,
      demo.from,
      demo.until,
      [...programmes],
      [...demo.areas],
      [...PLEDGED_OCCUPATIONS],
      demo.note,
    ],
  )
  const id = rows[0]?.id ?? ''
  if (demo.state === 'DRAFT') return id
  await enters(client, company, 'APPROVER')
  await client.query(`select app.move_pledge($1, 'OFFERED', null)`, [id])
  if (demo.state === 'OFFERED') return id
  await enters(client, region, 'OFFICER')
  await matched(
    client,
    id,
    demo,
    earlier.map((other) => other.demo),
  )
  await enters(client, company, 'APPROVER')
  await client.query(`select app.move_pledge($1, 'APPROVED', null)`, [id])
  return id
}

/** Takes people in the published order, and publishes in groups what the company may see of them: nothing where it was shown figures of some of them before. */
async function matched(
  client: ClientBase,
  pledge: string,
  demo: DemoPledge,
  earlier: readonly DemoPledge[],
): Promise<void> {
  const { rows } = await client.query<{ district_code: string; occupation_code: string; people: number }>(
    'select district_code, occupation_code, people from app.match_pledge($1)',
    [pledge],
  )
  const groups = publishMatching(
    rows.map(({ district_code, occupation_code, people }) => ({
      key: [district_code, occupation_code],
      count: people,
    })),
    'PARTY',
    scopeOf(demo),
    earlier.map(scopeOf),
  )
  if (groups === null) return
  await client.query('select app.publish_pledge_figures($1, $2)', [
    pledge,
    JSON.stringify(groups.map(({ key: [district, occupation], count }) => ({ district, occupation, people: count }))),
  ])
}

const scopeOf = ({ areas }: DemoPledge) => ({ areaCodes: areas, occupationCodes: PLEDGED_OCCUPATIONS })
