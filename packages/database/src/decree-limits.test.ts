import pg from 'pg'
import { describe, expect } from 'vitest'
import {
  aDraft,
  anAmendment,
  aPdf,
  aRevocation,
  revokes,
  SIGN,
  signs,
  submits,
  votes,
  within,
} from './testing/a-decree.ts'
import { aLink, aWorker } from './testing/a-worker.ts'
import { eventually } from './testing/eventually.ts'
import { TENANTS, test, USERS } from './testing/test.ts'

const add = (worker: string | undefined) => ({ change: 'ADD', worker, reason: 'QUOTA_LEFT' })
const remove = (line: number) => ({ change: 'REMOVE', line, reason: 'DECEASED' })

async function based(admin: pg.Client, asked: Parameters<typeof aDraft>[2] = { members: 3, reserves: 2, quota: 5 }) {
  const made = await aDraft(admin, 'kubu-raya', asked)
  await signs(admin, 'kubu-raya', made.decree)
  return { ...made, reserve: made.members.slice(asked?.members) }
}

const amends = (admin: pg.Client, base: string, month: string, changes: readonly object[]) =>
  anAmendment(admin, 'kubu-raya', base, month, changes)

/** Past every guard, as a correction of years ago or a tampering would. */
async function past(admin: pg.Client, text: string, values: unknown[]): Promise<void> {
  await admin.query(`set session_replication_role = replica`)
  await admin.query(text, values)
  await admin.query(`set session_replication_role = origin`)
}

describe('an amendment', () => {
  test('calls nobody up who has died or moved since the reserve was locked, nor signs them once they have', async ({
    admin,
  }) => {
    const { decree, reserve } = await based(admin)
    const drafted = await amends(admin, decree, '2027-04-01', [add(reserve[0])])
    await admin.query(`update worker set status = 'DECEASED', version = version + 1 where id = any($1)`, [reserve])
    await expect(amends(admin, decree, '2027-04-01', [add(reserve[1])])).rejects.toThrow('decree_change_names_somebody')
    await expect(
      amends(admin, decree, '2027-04-01', [{ change: 'REPLACE', line: 1, worker: reserve[1], reason: 'MOVED' }]),
    ).rejects.toThrow('decree_change_names_somebody')
    await expect(signs(admin, 'kubu-raya', drafted)).rejects.toThrow('decree_newcomer_eligible')
  })

  test('is not signed with a number of people that another one has made untrue meanwhile', async ({ admin }) => {
    const { decree } = await based(admin)
    const one = await amends(admin, decree, '2027-04-01', [remove(1)])
    const other = await amends(admin, decree, '2027-04-01', [remove(2)])
    await signs(admin, 'kubu-raya', one)
    await expect(signs(admin, 'kubu-raya', other)).rejects.toThrow('decree_count_changed')
  })

  test('adds nobody above the quota of their area, and what it adds leaves less room for the next cohort', async ({
    admin,
  }) => {
    const { decree, reserve, programme } = await based(admin, { members: 3, reserves: 3, quota: 4 })
    const signed = await amends(admin, decree, '2027-02-01', [remove(1), add(reserve[0]), add(reserve[1])])
    await signs(admin, 'kubu-raya', signed)
    const over = await amends(admin, decree, '2027-03-01', [add(reserve[2])])
    expect((await admin.query('select * from app.areas_over_quota($1)', [over])).rows).toEqual([
      { area_code: '61.12', quota: 4, people: '5' },
    ])
    await expect(signs(admin, 'kubu-raya', over)).rejects.toThrow('decree_within_area_quota')
    await expect(aDraft(admin, 'kubu-raya', { members: 1, programme })).rejects.toThrow('cohort_within_quota')
    await admin.query('rollback')
    await expect(
      admin.query('update programme_quota set people = 3 where programme_id = $1', [programme]),
    ).rejects.toThrow(/quota_below_(locked|signed)/)
  })

  test('corrects whose record was merged to the record that stands', async ({ admin }) => {
    const { decree, members } = await based(admin, { members: 2, reserves: 1, quota: 3 })
    const { rows } = await admin.query('select line_no from decree_holding where decree_id = $1 and worker_id = $2', [
      decree,
      members[0],
    ])
    const kept = members[2]
    await past(admin, 'update worker set superseded_by = $2 where id = $1', [members[0], kept])
    const correction = await amends(admin, decree, '2027-04-01', [
      { change: 'CORRECT', line: rows[0].line_no, reason: 'IDENTITY_WRONG' },
    ])
    await signs(admin, 'kubu-raya', correction)
    const held = await admin.query(
      `select worker_id from decree_holding where decree_id = $1 and line_no = $2 and until_month > '2027-04-01' and from_month = '2027-04-01'`,
      [decree, rows[0].line_no],
    )
    expect(held.rows).toEqual([{ worker_id: kept }])
  })
})

