import type { Vault } from '@payung/database/vault'
import { opensClaim } from '@payung/domain/benefit/benefit-event'
import type { ClaimProgramme } from '@payung/domain/benefit/benefits-for'
import { type ClaimPaper, claimPapers } from '@payung/domain/benefit/claim-checklist'
import { CLAIM_STEPS } from '@payung/domain/benefit/claim-state'
import { workProofs } from '@payung/domain/benefit/work-relation'
import type { ClientBase } from 'pg'
import { enters } from '../enters.ts'
import { backDateCase } from './back-date-case.ts'
import type { DemoAccident, DemoClaim, DemoClaimStep } from './demo-claims.ts'
import { dueOfEvent } from './due-of-event.ts'
import type { openClaimPapers } from './keep-claim-papers.ts'
import { hearHeirs, nameHeirs, openDispute, writeNoHeir } from './name-heirs.ts'

interface Case {
  readonly id: string
  readonly event: string
  readonly tenant_id: string
  readonly programme: ClaimProgramme
  readonly checklist_version: number
}

type AddPapers = ReturnType<typeof openClaimPapers>

/** Reports an event, which opens its claim, and takes the steps of the case as its officers did: today first, since the database takes no other day. */
export async function insertCase(
  client: ClientBase,
  demo: DemoClaim,
  worker: string,
  { addPapers, vault }: { readonly addPapers: AddPapers; readonly vault: Vault },
): Promise<void> {
  const opened = await reported(client, demo, worker)
  const owner = { tenant_id: opened.tenant_id }
  if (demo.withdrawn !== undefined)
    await client.query(`update life_event set state = 'WITHDRAWN', withdrawal_reason = $2 where id = $1`, [
      opened.event,
      demo.withdrawn.reason,
    ])
  await enters(client, owner, 'OFFICER')
  if (demo.demand !== undefined)
    await client.query('insert into claim_demand (claim_id, tenant_id, kind, reason) values ($1, $2, $3, $4)', [
      opened.id,
      opened.tenant_id,
      demo.demand.kind,
      demo.demand.reason,
    ])
  const papers = papersOf(demo, opened.checklist_version)
  if (papers.length > 0) await addPapers(client, opened.tenant_id, opened.id, papers)
  for (const step of demo.steps) {
    // Heirs are named before the money goes, and answer once it has. Without any, what is due is the funeral money.
    if (step.action === 'SUBMIT' && demo.noHeir !== undefined) await writeNoHeir(client, opened, demo.noHeir)
    if (step.action === 'SUBMIT' && demo.accident !== undefined) await writeAccident(client, opened, demo.accident)
    if (step.action === 'PAY') await nameHeirs(client, opened, demo.heirs ?? [], vault)
    await moved(client, demo, opened, worker, step)
    if (step.action === 'PAY') await hearHeirs(client, opened, demo.heirs ?? [])
  }
  if (!demo.steps.some(({ action }) => action === 'PAY')) await nameHeirs(client, opened, demo.heirs ?? [], vault)
  if (demo.dispute !== undefined) await openDispute(client, opened, demo.dispute)
  await backDateCase(client, demo, opened)
}

async function writeAccident(
  client: ClientBase,
  { id, tenant_id: tenant }: Case,
  accident: DemoAccident,
): Promise<void> {
  await client.query(
    `insert into accident_detail (claim_id, tenant_id, number, losses, days_unable_to_work, home_care, transport_land, transport_sea, transport_air)
     values ($1, $2, 1, $3, $4, '{}', $5, 0, 0)`,
    [id, tenant, JSON.stringify(accident.losses), accident.daysUnableToWork, accident.transportLand],
  )
}

async function reported(client: ClientBase, demo: DemoClaim, worker: string): Promise<Case> {
  const { rows: keepers } = await client.query<{ tenant_id: string }>(
    'select id as tenant_id from tenant where code = $1',
    [demo.ownerCode],
  )
  const keeper = keepers[0]
  if (keeper === undefined) throw new Error(`no government ${demo.ownerCode}`)
  if (demo.village === undefined) await enters(client, keeper, 'OFFICER')
  else await entersVillage(client, keeper, demo.village)
  const { atWorkOrOnTheWay, becauseOfWork, inTraffic, ofOccupationalIllness } = demo.answers
  const { rows } = await client.query<{ id: string }>(
    `insert into life_event (tenant_id, worker_id, kind, event_day, day_precision, place, at_work_or_on_the_way, because_of_work, in_traffic,
       of_occupational_illness)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning id`,
    [
      keeper.tenant_id,
      worker,
      demo.kind,
      demo.day,
      demo.precision ?? 'DAY',
      demo.place,
      atWorkOrOnTheWay,
      becauseOfWork,
      inTraffic,
      ofOccupationalIllness,
    ],
  )
  const event = rows[0]?.id ?? ''
  await client.query('insert into life_event_report (event_id, tenant_id, source) values ($1, $2, $3)', [
    event,
    keeper.tenant_id,
    demo.source,
  ])
  const { rows: claims } = await client.query<Case>(
    'select id, event_id as event, tenant_id, programme, checklist_version from claim where event_id = $1',
    [event],
  )
  if (claims[0] === undefined) throw new Error(`no claim follows from ${demo.kind} of ${demo.day}`)
  return claims[0]
}

async function entersVillage(client: ClientBase, { tenant_id: tenant }: { tenant_id: string }, village: string) {
  await client.query(
    `select app.enter($1, (select user_id from membership where tenant_id = $1 and role = 'OFFICER' and area_prefix = $2 order by id limit 1), $2, null)`,
    [tenant, village],
  )
}

function papersOf({ kind, answers, missing, demand, noHeir }: DemoClaim, version: number): readonly ClaimPaper[] {
  if (missing === 'ALL' || !opensClaim(kind)) return []
  return claimPapers(version, kind, workProofs(answers), [], noHeir !== undefined).filter(
    (paper) => !missing.includes(paper) && paper !== demand?.kind,
  )
}

/** What was due is kept when the claim is submitted; of a death no more is approved than that. */
async function moved(
  client: ClientBase,
  demo: DemoClaim,
  { id, programme }: Case,
  worker: string,
  { action, reason, approved }: DemoClaimStep,
): Promise<void> {
  const isSubmitted = action === 'SUBMIT' && opensClaim(demo.kind)
  const due = isSubmitted
    ? await dueOfEvent(client, {
        worker,
        kind: demo.kind,
        day: demo.day,
        programme,
        accident: demo.accident,
        hasNoHeir: demo.noHeir !== undefined,
      })
    : null
  await client.query(
    `update claim set state = $2, state_reason = $3, state_day = app.today(), complete_on = case when $2 = 'SUBMITTED' then app.today() else complete_on end,
       due_rupiah = coalesce($4::bigint, due_rupiah), approved_rupiah = coalesce($5::bigint, case when $6 then due_rupiah end, approved_rupiah),
       insurer_number = coalesce($7, insurer_number)
     where id = $1`,
    [
      id,
      CLAIM_STEPS[action].to,
      reason ?? null,
      due,
      typeof approved === 'number' ? approved : null,
      approved === 'DUE',
      approved === undefined ? null : `KLAIM/DATA-CONTOH/${demo.reportedOn.replaceAll('-', '')}`,
    ],
  )
}
