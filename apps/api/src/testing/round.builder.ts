import type pg from 'pg'
import { arrangeProgramme, type ProgrammeToArrange } from './programme.builder.ts'
import { TENANTS, type TestTenant } from './test.ts'

export interface RoundToArrange extends ProgrammeToArrange {
  readonly villages?: readonly string[]
  readonly quotaEach?: number
  readonly dueOn?: string
  readonly round?: 'DRAFT' | 'OPEN'
}

export interface ArrangedRound {
  readonly id: string
  readonly programme: string
  /** By village code. */
  readonly tasks: Readonly<Record<string, string>>
}

/** Puts an open round that asks villages into a tenant, past every policy; its programme too. */
export async function arrangeRound(
  admin: pg.Client,
  tenant: TestTenant,
  name: string,
  { villages = [], quotaEach = 10, dueOn = '2099-12-31', round = 'OPEN', ...programme }: RoundToArrange = {},
): Promise<ArrangedRound> {
  const owner = TENANTS[tenant].id
  const programmeId = await arrangeProgramme(admin, tenant, name, programme)
  const { rows } = await admin.query<{ id: string }>(
    'insert into round (tenant_id, programme_id, name, due_on) values ($1, $2, $3, $4) returning id',
    [owner, programmeId, name, dueOn],
  )
  const id = rows[0]?.id ?? ''
  const { rows: tasks } = await admin.query<{ id: string; village_code: string }>(
    `insert into round_task (round_id, tenant_id, proposer_tenant_id, kind, village_code, quota)
     select $1, $2, custodian_tenant_id, 'VILLAGE', code, $3 from area where code = any($4) order by code returning id, village_code`,
    [id, owner, quotaEach, villages],
  )
  if (round === 'OPEN' && villages.length > 0)
    await admin.query(`update round set state = 'OPEN', version = 2 where id = $1`, [id])
  return {
    id,
    programme: programmeId,
    tasks: Object.fromEntries(tasks.map((task) => [task.village_code, task.id])),
  }
}
