import { writesNationalId } from '@payung/domain/import/long-number'
import pg from 'pg'
import { describe, expect } from 'vitest'
import { Prisma } from './prisma.ts'
import { aDraft, anAmendment, signs, within } from './testing/a-decree.ts'
import { test as base, TENANTS, USERS } from './testing/test.ts'

interface Signed {
  readonly decree: string
  readonly members: readonly string[]
}

interface Reverifications {
  /** A signed decree of Kubu Raya over three people. */
  signed: Signed
  /** Its review, with two of them listed. */
  review: string
}

const OPENS = `insert into reverification (tenant_id, decree_id, as_of, because) values ($1, $2, '2027-01-01', 'EVIDENCE') returning id`
const LISTS = `insert into reverification_item (reverification_id, line_no, tenant_id, entry_decree_id, entry_no, worker_id, area_code, village_code, finding, findings,
    suggested, evidence)
  select r.id, h.line_no, r.tenant_id, h.entry_decree_id, h.entry_no, h.worker_id, h.area_code, h.village_code, 'DECEASED', '{DECEASED}', 'REPLACE', '[]'
  from reverification r join decree_holding h on h.decree_id = r.decree_id where r.id = $1 and h.line_no = any ($2)`
const COUNTS = `update reverification set people = 3, listed = 2 where id = $1`
const OWNER = TENANTS['kubu-raya'].id

async function opens(admin: pg.Client, decree: string): Promise<string> {
  return (await admin.query<{ id: string }>(OPENS, [OWNER, decree])).rows[0]?.id ?? ''
}

const test = base.extend<Reverifications>({
  signed: async ({ admin }, use) => {
    const made = await aDraft(admin, 'kubu-raya', { members: 3, reserves: 1, quota: 3 })
    await signs(admin, 'kubu-raya', made.decree)
    await use(made)
  },
  review: async ({ admin, signed }, use) => {
    const id = await opens(admin, signed.decree)
    await admin.query(LISTS, [id, [1, 2]])
    await admin.query(COUNTS, [id])
    await use(id)
  },
})

const decides = (
  review: string,
  line: number,
  outcome: string,
  reason: string | null = null,
  note: string | null = null,
) => Prisma.sql`
  insert into reverification_decision (reverification_id, line_no, tenant_id, outcome, reason_code, note)
  values (${review}::uuid, ${line}::int, app.tenant_id(), ${outcome}, ${reason}, ${note})`
const moves = (review: string, state: string) => Prisma.sql`
  update reverification set state = ${state}, state_reason = ${state === 'CANCELLED' ? 'Tidak jadi' : null}, version = version + 1 where id = ${review}::uuid`
const OUTCOMES = `select line_no, outcome from reverification_item where reverification_id = $1 order by line_no`

describe('a review', () => {
  test('is of a signed designation, one at a time', async ({ admin, signed }) => {
    const draft = await aDraft(admin, 'kubu-raya', { members: 1, quota: 1 })
    await expect(opens(admin, draft.decree)).rejects.toThrow('reverification_of_signed')
    const amendment = await anAmendment(admin, 'kubu-raya', signed.decree, '2027-04-01', [
      { change: 'REMOVE', line: 1, reason: 'DECEASED' },
    ])
    await signs(admin, 'kubu-raya', amendment)
    await expect(opens(admin, amendment)).rejects.toThrow('reverification_of_signed')
    await opens(admin, signed.decree)
    await expect(opens(admin, signed.decree)).rejects.toThrow('reverification_open')
  })

  test('lists once, whoever stands in the annex on its day, and never rewrites a line', async ({ admin, signed }) => {
    const id = await opens(admin, signed.decree)
    await expect(
      admin.query(LISTS.replace('h.worker_id,', `'${signed.members[3]}'::uuid,`), [id, [1]]),
    ).rejects.toThrow('reverification_item_holds')
    await admin.query(LISTS, [id, [1, 2]])
    await admin.query(COUNTS, [id])
    for (const [text, values] of [
      [LISTS, [id, [3]]],
      [`update reverification set people = 2 where id = $1`, [id]],
      [`update reverification set as_of = '2027-02-01' where id = $1`, [id]],
      [`update reverification_item set finding = 'MOVED', findings = '{MOVED}' where reverification_id = $1`, [id]],
      [`delete from reverification_item where reverification_id = $1`, [id]],
    ] as const)
      await expect(admin.query(text, [...values]), text).rejects.toThrow('reverification_is_settled')
  })

  test('on a later day lists nobody who has left by then', async ({ admin, signed }) => {
    const amendment = await anAmendment(admin, 'kubu-raya', signed.decree, '2027-04-01', [
      { change: 'REMOVE', line: 1, reason: 'DECEASED' },
    ])
    await signs(admin, 'kubu-raya', amendment)
    const { rows } = await admin.query<{ id: string }>(OPENS.replace('2027-01-01', '2027-05-02'), [
      OWNER,
      signed.decree,
    ])
    await expect(admin.query(LISTS, [rows[0]?.id, [1]])).rejects.toThrow('reverification_item_holds')
    await admin.query(LISTS, [rows[0]?.id, [2]])
  })
})

