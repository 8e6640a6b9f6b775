import { createHash } from 'node:crypto'
import { findStageDigest, finishStage } from '@payung/reference-data/stage.queries'
import type { ClientBase } from 'pg'
import { backDating, isDemoSeason } from '../demo-days.ts'
import { enters } from '../enters.ts'

const STAGE = 'HANDOVERS'

/** Of Pontianak's paid deaths of the spring. Names, places and days of the events are invented. */
const HELD = {
  eventDay: '2026-02-19',
  title: 'Penyerahan santunan triwulan pertama (data contoh)',
  plannedOn: '2026-03-18',
  onDay: '2026-04-10',
  minutesOn: '2026-04-13',
  family: 'Keluarga Contoh Satu',
} as const
const SCHEDULED = {
  eventDay: '2026-04-11',
  title: 'Penyerahan santunan akhir tahun (data contoh)',
  plannedOn: '2026-11-18',
  onDay: '2026-12-10',
  family: 'Keluarga Contoh Dua',
} as const

/** Brings a handover that was held and one whose day stands, each with one family. The other paid claims are still to be asked. Needs the claims. */
export async function loadHandovers(client: ClientBase): Promise<void> {
  if ((await findStageDigest(client, STAGE)) !== null) return
  await client.query('begin')
  try {
    if (await isDemoSeason(client)) {
      await insertHeld(client)
      await insertScheduled(client)
    }
    await client.query(`select app.enter('00000000-0000-0000-0000-000000000000', null, '', null)`)
    await finishStage(
      client,
      STAGE,
      createHash('sha256')
        .update(JSON.stringify([HELD, SCHEDULED]))
        .digest(),
    )
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

async function insertHeld(client: ClientBase): Promise<void> {
  const made = await insertWithFamily(client, HELD)
  if (made === null) return
  const { id, claim } = made
  await client.query(`update handover_consent set was_present = true where handover_id = $1`, [id])
  await client.query(
    `update handover set attended = 45, minutes = 'Acara berjalan tertib; santunan sudah diterima keluarga sebelum acara (data contoh).' where id = $1`,
    [id],
  )
  // Another person than who wrote the minutes.
  await enters(client, claim, 'VERIFIER')
  await client.query(`update handover set state = 'HELD' where id = $1`, [id])
  await backDating(client, async () => {
    await client.query(
      `update handover set recorded_at = $2::date + time '02:00', confirmed_at = $2::date + time '07:00' where id = $1`,
      [id, HELD.minutesOn],
    )
  })
}

async function insertScheduled(client: ClientBase): Promise<void> {
  await insertWithFamily(client, SCHEDULED)
}

interface DemoHandover {
  readonly eventDay: string
  readonly title: string
  readonly plannedOn: string
  readonly onDay: string
  readonly family: string
}

interface PaidClaim {
  readonly id: string
  readonly tenant_id: string
  readonly heir_id: string | null
}

/** An event whose day stands, and its family. @returns null where an earlier demo has changed its decree so far that the case is not there */
async function insertWithFamily(
  client: ClientBase,
  { eventDay, title, plannedOn, onDay, family }: DemoHandover,
): Promise<{ readonly id: string; readonly claim: PaidClaim } | null> {
  const { rows: claims } = await client.query<PaidClaim>(
    `select c.id, c.tenant_id, (select h.id from claim_heir h where h.claim_id = c.id and h.removal_reason is null and h.is_living order by h.id limit 1) as heir_id
     from claim c join life_event e on e.id = c.event_id where e.event_day = $1 and e.kind = 'DEATH' and c.state in ('PAID', 'CLOSED') order by c.id limit 1`,
    [eventDay],
  )
  const claim = claims[0]
  if (claim === undefined) return null
  await enters(client, claim, 'OFFICER')
  const { rows } = await client.query<{ id: string }>(
    `insert into handover (tenant_id, title, area_code, place, on_day, starts_at, giver_name, giver_position, with_press, idempotency_key)
     select t.id, $2, t.area_code, 'Aula kantor wali kota (data contoh)', $3, '09:00', 'Pejabat Contoh', 'Wali Kota', false, 'demo-' || $2
     from tenant t where t.id = $1 returning id`,
    [claim.tenant_id, title, onDay],
  )
  const id = rows[0]?.id ?? ''
  await client.query(
    `insert into handover_consent (tenant_id, handover_id, claim_id, heir_id, family_name, comes, may_be_shown, consented_on, channel)
     values ($1, $2, $3, $4, $5, true, true, $6, 'PAPER')`,
    [claim.tenant_id, id, claim.id, claim.heir_id, family, plannedOn],
  )
  await client.query(
    `insert into handover_guest (tenant_id, handover_id, name, position)
     values ($1, $2, 'Tamu Contoh Satu', 'Kepala Dinas Tenaga Kerja'), ($1, $2, 'Tamu Contoh Dua', 'Kepala Kantor Cabang BPJS Ketenagakerjaan')`,
    [claim.tenant_id, id],
  )
  await client.query(`update handover set state = 'SCHEDULED' where id = $1`, [id])
  await backDating(client, async () => {
    await client.query(`update handover set synthetic = true, created_at = $2::date + time '02:00' where id = $1`, [
      id,
      plannedOn,
    ])
    await client.query(`update handover_consent set recorded_at = $2::date + time '02:00' where handover_id = $1`, [
      id,
      plannedOn,
    ])
  })
  return { id, claim }
}