describe('whoever was merged since', () => {
  const REVIEW = 'select line_no, entry_no, record_id, standing_decree, standing_line from app.merged_lines($1)'
  const linesOf = (admin: pg.Client, draft: string) =>
    within(admin, 'kubu-raya', 'provinsi', async () => (await admin.query(REVIEW, [draft])).rows)
  const lineOf = async (admin: pg.Client, decree: string, worker: string | undefined) =>
    (await admin.query('select line_no from decree_holding where decree_id = $1 and worker_id = $2', [decree, worker]))
      .rows[0].line_no as number
  const merges = (admin: pg.Client, loser: string | undefined, winner: string | undefined) =>
    past(admin, 'update worker set superseded_by = $2 where id = $1', [loser, winner])

  test('is told with the line on which the record that stands is named, of this decree or another', async ({
    admin,
  }) => {
    const { decree, members } = await based(admin, { members: 4, reserves: 1, quota: 5 })
    const [one, winner, third, fourth, waiting] = members
    await merges(admin, one, winner)
    // Two of one: the first line is corrected, the second is a duplicate of it.
    await merges(admin, third, waiting)
    await merges(admin, fourth, waiting)
    const [a, b] = [await lineOf(admin, decree, one), await lineOf(admin, decree, winner)]
    const [c, d] = [await lineOf(admin, decree, third), await lineOf(admin, decree, fourth)]
    const draft = await amends(admin, decree, '2027-04-01', [])
    const [first, second] = [c, d].sort((x, y) => Number(x) - Number(y))
    expect(await linesOf(admin, draft)).toEqual(
      [
        { line_no: a, entry_no: null, record_id: winner, standing_decree: decree, standing_line: b },
        { line_no: first, entry_no: null, record_id: waiting, standing_decree: null, standing_line: null },
        { line_no: second, entry_no: null, record_id: waiting, standing_decree: decree, standing_line: first },
      ].sort((x, y) => Number(x.line_no) - Number(y.line_no)),
    )
    const done = await amends(admin, decree, '2027-04-01', [
      { change: 'REMOVE', line: a, reason: 'DUPLICATE' },
      { change: 'CORRECT', line: first, reason: 'IDENTITY_WRONG' },
      { change: 'REMOVE', line: second, reason: 'DUPLICATE' },
    ])
    // What is corrected is listed until it is signed, with nothing in its way.
    expect(await linesOf(admin, done)).toEqual([
      { line_no: first, entry_no: expect.any(Number), record_id: waiting, standing_decree: null, standing_line: null },
    ])
    await signs(admin, 'kubu-raya', done)
  })

  test('is passed over without a reason where the record in the reserve is designated by its other number', async ({
    admin,
  }) => {
    const { decree, members, reserve } = await based(admin, { members: 2, reserves: 2, quota: 9 })
    await expect(amends(admin, decree, '2027-04-01', [add(reserve[1])])).rejects.toThrow('decree_reserve_order')
    await merges(admin, members[0], reserve[0])
    await amends(admin, decree, '2027-04-01', [add(reserve[1])])
  })

  test('is not signed beside the record they were merged into, under another number, by any decree of the payer', async ({
    admin,
  }) => {
    const { decree, members, reserve } = await based(admin, { members: 2, reserves: 1, quota: 9 })
    await merges(admin, members[0], reserve[0])
    const added = await amends(admin, decree, '2027-04-01', [add(reserve[0])])
    await expect(signs(admin, 'kubu-raya', added)).rejects.toThrow('decree_overlap')
    const other = await aDraft(admin, 'kubu-raya', { members: 1, quota: 1 })
    await merges(admin, members[1], other.members[0])
    await expect(signs(admin, 'kubu-raya', other.decree)).rejects.toThrow('decree_overlap')
    await signs(admin, 'kubu-raya', await amends(admin, decree, '2027-04-01', [remove(1), remove(2)]))
    // Nothing stands in the way from the month in which they left.
    await past(admin, `update decree set from_month = '2027-04-01' where id = $1`, [other.decree])
    const twice = await within(
      admin,
      'kubu-raya',
      'provinsi',
      async () => (await admin.query('select * from app.standing_as_merged($1)', [other.decree])).rows,
    )
    expect(twice).toEqual([])
  })
})