describe('a decision', () => {
  test('is never changed, only followed by another, and the last one counts', async ({ admin, review, writeAs }) => {
    await writeAs('kubu-raya', (tx) => tx.run(decides(review, 1, 'KEEP', null, 'Ternyata orang lain')))
    await writeAs('kubu-raya', (tx) => tx.run(decides(review, 2, 'REPLACE', 'DECEASED')))
    expect((await admin.query(OUTCOMES, [review])).rows).toEqual([
      { line_no: 1, outcome: 'KEEP' },
      { line_no: 2, outcome: 'REPLACE' },
    ])
    await writeAs('kubu-raya', (tx) => tx.run(decides(review, 1, 'TAKEN_BACK')))
    expect((await admin.query(OUTCOMES, [review])).rows[0]).toEqual({ line_no: 1, outcome: null })
    for (const text of [`update reverification_decision set outcome = 'KEEP'`, 'delete from reverification_decision'])
      await expect(admin.query(text)).rejects.toThrow('append-only')
  })

  test('of two at the same instant counts alike by row and by outcome: the last by id, whoever waited for the line', async ({
    admin,
    database,
    review,
  }) => {
    const adds = `insert into reverification_decision (id, reverification_id, line_no, tenant_id, outcome, reason_code, note)
      select case when $4 then 'ffffffff-ffff-7fff-bfff-ffffffffffff'::uuid else uuidv7() end, $1, 1, $2, $3, case when $3 = 'REMOVE' then 'MOVED' end, 'Orang lain'`
    const first = new pg.Client({ connectionString: database.adminUrl })
    await first.connect()
    try {
      await first.query('begin')
      await first.query(adds, [review, OWNER, 'REMOVE', true])
      // Its id is the earlier one, and it comes to the line later.
      const second = admin.query(adds, [review, OWNER, 'KEEP', false])
      const { rows: own } = await first.query<{ pid: number }>('select pg_backend_pid() as pid')
      for (let waits = false; !waits; )
        waits = (
          await first.query<{ waits: boolean }>(
            'select exists (select from pg_stat_activity a where $1 = any (pg_blocking_pids(a.pid))) as waits',
            [own[0]?.pid],
          )
        ).rows[0]?.waits as boolean
      await first.query('commit')
      await second
    } finally {
      await first.end()
    }
    const { rows } = await admin.query(
      `select i.outcome, d.outcome as last from reverification_item i join reverification_decision d on d.id = i.decision_id
       where i.reverification_id = $1 and i.line_no = 1`,
      [review],
    )
    expect(rows).toEqual([{ outcome: 'REMOVE', last: 'REMOVE' }])
  })

  test('against somebody has its reason, and OTHER its words', async ({ review, writeAs }) => {
    const decide = (...what: [string, string | null, string | null]) =>
      writeAs('kubu-raya', (tx) => tx.run(decides(review, 1, ...what)))
    await expect(decide('REMOVE', null, null)).rejects.toThrow('reverification_decision_reason')
    await expect(decide('KEEP', 'MOVED', null)).rejects.toThrow('reverification_decision_reason')
    await expect(decide('REMOVE', 'OTHER', null)).rejects.toThrow('reverification_decision_note')
    await expect(decide('KEEP', null, null)).rejects.toThrow('reverification_keeps_deceased')
    await decide('REMOVE', 'OTHER', 'Mengundurkan diri')
  })

  test('bears the hand and hour of whoever makes it, and is refused in another’s name or tenant', async ({
    admin,
    review,
    writeAs,
  }) => {
    const inName = (
      by: string,
    ) => Prisma.sql`insert into reverification_decision (reverification_id, line_no, tenant_id, outcome, note, decided_by)
      values (${review}::uuid, 1, app.tenant_id(), 'KEEP', 'Orang lain', ${by}::uuid)`
    await expect(writeAs('kubu-raya', (tx) => tx.run(inName(USERS.provinsi)))).rejects.toThrow('row-level security')
    await expect(writeAs('pontianak', (tx) => tx.run(decides(review, 1, 'KEEP')))).rejects.toThrow('row-level security')
    await expect(
      writeAs('kubu-raya', (tx) => tx.run(Prisma.sql`update reverification_item set outcome = 'KEEP'`)),
    ).rejects.toThrow('permission denied')
    await writeAs('kubu-raya', (tx) => tx.run(inName(USERS['kubu-raya'])))
    const { rows } = await admin.query(
      `select decided_by, decided_at > now() - interval '1 minute' as recent from reverification_decision`,
    )
    expect(rows).toEqual([{ decided_by: USERS['kubu-raya'], recent: true }])
  })
})

