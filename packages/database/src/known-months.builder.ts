import type pg from 'pg'
import { withoutGuards } from './testing/a-claim.ts'
import { aContributionList, stepsList } from './testing/a-contribution-list.ts'
import { aDraft, anAmendment, revokes, signs, within } from './testing/a-decree.ts'
import { answersConsent, HALF, paidBy, savesRules, signsFunded } from './testing/a-funding.ts'
import { peopleOf, receives, takesAnswer } from './testing/a-posting.ts'
import { comesBack } from './testing/a-return.ts'
import { TENANTS, type TestTenant, USERS } from './testing/test.ts'

/** Two decrees of Kubu Raya, the second divided with the province, and what a test does with them. */
export interface MonthsWorld {
  readonly admin: pg.Client
  readonly decrees: readonly string[]
  /** Members of both decrees, and who waits. */
  readonly people: readonly string[]
  readonly lists: { readonly id: string; readonly tenant: TestTenant; state: number }[]
  readonly answers: string[]
  readonly merges: string[]
}

/** What somebody does; the database may refuse it, and then nothing has happened. */
export type MonthsStep = (world: MonthsWorld, drawn: number) => Promise<unknown>

export async function aMonthsWorld(admin: pg.Client): Promise<MonthsWorld> {
  const whole = await aDraft(admin, 'kubu-raya', { members: 3, reserves: 1, quota: 4 })
  const shared = await aDraft(admin, 'kubu-raya', { members: 2, reserves: 1, quota: 3 })
  await savesRules(admin, 'kubu-raya', shared.decree, [paidBy('provinsi', HALF), paidBy('kubu-raya')])
  await answersConsent(admin, 'provinsi', shared.decree)
  return {
    admin,
    decrees: [whole.decree, shared.decree],
    people: [...whole.members, ...shared.members],
    lists: [],
    answers: [],
    merges: [],
  }
}

export const signsWhole: MonthsStep = ({ admin, decrees }) => signs(admin, 'kubu-raya', decrees[0] ?? '')
export const signsShared: MonthsStep = ({ admin, decrees }) => signsFunded(admin, 'kubu-raya', decrees[1] ?? '')

const STEPS = ['APPROVED', 'SENT', 'BILLED'] as const
const ofDraw = <T>(things: readonly T[], drawn: number): T | undefined => things[drawn % Math.max(1, things.length)]

/** Half a year of one of the two decrees, for one of its payers. */
export const drafts: MonthsStep = async ({ admin, decrees, lists }, drawn) => {
  const tenant = drawn % 3 === 2 ? 'provinsi' : 'kubu-raya'
  const months = drawn % 2 === 0 ? { until: '2027-07-01' } : { from: '2027-05-01', until: '2028-01-01' }
  const decree = decrees[drawn % 3 === 0 ? 0 : 1] ?? ''
  const id = await aContributionList(admin, tenant, decree, { by: 'pontianak', ...months })
  lists.push({ id, tenant, state: 0 })
}

export const movesList: MonthsStep = async ({ admin, lists }, drawn) => {
  const list = ofDraw(
    lists.filter(({ state }) => state < 3),
    drawn,
  )
  const step = list === undefined ? undefined : STEPS[list.state]
  if (list === undefined || step === undefined) return
  await stepsList(admin, list.tenant, 'pertamina', list.id, step)
  list.state++
}

export const setsListAside: MonthsStep = async ({ admin, lists }, drawn) => {
  const list = ofDraw(lists, drawn)
  if (list !== undefined) await stepsList(admin, list.tenant, 'kubu-raya', list.id, 'DISCARDED')
}

export const paysList: MonthsStep = async ({ admin, lists }, drawn) => {
  const list = ofDraw(
    lists.filter(({ state }) => state === 3),
    drawn,
  )
  if (list === undefined) return
  await within(admin, list.tenant, list.tenant === 'provinsi' ? 'kubu-raya' : 'provinsi', () =>
    admin.query(
      `insert into contribution_payment (list_id, tenant_id, rupiah, paid_on, reference)
       select id, tenant_id, case when $2 then billed_rupiah - app.paid_of_list(id) else 1000 end, app.today(), uuidv7()::text from contribution_list where id = $1`,
      [list.id, drawn % 4 !== 0],
    ),
  )
}

export const returnsPayment: MonthsStep = async ({ admin, lists }, drawn) => {
  const list = ofDraw(lists, drawn)
  if (list !== undefined)
    await comesBack(admin, list.tenant, list.tenant === 'provinsi' ? 'pontianak' : 'kubu-raya', list.id)
}

