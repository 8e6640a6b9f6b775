import type pg from 'pg'
import { aReport } from './a-claim.ts'
import { setsDatabaseClock } from './a-clock.ts'
import { aContributionList, stepsList } from './a-contribution-list.ts'
import { within } from './a-decree.ts'
import { aPaidList, peopleOf, receives, takesAnswer } from './a-posting.ts'
import type { TestTenant } from './ground.ts'

/** What the first person of a list of tests costs from January to June 2027. */
export const CREDIT = 3 * 16_800 + 3 * 13_400

export interface ArrangedCredit {
  readonly list: string
  readonly decree: string
  /** Who is reported dead, on line 1 of the list. */
  readonly worker: string
  readonly event: string
}

/** A list of Kubu Raya from January to June 2027 that is paid, received and posted to everybody; who stands first on it is reported dead, and the record says so. */
export async function aCredit(
  admin: pg.Client,
  {
    day = '2026-03-04',
    isConfirmed = true,
    now,
    people = 2,
  }: {
    readonly day?: string
    readonly isConfirmed?: boolean
    /** When it is reported. */
    readonly now?: string
    /** On the list; a later list names one fewer. */
    readonly people?: number
  } = {},
): Promise<ArrangedCredit> {
  const list = await aPaidList(admin, 'kubu-raya', { payer: 'provinsi', cohort: { members: people, quota: people } })
  await receives(admin, 'kubu-raya', 'pontianak', list)
  await takesAnswer(admin, 'kubu-raya', 'pontianak', list, await peopleOf(admin, list))
  const { rows } = await admin.query<{ decree: string; worker: string }>(
    'select decree_id as decree, worker_id as worker from contribution_line where list_id = $1 and line_no = 1',
    [list],
  )
  const { decree = '', worker = '' } = rows[0] ?? {}
  if (now !== undefined) await setsDatabaseClock(admin, now)
  const event = await aReport(admin, worker, { day })
  if (isConfirmed) await admin.query(`update worker set status = 'DECEASED' where id = $1`, [worker])
  return { list, decree, worker, event }
}

interface Settlement {
  readonly lines?: readonly number[]
  readonly rupiah?: number
  /** In which later list it is offset; left out, the insurer has returned it. */
  readonly target?: string
  readonly daysAgo?: number
}

/** The statement by which somebody of the payer writes down how credits of a list were settled, and its values. */
export function settling(
  list: string,
  { lines = [1], rupiah = CREDIT, target, daysAgo = 0 }: Settlement = {},
): [text: string, values: unknown[]] {
  return [
    `select app.record_credit_settlement($1, array_fill($2::uuid, array[cardinality($3::integer[])]), $3::integer[], $4, $5, app.today() - $6::integer, 'BPJS/KMB/1') as id`,
    [target === undefined ? 'RETURNED' : 'OFFSET', list, lines, rupiah, target ?? null, daysAgo],
  ]
}

/** The statement by which a settlement is confirmed, and its values. */
export function confirming(settlement: string): [text: string, values: unknown[]] {
  return ['select app.confirm_credit_settlement($1)', [settlement]]
}

/** The statement by which a settlement is reversed, and its values. */
export function reversing(settlement: string): [text: string, values: unknown[]] {
  return [`select app.reverse_credit_settlement($1, 'Salah catat, surat belum datang')`, [settlement]]
}

/** Somebody of Kubu Raya writes down how credits were settled. @returns the settlement's id */
export async function settles(
  admin: pg.Client,
  by: TestTenant,
  list: string,
  settlement: Settlement = {},
): Promise<string> {
  return within(admin, 'kubu-raya', by, async () => {
    const { rows } = await admin.query<{ id: string }>(...settling(list, settlement))
    return rows[0]?.id ?? ''
  })
}

/** The list from July to December 2027 of the same decree, as far as it says. @returns its id */
export async function aLaterList(
  admin: pg.Client,
  decree: string,
  upTo: 'DRAFT' | 'APPROVED' | 'SENT' | 'BILLED' = 'DRAFT',
): Promise<string> {
  const list = await aContributionList(admin, 'kubu-raya', decree, {
    by: 'pontianak',
    from: '2027-07-01',
    until: '2028-01-01',
  })
  const steps = ['APPROVED', 'SENT', 'BILLED'] as const
  for (const step of steps.slice(0, ['DRAFT', ...steps].indexOf(upTo)))
    await stepsList(admin, 'kubu-raya', 'pertamina', list, step)
  return list
}