describe('closing', () => {
  test('waits for everybody; closed, nobody decides, and its amendment is of this decree', async ({
    admin,
    signed,
    review,
    writeAs,
  }) => {
    const move = (state: string) => writeAs('kubu-raya', (tx) => tx.run(moves(review, state)))
    const decide = (line: number) => writeAs('kubu-raya', (tx) => tx.run(decides(review, line, 'REMOVE', 'DECEASED')))
    await decide(1)
    await expect(move('CLOSED')).rejects.toThrow('reverification_undecided')
    await decide(2)
    await move('CLOSED')
    const { rows } = await admin.query(
      `select closed_by, closed_at is not null as closed from reverification where id = $1`,
      [review],
    )
    expect(rows).toEqual([{ closed_by: USERS['kubu-raya'], closed: true }])
    await expect(decide(1)).rejects.toThrow('reverification_is_settled')
    const amends = (decree: string) =>
      admin.query('update reverification set amendment_id = $2 where id = $1', [review, decree])
    const other = await aDraft(admin, 'kubu-raya', { members: 1, quota: 1 })
    await expect(amends(other.decree)).rejects.toThrow('reverification_amendment')
    const change = [{ change: 'REMOVE', line: 1, reason: 'DECEASED' }]
    const amendment = await anAmendment(admin, 'kubu-raya', signed.decree, '2027-04-01', change)
    await amends(amendment)
    await expect(move('OPEN')).rejects.toThrow('reverification_amended')
    await expect(amends(await anAmendment(admin, 'kubu-raya', signed.decree, '2027-04-01', change))).rejects.toThrow(
      'reverification_amended',
    )
    await admin.query(`update decree set state = 'CANCELLED' where id = $1`, [amendment])
    await move('OPEN')
    await decide(1)
  })

  test('is not undone for one that was called off', async ({ review, writeAs }) => {
    const move = (state: string) => writeAs('kubu-raya', (tx) => tx.run(moves(review, state)))
    await move('CANCELLED')
    await expect(move('OPEN')).rejects.toThrow('reverification_is_settled')
    await expect(writeAs('kubu-raya', (tx) => tx.run(decides(review, 1, 'KEEP')))).rejects.toThrow(
      'reverification_is_settled',
    )
  })
})

describe('a schedule', () => {
  const remind = async (admin: pg.Client, day: string) =>
    (await admin.query<{ n: number }>('select app.remind_of_reverifications($1) as n', [day])).rows[0]?.n

  test('tells the officers once for each due day, and not where a review is open already', async ({
    admin,
    signed,
  }) => {
    await admin.query(
      `insert into reverification_schedule (decree_id, tenant_id, every_months, next_on) values ($1, $2, 6, '2027-06-01')`,
      [signed.decree, OWNER],
    )
    expect(await remind(admin, '2027-05-31')).toBe(0)
    const notices = await remind(admin, '2027-06-01')
    expect(notices).toBeGreaterThan(0)
    expect(await remind(admin, '2027-06-02')).toBe(0)
    const { rows } = await admin.query(
      `select distinct params ->> 'dueOn' as due from notice where kind = 'REVERIFICATION_DUE'`,
    )
    expect(rows).toEqual([{ due: '2027-06-01' }])
    await admin.query(`update reverification_schedule set next_on = '2027-07-01'`)
    await opens(admin, signed.decree)
    expect(await remind(admin, '2027-07-02')).toBe(0)
    await admin.query(`update reverification set state = 'CANCELLED', state_reason = 'Tidak jadi'`)
    expect(await remind(admin, '2027-07-02')).toBe(notices)
    expect(await remind(admin, '2028-01-01')).toBe(0)
  })
})