describe('two programmes of one payer', () => {
  /** The same person in a decree of another programme that insures as said. */
  const overlapping = async (admin: pg.Client, insures: string) => {
    const first = await aDraft(admin, 'kubu-raya', { members: 1, quota: 1 })
    const second = await aDraft(admin, 'kubu-raya', { members: 1, quota: 1 })
    await past(admin, `update programme set insurance_programmes = '{WORK_ACCIDENT}' where id = $1`, [first.programme])
    await past(admin, 'update programme set insurance_programmes = $2 where id = $1', [second.programme, insures])
    await past(
      admin,
      `update decree_entry set person_id = (select person_id from decree_entry where decree_id = $1) where decree_id = $2`,
      [first.decree, second.decree],
    )
    await past(admin, `update decree set annex_hash = app.decree_annex_hash(id) where id = $1`, [second.decree])
    await signs(admin, 'kubu-raya', first.decree)
    return second.decree
  }

  test('insure nobody alike in the same months', async ({ admin }) => {
    await expect(signs(admin, 'kubu-raya', await overlapping(admin, '{WORK_ACCIDENT,DEATH}'))).rejects.toThrow(
      'decree_overlap',
    )
  })

  test('may insure somebody by different insurances', async ({ admin }) => {
    await signs(admin, 'kubu-raya', await overlapping(admin, '{DEATH}'))
  })
})

test('of another payer’s people a decree’s own tenant learns how many, until it is signed, and nobody else anything', async ({
  admin,
}) => {
  const [known, stranger] = [await aWorker(admin), await aWorker(admin, { keptBy: 'pontianak' })]
  await aLink(admin, known, 'pontianak', 'FULL')
  const theirs = await aDraft(admin, 'pontianak', { workers: [known, stranger], quota: 2, area: '61' })
  const ours = await aDraft(admin, 'kubu-raya', { workers: [known, await aWorker(admin)], quota: 2 })
  const ask = async (tenant: 'kubu-raya' | 'pontianak') =>
    within(
      admin,
      tenant,
      'pertamina',
      async () => (await admin.query('select app.tell_overlap($1) as people', [ours.decree])).rows[0].people,
    )
  const read = async () =>
    within(
      admin,
      'kubu-raya',
      'pertamina',
      async () => (await admin.query('select app.designated_elsewhere($1) as people', [ours.decree])).rows[0].people,
    )
  // Not told before it is written down.
  expect(await read()).toBeNull()
  expect(await ask('kubu-raya')).toBe(0)
  await signs(admin, 'pontianak', theirs.decree)
  expect(await ask('kubu-raya')).toBe(1)
  expect(await read()).toBe(1)
  const { rows: lines } = await admin.query(
    `select t.code, e.action, e.details -> 'people' as people from audit_event e join tenant t on t.id = e.tenant_id where e.action like '%TOLD%' order by e.id`,
  )
  expect(lines).toEqual([
    { code: '61.12', action: 'OVERLAP_TOLD', people: 0 },
    { code: '61.12', action: 'OVERLAP_TOLD', people: 1 },
    { code: '61.71', action: 'DESIGNATIONS_TOLD_OF', people: 1 },
  ])
  expect(await ask('pontianak')).toBe(0)
  await past(admin, `update programme set insurance_programmes = '{WORK_ACCIDENT}' where id = $1`, [ours.programme])
  await past(admin, `update programme set insurance_programmes = '{DEATH}' where id = $1`, [theirs.programme])
  expect(await ask('kubu-raya')).toBe(0)
  await signs(admin, 'kubu-raya', ours.decree)
  await past(admin, `update programme set insurance_programmes = '{WORK_ACCIDENT}' where id = $1`, [theirs.programme])
  expect(await ask('kubu-raya')).toBe(0)
})

