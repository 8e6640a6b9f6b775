import { createHash, randomUUID } from 'node:crypto'
import type pg from 'pg'
import { aBilledList, aSignedDecree } from './a-contribution-list.ts'
import { within } from './a-decree.ts'
import { TENANTS, type TestTenant, USERS } from './ground.ts'

/** A billed list over new people, wholly paid by somebody who has not drawn it up, approved or billed it. @returns its id */
export async function aPaidList(
  admin: pg.Client,
  tenant: TestTenant,
  {
    payer,
    cohort,
  }: { readonly payer: 'provinsi' | 'kubu-raya'; readonly cohort?: Parameters<typeof aSignedDecree>[2] },
): Promise<string> {
  const decree = await aSignedDecree(admin, tenant, cohort)
  const list = await aBilledList(admin, tenant, decree, { by: 'pontianak', approver: 'pertamina' })
  await within(admin, tenant, payer, () =>
    admin.query(
      `insert into contribution_payment (list_id, tenant_id, rupiah, paid_on, reference) select id, tenant_id, billed_rupiah, app.today(), 'SP2D-1'
       from contribution_list where id = $1`,
      [list],
    ),
  )
  return list
}

/** The insurer has received all that was paid, says somebody. */
export async function receives(admin: pg.Client, tenant: TestTenant, by: TestTenant, list: string): Promise<void> {
  await within(admin, tenant, by, () =>
    admin.query(
      `insert into contribution_receipt (list_id, tenant_id, rupiah, received_on, reference) select list_id, tenant_id, sum(rupiah), app.today(), 'BPJS-1'
       from contribution_payment where list_id = $1 group by 1, 2`,
      [list],
    ),
  )
}

/** What a row of the insurer's answer says of a person. */
export interface StatedRow {
  /** Blind index of the NIK, in hexadecimal digits. */
  readonly index?: string | null
  readonly number?: string | null
  readonly verdict: 'ACCEPTED' | 'REJECTED'
  readonly months: number
  readonly rupiah: number
  readonly reason?: string | null
  readonly fault?: string | null
}

/** Everybody on a list as the insurer would post them: all of their months, at the amount of the list, each under a number of their own. */
export async function peopleOf(admin: pg.Client, list: string): Promise<readonly (StatedRow & { number: string })[]> {
  const { rows } = await admin.query(
    `select encode(p.blind_index, 'hex') as index, lpad(p.id::text, 11, '7') as number, sum(l.length)::int as months,
       (select sum(x.rupiah)::int from contribution_line x where x.list_id = $1 and x.worker_id = min(l.worker_id::text)::uuid) as rupiah
     from app.listed_people($1) l join person p on p.id = l.person_id group by p.id order by p.id`,
    [list],
  )
  return rows.map((row) => ({ ...row, verdict: 'ACCEPTED' as const }))
}

/** An uploaded file of somebody, with this content. @returns its id */
export async function anUpload(
  admin: pg.Client,
  tenant: TestTenant,
  by: TestTenant,
  content: string = randomUUID(),
): Promise<string> {
  const { rows } = await admin.query<{ id: string }>(
    `insert into file (tenant_id, name, media_type, size_bytes, sha256, purpose, created_by) values ($1, 'jawaban.csv', 'text/csv', 1, $2, 'IMPORT', $3) returning id`,
    [TENANTS[tenant].id, createHash('sha256').update(content).digest(), USERS[by]],
  )
  return rows[0]?.id ?? ''
}

/** The statement by which the database takes in what the insurer answers, and its values. */
export function takingAnswer(
  list: string,
  upload: string,
  stated: readonly StatedRow[],
  { total, people }: { total?: number; people?: number } = {},
): [text: string, values: unknown[]] {
  const rows = stated.map((row, at) => {
    const isPosted = row.verdict === 'ACCEPTED'
    const [months, rupiah] = isPosted ? [row.months, row.rupiah] : [0, 0]
    const number = isPosted ? row.number : null
    return {
      ...row,
      no: at + 1,
      prefix: '6112',
      months,
      rupiah,
      number,
      reason: isPosted ? null : (row.reason ?? 'NIK tidak padan'),
    }
  })
  const sum = total ?? rows.reduce((all, { rupiah }) => all + rupiah, 0)
  return [
    'select app.take_contribution_answer($1, $2, $3, $4, $5) as id',
    [list, upload, people ?? rows.length, sum, JSON.stringify(rows)],
  ]
}

/** Takes in what the insurer answers, as the database reads it. @returns the id of the answer */
export async function takesAnswer(
  admin: pg.Client,
  tenant: TestTenant,
  by: TestTenant,
  list: string,
  stated: readonly StatedRow[],
  { file, ...totals }: { file?: string; total?: number; people?: number } = {},
): Promise<string> {
  const taking = takingAnswer(list, file ?? (await anUpload(admin, tenant, by)), stated, totals)
  return within(admin, tenant, by, async () => (await admin.query<{ id: string }>(...taking)).rows[0]?.id ?? '')
}