describe('a text that is kept for ever', () => {
  const KEEPERS = `select conrelid::regclass::text as name from pg_constraint where conname = 'text_without_number' order by 1`
  test('names nobody by their number, which the domain sees in other groups too', async ({ admin, review }) => {
    for (const text of [
      'NIK 6112055511820001',
      '6112 0555 1182 0001 meninggal',
      '(6112.0555.1182.0001)',
      'Akta 6112-KM-01022026-0003',
      'Rekening 5.1.05.05.02.0005',
      'NIP 198511152010011001',
      '6112-0555.1182-0001',
      '01.01.2026-31.12.2026',
      '12 orang',
    ]) {
      const { rows } = await admin.query('select app.writes_national_id($1) as is', [text])
      expect(rows[0].is, text).toBe(writesNationalId(text))
    }
    expect(writesNationalId('611205 551182 0001')).toBe(true)
    const { text, values } = decides(review, 1, 'REMOVE', 'OTHER', 'NIK 6112055511820001 meninggal')
    await expect(within(admin, 'kubu-raya', 'kubu-raya', () => admin.query(text, [...values]))).rejects.toThrow(
      'text_without_number',
    )
    expect((await admin.query(KEEPERS)).rows.map(({ name }) => name)).toEqual([
      'agreement',
      'agreement_comment',
      'agreement_confirmation',
      'approval_route',
      'check_decision',
      'check_task',
      'claim',
      'claim_answer',
      'claim_demand',
      'claim_heir',
      'claim_step',
      'cohort',
      'cohort_addition',
      'custody_transfer',
      'decree_entry',
      'deliberation',
      'earlier_benefit',
      'earlier_benefit_fault',
      'earlier_benefit_upload',
      'figure_entry',
      'figure_list',
      'figure_list_line',
      'grant_handover',
      'handover',
      'handover_consent',
      'handover_guest',
      'handover_photo',
      'heir_account',
      'heir_certificate',
      'heir_confirmation',
      'heir_dispute',
      'life_event',
      'life_event_correction',
      'life_event_row',
      'life_event_upload',
      'national_id_mismatch',
      'obligation_report',
      'outside_report',
      'priority_version',
      'regional_grant',
      'reverification',
      'reverification_decision',
      'round_answer',
      'round_task',
      'round_task_step',
      'rule_version',
      'scholarship',
      'scholarship_check',
      'scholarship_end',
      'scholarship_payment',
      'scholarship_proof',
      'target_path',
      'worker_proposal',
    ])
  })
})

test('what is recorded of a decree’s people is told once a week at most, and of nobody twice', async ({
  admin,
  signed,
}) => {
  const tell = async (day: string) =>
    (await admin.query<{ n: number }>('select app.tell_of_evidence($1) as n', [day])).rows[0]?.n
  const notices = async () =>
    (
      await admin.query(
        `select distinct on (params ->> 'people') (params ->> 'people')::int as people from notice where kind = 'REVERIFICATION_EVIDENCE'`,
      )
    ).rows
  /** The clock stands still within a test: days are made by moving what was told back. */
  const pass = (days: number) =>
    admin.query(
      `update notice set created_at = created_at - make_interval(days => $1) where kind = 'REVERIFICATION_EVIDENCE'`,
      [days],
    )
  const becomes = (worker: string | undefined, status: string) =>
    admin.query('update worker set status = $2, version = version + 1, updated_at = now() where id = $1', [
      worker,
      status,
    ])
  const today =
    (await admin.query<{ day: string }>(`select (now() at time zone 'Asia/Pontianak')::date::text as day`)).rows[0]
      ?.day ?? ''

  expect(await tell(today)).toBe(0)
  await becomes(signed.members[0], 'DECEASED')
  expect(await tell(today)).toBeGreaterThan(0)
  expect(await notices()).toEqual([{ people: 1 }])
  const { rows: evidenceNotices } = await admin.query(
    `select distinct params ->> 'evidenceWorkerId' as first from notice where kind = 'REVERIFICATION_EVIDENCE'`,
  )
  expect(evidenceNotices, 'whom it may name to its reader').toEqual([{ first: signed.members[0] }])
  await becomes(signed.members[1], 'MOVED')
  expect(await tell(today)).toBe(0)
  await pass(8)
  await admin.query(`update worker set updated_at = now() - interval '20 days' where id = $1`, [signed.members[0]])
  expect(await tell(today)).toBeGreaterThan(0)
  expect(await notices()).toEqual([{ people: 1 }])
  // Known since before, with another field corrected today.
  const says = (field: string, ago: string) =>
    admin.query(
      `insert into worker_version (worker_id, version, tenant_id, person_id, state_cipher, recorded_from, recorded_to, replaced_because, changed_fields)
       select id, version, tenant_id, person_id, 'x', created_at, now() - $3::interval, 'Laporan desa', array[$2] from worker where id = $1`,
      [signed.members[1], field, ago],
    )
  await pass(8)
  await says('status', '20 days')
  await admin.query('update worker set version = version + 1, updated_at = now() where id = $1', [signed.members[1]])
  await says('phone', '0 days')
  expect(await tell(today)).toBe(0)
  await becomes(signed.members[2], 'DECEASED')
  await opens(admin, signed.decree)
  expect(await tell(today)).toBe(0)
})