test('whoever submits a decree votes on it as little as who wrote it', async ({ admin }) => {
  const { decree } = await aDraft(admin, 'kubu-raya')
  await within(admin, 'kubu-raya', 'pertamina', async () => {
    await admin.query(
      `insert into decree_step (decree_id, submission, position, tenant_id, label, duty, days) select id, 1, 1, tenant_id, 'Paraf', 'APPROVE', 2 from decree where id = $1`,
      [decree],
    )
    await admin.query(`update decree set state = 'REVIEW', submission = 1 where id = $1`, [decree])
  })
  const { rows } = await admin.query('select makers from decree where id = $1', [decree])
  expect(rows[0].makers).toEqual([USERS.provinsi, USERS.pertamina])
  await expect(votes(admin, 'kubu-raya', decree)).rejects.toThrow('decree_maker_is_not_voter')
})

test('an agreement’s quota is taken by decrees of the asked months alone, in the fullest of them', async ({
  admin,
}) => {
  const agreement = '00000000-0000-7000-8000-00000000a6ee'
  const { decree } = await aDraft(admin, 'kubu-raya', { members: 3, quota: 3 })
  await past(admin, `update decree set agreement_ids = array[$2::uuid] where id = $1`, [decree, agreement])
  await admin.query(
    `insert into agreement (id, tenant_id, kind, title, purpose, valid) select $1, tenant_id, 'COOPERATION', 'Perlindungan', 'Melindungi', '[2026-01-01,2030-01-01)'
     from decree where id = $2`,
    [agreement, decree],
  )
  await admin.query(
    `insert into agreement_party (tenant_id, agreement_id, position, kind, party_tenant_id) select tenant_id, $1, 1, 'GOVERNMENT', tenant_id from decree where id = $2`,
    [agreement, decree],
  )
  await signs(admin, 'kubu-raya', decree)
  await signs(admin, 'kubu-raya', await amends(admin, decree, '2027-07-01', [remove(1)]))
  const bound = (from: string, until: string) =>
    within(
      admin,
      'kubu-raya',
      'pertamina',
      async () =>
        (
          await admin.query('select coalesce(max(people), 0) as people from app.people_bound($1, null, null, $2, $3)', [
            agreement,
            from,
            until,
          ])
        ).rows[0].people,
    )
  expect(await bound('2027-01-01', '2028-01-01')).toBe(3)
  expect(await bound('2027-07-01', '2028-01-01')).toBe(2)
  expect(await bound('2028-01-01', '2029-01-01')).toBe(0)
  await revokes(admin, 'kubu-raya', decree, '2027-09-01')
  expect(await bound('2027-09-01', '2028-01-01')).toBe(0)
  expect(await bound('2027-08-01', '2028-01-01')).toBe(2)
})

test('whoever signs an amendment or a revocation waits for who is at it already before any row, so that neither has what the other wants', async ({
  admin,
  database,
}) => {
  const { decree } = await based(admin)
  const amendment = await amends(admin, decree, '2027-04-01', [remove(1)])
  const revocation = await aRevocation(admin, 'kubu-raya', decree, '2027-09-01')
  for (const one of [amendment, revocation]) {
    await submits(admin, 'kubu-raya', one)
    await votes(admin, 'kubu-raya', one)
  }
  const file = await aPdf(admin, 'kubu-raya')
  for (const [text, values] of [
    [SIGN, [amendment, 'Uji/9', file]],
    [SIGN, [revocation, 'Uji/10', file]],
  ] as const) {
    const other = new pg.Client({ connectionString: database.appUrl })
    await other.connect()
    const enter = [`select app.enter($1, $2, '', null)`, [TENANTS['kubu-raya'].id, USERS.pertamina]] as const
    await admin.query('begin')
    await admin.query(enter[0], [...enter[1]])
    await admin.query(`select pg_advisory_xact_lock(hashtextextended('designations ' || app.tenant_id(), 0))`)
    await other.query('begin')
    await other.query(enter[0], [...enter[1]])
    const { rows } = await other.query('select pg_backend_pid() as pid')
    const done = other.query(text, [...values])
    const waits = `select from pg_stat_activity where pid = $1 and wait_event = 'advisory'`
    await eventually(async () => expect((await admin.query(waits, [rows[0].pid])).rowCount).toBe(1))
    await admin.query('select from decree where id = any($1) for update nowait', [[decree, amendment]])
    await admin.query('commit')
    await done
    await other.query('rollback')
    await other.end()
  }
})