export const receivesMoney: MonthsStep = async ({ admin, lists }, drawn) => {
  const list = ofDraw(lists, drawn)
  if (list !== undefined)
    await receives(admin, list.tenant, list.tenant === 'provinsi' ? 'pontianak' : 'kubu-raya', list.id)
}

/** The insurer posts the first months of each person, or rejects them; a later answer may say otherwise. */
export const answersList: MonthsStep = async ({ admin, lists, answers }, drawn) => {
  const list = ofDraw(lists, drawn)
  if (list === undefined) return
  const lines = await admin.query<{ index: string; rupiah: number }>(
    `select encode(p.blind_index, 'hex') as index, coalesce(k.month_rupiah, (select (x ->> 'perPersonRupiah')::bigint from contribution_list c
         cross join jsonb_array_elements(c.months) x where c.id = k.list_id and (x ->> 'month')::date = m.month and x ->> 'isShare' is null))::int as rupiah
     from contribution_line k join worker w on w.id = k.worker_id join person p on p.id = w.person_id
       cross join lateral generate_series(lower(k.months), upper(k.months) - interval '1 month', interval '1 month') m(month)
     where k.list_id = $1 order by m.month`,
    [list.id],
  )
  const stated = (await peopleOf(admin, list.id)).map((person, at) => {
    const own = lines.rows.filter(({ index }) => index === person.index)
    const months = Math.min((drawn + at * 3) % 7, own.length)
    const rupiah = own.slice(0, months).reduce((sum, line) => sum + line.rupiah, 0)
    return { ...person, months, rupiah, verdict: months === 0 ? ('REJECTED' as const) : ('ACCEPTED' as const) }
  })
  answers.push(await takesAnswer(admin, 'kubu-raya', 'kubu-raya', list.id, stated))
}

export const settles: MonthsStep = async ({ admin, answers }, drawn) => {
  const answer = ofDraw(answers.toReversed(), drawn)
  if (answer === undefined) return
  await within(admin, 'kubu-raya', 'pertamina', () =>
    admin.query('select app.settle_contribution_answer($1, $2)', [answer, drawn % 5 !== 0]),
  )
}

export const amends: MonthsStep = async ({ admin, decrees, people }, drawn) => {
  const [at, decree] = [drawn % 2, decrees[drawn % 2] ?? '']
  const reserve = at === 0 ? people[3] : people[6]
  const line = 1 + (drawn % 3)
  const change =
    drawn % 5 < 2
      ? { change: 'REMOVE', line, reason: 'DECEASED' }
      : drawn % 5 < 4
        ? { change: 'REPLACE', line, worker: reserve, reason: 'MOVED', note: 'Surat pindah 12' }
        : { change: 'CORRECT', line, reason: 'IDENTITY_WRONG' }
  await signs(
    admin,
    'kubu-raya',
    await anAmendment(admin, 'kubu-raya', decree, drawn % 2 === 0 ? '2027-06-01' : '2027-10-01', [change]),
  )
}

export const revokesDecree: MonthsStep = ({ admin, decrees }, drawn) =>
  revokes(admin, 'kubu-raya', decrees[drawn % 2] ?? '', drawn % 3 === 0 ? '2027-01-01' : '2027-09-01')

/** Decides that two records are of one person, or ends that, as the use-case writes it. */
export const merges: MonthsStep = async ({ admin, people, merges: done }, drawn) => {
  const [loser, winner] = [people[drawn % 3], people[3]]
  const tenant = TENANTS['kubu-raya'].id
  const undone = done.pop()
  await admin.query('begin')
  await admin.query(`set local session_replication_role = replica`)
  if (undone !== undefined) {
    await admin.query(
      `insert into duplicate_decision (tenant_id, pair_id, decision, undoes, score, version_a, version_b, decided_by)
       select tenant_id, pair_id, 'UNDO', id, 1, 1, 1, decided_by from duplicate_decision where id = $1`,
      [undone],
    )
    await admin.query(
      `update worker w set superseded_by = null from duplicate_decision d join duplicate_pair p on p.id = d.pair_id
       where d.id = $1 and w.id in (p.worker_a, p.worker_b) and w.id <> d.winner_id`,
      [undone],
    )
  } else {
    const { rows } = await admin.query<{ id: string }>(
      `with pair as (insert into duplicate_pair (tenant_id, worker_a, worker_b, score, reasons, version_a, version_b)
           values ($1, least($2::uuid, $3::uuid), greatest($2::uuid, $3::uuid), 99, '{NIK}', 1, 1)
           on conflict (tenant_id, worker_a, worker_b) do update set score = 99 returning id)
       insert into duplicate_decision (tenant_id, pair_id, decision, winner_id, score, version_a, version_b, decided_by)
       select $1, id, 'MERGE', $3, 99, 1, 1, $4 from pair returning id`,
      [tenant, loser, winner, USERS['kubu-raya']],
    )
    await admin.query('update worker set superseded_by = $2 where id = $1', [loser, winner])
    done.push(rows[0]?.id ?? '')
  }
  await admin.query('commit')
}

