import type pg from 'pg'
import { test as base, TENANTS, type TestTenant, USERS } from './testing/test.ts'

export const VILLAGE = '61.12.05.2003'
export const NEIGHBOUR = '61.12.01.2001'

export interface Scope {
  readonly area?: string
  readonly user?: string | null
}

interface Rounds {
  as: (tenant: TestTenant, text: string, values?: unknown[], scope?: Scope) => Promise<pg.QueryResult>
  /** A round of Kubu Raya that asks one village for two people; open. */
  round: { readonly id: string; readonly task: string }
  /** Four people of the village. */
  people: readonly string[]
}

export const test = base.extend<Rounds>({
  as: async ({ sends, entryOf }, use) =>
    use((tenant, text, values, { area: areaScope = '', user: userId = USERS[tenant] } = {}) =>
      sends(entryOf(tenant, { userId, areaScope }), text, values),
    ),
  people: async ({ admin }, use) => use(await peopleOf(admin, 'kubu-raya', VILLAGE, 4)),
  round: async ({ admin, as }, use) => {
    const id = await arrangeRound(admin, 'kubu-raya', [VILLAGE])
    await as('kubu-raya', OPEN, [id])
    const { rows } = await admin.query('select id from round_task where round_id = $1', [id])
    await use({ id, task: rows[0].id })
  },
})

export async function peopleOf(
  admin: pg.Client,
  tenant: TestTenant,
  village: string,
  count: number,
): Promise<string[]> {
  const { rows } = await admin.query<{ id: string }>(
    `with people as (insert into person (blind_index) select sha256(($2 || n)::bytea) from generate_series(1, $3) n returning id)
     insert into worker (tenant_id, person_id, national_id_cipher, national_id_prefix, name, name_search, birth_date, sex, village_code,
       registered_by_tenant_id)
     select $1, id, convert_to(repeat('x', 60), 'UTF8'), '6112', 'Ani', 'ani', '1980-01-01', 'FEMALE', $2, $1 from people returning id`,
    [TENANTS[tenant].id, village, count],
  )
  return rows.map(({ id }) => id)
}

export async function arrangeRound(admin: pg.Client, tenant: TestTenant, villages: readonly string[]): Promise<string> {
  const owner = TENANTS[tenant].id
  const { rows: programmes } = await admin.query(
    `insert into programme (tenant_id, name, insurance_programmes, period, funding_source)
     values ($1, 'Uji', '{DEATH}', '[2027-01-01,2028-01-01)', 'REGIONAL_BUDGET') returning id`,
    [owner],
  )
  const programme = programmes[0].id
  await admin.query(
    `insert into programme_quota (programme_id, tenant_id, area_code, area_tenant_id, people)
     select $1, $2, code, custodian_tenant_id, 10 from area where code = '61.12'`,
    [programme, owner],
  )
  await admin.query(
    `insert into rule_version (programme_id, version, tenant_id, rule, effective_from) values ($1, 1, $2, '{"fact":"AGE","from":18,"to":64}', '2026-01-01')`,
    [programme, owner],
  )
  await admin.query(`update programme set state = 'OPEN' where id = $1`, [programme])
  const { rows } = await admin.query(
    `insert into round (tenant_id, programme_id, name, due_on) values ($1, $2, 'Uji', '2026-12-31') returning id`,
    [owner, programme],
  )
  await admin.query(
    `insert into round_task (round_id, tenant_id, proposer_tenant_id, kind, village_code, quota)
     select $1, $2, custodian_tenant_id, 'VILLAGE', code, 2 from area where code = any($3)`,
    [rows[0].id, owner, villages],
  )
  return rows[0].id
}

export const OPEN = `update round set state = 'OPEN' where id = $1`
export const ANSWER = `insert into round_answer (task_id, worker_id, tenant_id, answer, reason_code) values ($1, $2, app.tenant_id(), $3, $4)`
export const DELIBERATE = `insert into deliberation (task_id, tenant_id, held_on, attendees) values ($1, app.tenant_id(), '2026-11-01', '{Kades}')`
export const SEND = `update round_task set state = 'SENT', sent_by = app.user_id(), sent_at = now() where id = $1`
export const RETURN = `update round_task set state = 'RETURNED', decided_by = app.user_id(), remarks = 'Lengkapi' where id = $1`
export const ACCEPT = `update round_task set state = 'ACCEPTED', decided_by = app.user_id(), decided_at = now() where id = $1`
export const CLOSE = `update round set state = 'CLOSED' where id = $1`
export const SCOPED = { area: VILLAGE, user: null }
