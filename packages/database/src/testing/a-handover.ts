import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { within } from './a-decree.ts'
import { TENANTS, type TestTenant } from './ground.ts'

const TENANT = TENANTS['kubu-raya'].id

interface Planned {
  readonly day?: string
  readonly area?: string
  readonly key?: string
}

export function planningHandover({
  day = '2026-01-15',
  area = '61.12',
  key = randomUUID(),
}: Planned = {}): [string, unknown[]] {
  return [
    `insert into handover (tenant_id, title, area_code, place, on_day, starts_at, giver_name, giver_position, idempotency_key)
     values ($1, 'Penyerahan santunan', $2, 'Aula kantor bupati', $3, '09:00', 'Pejabat Contoh', 'Bupati', $4) returning id`,
    [TENANT, area, day, key],
  ]
}

/** Somebody plans a handover in Kubu Raya. @returns its id */
export function aHandover(admin: pg.Client, planned: Planned & { readonly by?: TestTenant } = {}): Promise<string> {
  return within(admin, 'kubu-raya', planned.by ?? 'kubu-raya', async () => {
    const { rows } = await admin.query<{ id: string }>(...planningHandover(planned))
    return rows[0]?.id ?? ''
  })
}

interface Answer {
  readonly comes?: boolean
  readonly shown?: boolean
  readonly day?: string
  readonly heir?: string | null
  readonly name?: string
}

export function consenting(handover: string, claim: string, answer: Answer = {}): [string, unknown[]] {
  const { comes = true, shown = true, day = '2026-01-10', heir = null, name = 'Keluarga Contoh' } = answer
  return [
    `insert into handover_consent (tenant_id, handover_id, claim_id, heir_id, family_name, comes, may_be_shown, consented_on, channel)
     values ($1, $2, $3, $4, $5, $6, $7, $8, 'PAPER') returning id`,
    [TENANT, handover, claim, heir, name, comes, shown, day],
  ]
}

/** The answer of a family is written down. @returns its id */
export function consents(admin: pg.Client, handover: string, claim: string, answer: Answer = {}): Promise<string> {
  return within(admin, 'kubu-raya', 'kubu-raya', async () => {
    const { rows } = await admin.query<{ id: string }>(...consenting(handover, claim, answer))
    return rows[0]?.id ?? ''
  })
}

export const movingHandover = (handover: string, facts: string): [string, unknown[]] => [
  `update handover set ${facts} where id = $1`,
  [handover],
]
export const SCHEDULED = `state = 'SCHEDULED'`
export const MINUTES = `attended = 40, minutes = 'Acara berjalan tertib sampai selesai.'`
export const HELD = `state = 'HELD'`

/** Somebody takes one step after another with an event. */
export async function movesHandover(
  admin: pg.Client,
  by: TestTenant,
  handover: string,
  ...steps: readonly string[]
): Promise<void> {
  for (const facts of steps) await within(admin, 'kubu-raya', by, () => admin.query(...movingHandover(handover, facts)))
}