const REPORT = `worker_id = $1 and kind = 'DEATH' and state = 'REPORTED'`
/** What becomes of a report of a death. Its days lie ahead, within the months of the decrees: past the guards, which no test of months is about. */
const DEATH_STEPS = [
  `with report as (
     insert into life_event (tenant_id, worker_id, kind, event_day, place, created_by)
     select tenant_id, id, 'DEATH', $2::date, 'Desa Sungai Raya', $3 from worker where id = $1 on conflict do nothing returning *)
   insert into worker_proposal (tenant_id, proposer_tenant_id, worker_id, life_event_id, fields, proposed_status, reason, proposed_by)
   select tenant_id, tenant_id, worker_id, id, '{status}', 'DECEASED', 'Laporan meninggal', $3 from report on conflict do nothing`,
  `with former as (select * from life_event where ${REPORT}), kept as (
     insert into life_event_correction (event_id, tenant_id, event_day, day_precision, place, reason, corrected_by)
     select id, tenant_id, event_day, day_precision, place, 'Menurut surat keterangan desa', $3 from former)
   update life_event e set event_day = date_trunc('month', $2::date), day_precision = 'MONTH' from former f where f.id = e.id`,
  `update life_event set state = 'WITHDRAWN', withdrawn_by = $3, withdrawn_at = now(), withdrawal_reason = 'Salah orang, sudah diperiksa'
   where ${REPORT} and $2::date is not null`,
  `update worker_proposal set state = 'REFUSED', decided_by = $3, decided_at = now() where worker_id = $1 and state = 'OPEN' and $2::date is not null`,
  `with decided as (
     update worker_proposal set state = 'ACCEPTED', decided_by = $3, decided_at = now() where worker_id = $1 and state = 'OPEN' and $2::date is not null
     returning worker_id)
   update worker w set status = 'DECEASED' from decided d where d.worker_id = w.id`,
] as const

/** Somebody is reported dead; or a report is corrected, taken back, or its status refused or taken over by the keeper. */
export const dies: MonthsStep = ({ admin, people }, drawn) =>
  withoutGuards(admin, () =>
    admin.query(DEATH_STEPS[drawn % DEATH_STEPS.length] ?? '', [
      people[drawn % 2],
      `2027-${String(2 + (drawn % 9)).padStart(2, '0')}-14`,
      USERS['kubu-raya'],
    ]),
  )

/** How the months of somebody stand, and the parts of them. */
export interface Answer {
  readonly months: readonly { readonly state: string }[]
  readonly parts: readonly unknown[]
}

const MONTHS = 'w.at, m.month::text, state, rupiah, decree_id, line_no, list_id, billing_code, unpaid, payers'
const PARTS = `w.at, p.month::text, decree_id, line_no, entry_decree_id, programmes, is_shared, payer_tenant_id, payer_name, funding_source, rule_numbers,
  share_rupiah, list_id, list_line_no, billing_code, step, is_posted, rupiah`

/** How the months of everybody stand now, as an officer of the government reads them. */
export function answersNow({ admin, people }: MonthsWorld): Promise<Answer> {
  return readsMonths(admin, [people], 'app.contribution_months(w.id)', 'app.contribution_parts(w.id)')
}

/** The same by what was recorded before an instant. */
export function answersKnown({ admin, people }: MonthsWorld, knownAt: string): Promise<Answer> {
  return readsMonths(
    admin,
    [people, knownAt],
    'app.contribution_months_known(w.id, $2, app.today())',
    'app.contribution_parts_known(w.id, $2)',
  )
}

function readsMonths(admin: pg.Client, values: readonly unknown[], months: string, parts: string): Promise<Answer> {
  const people = 'unnest($1::uuid[]) with ordinality w(id, at) cross join lateral'
  return within(admin, 'kubu-raya', 'kubu-raya', async () => {
    const whole = await admin.query(
      `select ${MONTHS} from ${people} ${months} m order by w.at, m.month, decree_id, line_no`,
      [...values],
    )
    const each = await admin.query(
      `select ${PARTS} from ${people} ${parts} p order by w.at, p.month, decree_id, line_no, entry_decree_id, payer_tenant_id, list_id`,
      [...values],
    )
    return { months: whole.rows, parts: each.rows }
  })
}
