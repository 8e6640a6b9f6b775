import pg from 'pg'
import { describe, expect } from 'vitest'
import { aCohort, locksCohort, publishes } from './testing/a-cohort.ts'
import { aLink, aWorker } from './testing/a-worker.ts'
import { test as base, TENANTS, type TestTenant, USERS } from './testing/test.ts'

interface Cohorts {
  /** As the application, in a transaction of its own, for somebody of a tenant. */
  as: (tenant: TestTenant, text: string, values?: unknown[], user?: TestTenant) => Promise<pg.QueryResult>
}

const test = base.extend<Cohorts>({
  as: async ({ sends, entryOf }, use) =>
    use((tenant, text, values, user = 'pontianak') => sends(entryOf(tenant, { userId: USERS[user] }), text, values)),
})

const LOCK = `select * from app.lock_cohort($1, 'Untuk keputusan bupati')`
const HASH = 'select content_hash, app.cohort_content_hash(id) as again from cohort where id = $1'

describe('a locked cohort', () => {
  test('holds everybody as they were, and a hash that can be reckoned again from the rows', async ({ admin, as }) => {
    const { cohort, members } = await aCohort(admin, 'kubu-raya', { members: 3, quota: 3 })
    await as('kubu-raya', LOCK, [cohort])
    await admin.query(`update worker set name = 'Nama Baru', address = 'Pindah', version = version + 1 where id = $1`, [
      members[0],
    ])
    const { rows } = await admin.query(
      'select name, address from cohort_entry where cohort_id = $1 and worker_id = $2',
      [cohort, members[0]],
    )
    expect(rows[0].name).not.toBe('Nama Baru')
    const { rows: hashes } = await admin.query(HASH, [cohort])
    expect(hashes[0].again).toEqual(hashes[0].content_hash)
  })

  test('is changed by nobody: not as the application, and its entries not even by their owner', async ({
    admin,
    as,
  }) => {
    const { cohort, members } = await aCohort(admin, 'kubu-raya', { members: 2, reserves: 1, quota: 2 })
    await aWorker(admin)
    await as('kubu-raya', LOCK, [cohort])
    for (const text of [
      `update cohort set name = 'Lain' where id = $1`,
      `update cohort set state = 'DRAFT' where id = $1`,
      `update cohort set members = 1 where id = $1`,
      `update cohort set content_hash = sha256('x') where id = $1`,
      'delete from cohort where id = $1',
      `update cohort_member set standing = 'REMOVED' where cohort_id = $1`,
      `update cohort_member set points = 9 where cohort_id = $1`,
      'delete from cohort_member where cohort_id = $1',
      'delete from cohort_area where cohort_id = $1',
      `insert into cohort_member select cohort_id, tenant_id, (select w.id from worker w where w.id not in (select worker_id from cohort_member)), area_code, village_code, 99, points, met, draw, standing from cohort_member where cohort_id = $1 limit 1`,
      `update cohort_entry set name = 'Lain' where cohort_id = $1`,
      'delete from cohort_entry where cohort_id = $1',
      `insert into cohort_entry select * from cohort_entry where cohort_id = $1`,
    ])
      await expect(as('kubu-raya', text, [cohort]), text).rejects.toThrow(/cohort_is_settled|permission denied/)
    for (const text of [
      `update cohort_entry set name = 'Lain' where worker_id = $1`,
      'delete from cohort_entry where worker_id = $1',
    ])
      await expect(admin.query(text, [members[0]])).rejects.toThrow('cohort_entry_is_final')
    await expect(admin.query('truncate cohort_entry')).rejects.toThrow('cohort_entry_is_final')
  })

  test('cannot be made by writing its state', async ({ admin, as }) => {
    const { cohort } = await aCohort(admin, 'kubu-raya', { members: 1, quota: 1 })
    await expect(as('kubu-raya', `update cohort set state = 'LOCKED' where id = $1`, [cohort])).rejects.toThrow(
      'cohort_lock_reason',
    )
  })
})

describe('a lock is refused', () => {
  test('to whoever had a hand in the cohort', async ({ admin, as }) => {
    const { cohort } = await aCohort(admin, 'kubu-raya', { members: 1, quota: 1, madeBy: 'kubu-raya' })
    await expect(as('kubu-raya', LOCK, [cohort], 'kubu-raya')).rejects.toThrow('cohort_maker_is_not_locker')
    await as('kubu-raya', `update cohort set name = 'Nama lain' where id = $1`, [cohort], 'provinsi')
    await expect(as('kubu-raya', LOCK, [cohort], 'provinsi')).rejects.toThrow('cohort_maker_is_not_locker')
    await as('kubu-raya', LOCK, [cohort], 'pontianak')
  })

  test('to everybody else’s, and to one that nobody has computed', async ({ admin, as }) => {
    const { cohort } = await aCohort(admin, 'kubu-raya', { members: 1, quota: 1 })
    await expect(as('pontianak', LOCK, [cohort])).rejects.toThrow('cohort_lockable')
    const bare = await aCohort(admin, 'kubu-raya', { members: 0, quota: 1, computed: false })
    await expect(as('kubu-raya', LOCK, [bare.cohort])).rejects.toThrow('cohort_lockable')
  })

  test('above a quota, also where several cohorts pass it together, and where a quota was made smaller', async ({
    admin,
    as,
  }) => {
    const first = await aCohort(admin, 'kubu-raya', { members: 2, quota: 3 })
    await as('kubu-raya', LOCK, [first.cohort])
    const second = await aCohort(admin, 'kubu-raya', { members: 2, programme: first.programme })
    await expect(as('kubu-raya', LOCK, [second.cohort])).rejects.toThrow('cohort_within_quota')
    await expect(
      as('kubu-raya', 'update programme_quota set people = 1 where programme_id = $1', [first.programme]),
    ).rejects.toThrow('quota_below_locked')
    await expect(
      as('kubu-raya', 'delete from programme_quota where programme_id = $1', [first.programme]),
    ).rejects.toThrow('quota_below_locked')
    await as('kubu-raya', 'update programme_quota set people = 4 where programme_id = $1', [first.programme])
    await as('kubu-raya', LOCK, [second.cohort])
  })

  test('for somebody who is in a locked cohort of the programme already', async ({ admin, as }) => {
    const first = await aCohort(admin, 'kubu-raya', { members: 1, quota: 5 })
    const second = await aCohort(admin, 'kubu-raya', { workers: first.members, programme: first.programme })
    await as('kubu-raya', LOCK, [first.cohort])
    await expect(as('kubu-raya', LOCK, [second.cohort])).rejects.toThrow('cohort_member_twice')
  })

  test('for who is known to have died, moved or withdrawn', async ({ admin, as }) => {
    const { cohort, members } = await aCohort(admin, 'kubu-raya', { members: 2, quota: 2 })
    for (const status of ['DECEASED', 'MOVED', 'WITHDRAWN']) {
      await admin.query('update worker set status = $2, version = version + 1 where id = $1', [members[0], status])
      await expect(as('kubu-raya', LOCK, [cohort]), status).rejects.toThrow('cohort_people_gone')
    }
    // Only what is invented for the demonstration may hold them, and nobody of the application calls anything so.
    await expect(as('kubu-raya', 'update cohort set synthetic = true where id = $1', [cohort])).rejects.toThrow(
      'permission denied',
    )
    await admin.query(`update worker set status = 'CANDIDATE', version = version + 1 where id = $1`, [members[0]])
    await as('kubu-raya', LOCK, [cohort])
  })

  test('when somebody was merged away, or is no longer seen in full', async ({ admin, as }) => {
    const merged = await aCohort(admin, 'kubu-raya', { members: 2, quota: 2 })
    await admin.query('update worker set superseded_by = $2 where id = $1', [merged.members[0], merged.members[1]])
    await expect(as('kubu-raya', LOCK, [merged.cohort])).rejects.toThrow('cohort_is_stale')
    const worker = await aWorker(admin, { birthDate: '1982-11-15' })
    await aLink(admin, worker, 'provinsi', 'PROOF')
    const seenInPart = await aCohort(admin, 'provinsi', { workers: [worker], quota: 2 })
    await expect(as('provinsi', LOCK, [seenInPart.cohort])).rejects.toThrow('cohort_is_stale')
  })
})

describe('an upheld objection', () => {
  const OBJECT = `insert into cohort_objection (cohort_id, tenant_id, worker_id, village_code, kind, statement_cipher, received_by)
    select $1, app.tenant_id(), w.id, w.village_code, 'MOVED', decode(repeat('00', 40), 'hex'), app.user_id() from worker w where w.id = $2`
  const DECIDE = `insert into cohort_objection_decision (objection_id, cohort_id, tenant_id, upheld, reason, removed_worker_id, decided_by)
    select id, cohort_id, tenant_id, true, 'Sudah diperiksa', worker_id, app.user_id() from cohort_objection where cohort_id = $1`
  const WITHDRAW = `update cohort set state = 'DRAFT', published_at = null, objections_until = null, public_code = null where id = $1`

  test('is decided, and a list is published, by others than who locks it', async ({ admin, as }) => {
    const { cohort, members } = await aCohort(admin, 'kubu-raya', { members: 2, quota: 2 })
    await publishes(admin, cohort)
    await as('kubu-raya', OBJECT, [cohort, members[0]], 'provinsi')
    await as('kubu-raya', DECIDE, [cohort])
    await admin.query(`update cohort_member set standing = 'REMOVED' where worker_id = $1`, [members[0]])
    await admin.query(`update cohort set objections_until = '2026-01-01', published_by = $2 where id = $1`, [
      cohort,
      USERS.pertamina,
    ])
    await expect(as('kubu-raya', LOCK, [cohort])).rejects.toThrow('cohort_maker_is_not_locker')
    await expect(as('kubu-raya', LOCK, [cohort], 'pertamina')).rejects.toThrow('cohort_maker_is_not_locker')
    await as('kubu-raya', LOCK, [cohort], 'kubu-raya')
  })

  test('is decided by nobody who made or published the list, also where it was sent without a name', async ({
    admin,
    as,
  }) => {
    const { cohort, members } = await aCohort(admin, 'kubu-raya', { members: 2, quota: 2, madeBy: 'kubu-raya' })
    await publishes(admin, cohort)
    await as('kubu-raya', OBJECT, [cohort, members[0]], 'provinsi')
    // What was sent is never rewritten: as far as this test goes, it was sent in public.
    await admin.query('set session_replication_role = replica')
    await admin.query(`update cohort_objection set received_by = null, sender_digest = decode(repeat('ab', 16), 'hex')`)
    await admin.query('set session_replication_role = origin')
    await admin.query('update cohort set published_by = $2 where id = $1', [cohort, USERS.provinsi])
    for (const hand of ['kubu-raya', 'provinsi'] as const)
      await expect(as('kubu-raya', DECIDE, [cohort], hand)).rejects.toThrow('cohort_maker_is_not_decider')
    await as('kubu-raya', DECIDE, [cohort], 'pontianak')
  })

  test('leaves a withdrawn list to be computed anew, and names only who is on the list', async ({ admin, as }) => {
    const { cohort, members } = await aCohort(admin, 'kubu-raya', { members: 2, quota: 2 })
    await publishes(admin, cohort)
    await expect(as('kubu-raya', OBJECT, [cohort, await aWorker(admin)])).rejects.toThrow('objection_names_listed')
    await as('kubu-raya', OBJECT, [cohort, members[0]])
    await as('kubu-raya', WITHDRAW, [cohort], 'provinsi')
    await as('kubu-raya', 'delete from cohort_member where cohort_id = $1', [cohort], 'provinsi')
    const again = await aCohort(admin, 'kubu-raya', { members: 1, quota: 1 })
    await publishes(admin, again.cohort)
    await as('kubu-raya', OBJECT, [again.cohort, again.members[0]])
    await as('kubu-raya', WITHDRAW, [again.cohort], 'provinsi')
    await expect(as('kubu-raya', LOCK, [again.cohort])).rejects.toThrow('cohort_objections_open')
  })

  test('alone brings back whom another took out, while it is open and the quota has room', async ({ admin, as }) => {
    const { cohort, members } = await aCohort(admin, 'kubu-raya', { members: 1, quota: 1 })
    await publishes(admin, cohort)
    await as('kubu-raya', OBJECT, [cohort, members[0]], 'provinsi')
    const back = `update cohort_member set standing = $2, objection_id = (select id from cohort_objection where cohort_id = $1 and kind = $3) where cohort_id = $1`
    await as('kubu-raya', DECIDE, [cohort])
    await as('kubu-raya', `update cohort_member set standing = 'REMOVED' where cohort_id = $1`, [cohort])
    for (const kind of ['MISSING', 'MOVED'])
      await expect(as('kubu-raya', back, [cohort, 'MEMBER', kind])).rejects.toThrow('member_by_objection')
    await as(
      'kubu-raya',
      `insert into cohort_objection (cohort_id, tenant_id, village_code, kind, statement_cipher, received_by)
       select cohort_id, tenant_id, village_code, 'MISSING', statement_cipher, app.user_id() from cohort_objection where cohort_id = $1`,
      [cohort],
    )
    await expect(as('kubu-raya', back, [cohort, 'MEMBER', 'MISSING'])).rejects.toThrow('member_by_objection')
    const added = `insert into cohort_addition (objection_id, named_worker_id, cohort_id, tenant_id, reason, proposed_by)
      select id, $2, cohort_id, tenant_id, 'Tidak pernah pindah', app.user_id() from cohort_objection where cohort_id = $1 and kind = 'MISSING'`
    await as('kubu-raya', added, [cohort, members[0]])
    await expect(as('kubu-raya', back, [cohort, 'MEMBER', 'MISSING'])).rejects.toThrow('member_by_objection')
    await as('kubu-raya', back, [cohort, 'MEMBER', 'MISSING'], 'pertamina')
    await expect(as('kubu-raya', back, [cohort, 'RESERVE', 'MOVED'])).rejects.toThrow('member_by_objection')
  })

  test('keeps its person out of every list of the programme, also under records that theirs was merged into', async ({
    admin,
    as,
  }) => {
    const listed = await aCohort(admin, 'kubu-raya', { members: 1, quota: 5, madeBy: 'kubu-raya' })
    await publishes(admin, listed.cohort)
    await as('kubu-raya', OBJECT, [listed.cohort, listed.members[0]])
    const [between, kept] = [await aWorker(admin), await aWorker(admin)]
    const mine = await aCohort(admin, 'kubu-raya', { workers: [kept], programme: listed.programme })
    const elsewhere = await aCohort(admin, 'kubu-raya', { workers: [kept], quota: 1 })
    await as('kubu-raya', DECIDE, [listed.cohort], 'provinsi')
    await admin.query('update worker set superseded_by = $2 where id = $1', [listed.members[0], between])
    await admin.query('update worker set superseded_by = $2 where id = $1', [between, kept])
    await expect(as('kubu-raya', LOCK, [mine.cohort])).rejects.toThrow('cohort_taken_out')
    await as('kubu-raya', `update cohort_member set standing = 'REMOVED' where cohort_id = $1`, [mine.cohort])
    await expect(as('kubu-raya', LOCK, [mine.cohort])).rejects.toThrow('cohort_is_stale')
    await as('kubu-raya', LOCK, [elsewhere.cohort])
  })
})

describe('two locks at once', () => {
  test('of cohorts of one programme never pass its quota together', async ({ admin, database }) => {
    const first = await aCohort(admin, 'kubu-raya', { members: 2, quota: 3 })
    const second = await aCohort(admin, 'kubu-raya', { members: 2, programme: first.programme })
    const outcomes = await Promise.allSettled(
      [first.cohort, second.cohort].map((cohort) => locksAlone(database.appUrl, cohort)),
    )
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })
})

test('an order that somebody was placed by is never rewritten nor removed', async ({ admin, as }) => {
  const { programme } = await aCohort(admin, 'kubu-raya', { members: 1, quota: 1, ordered: true })
  await expect(as('kubu-raya', 'delete from priority_version where programme_id = $1', [programme])).rejects.toThrow(
    'priority_version_is_used',
  )
  await expect(
    as('kubu-raya', `update priority_version set used_at = null where programme_id = $1`, [programme]),
  ).rejects.toThrow('is_used')
  await expect(
    as('kubu-raya', `update priority_version set criteria = '[]' where programme_id = $1`, [programme]),
  ).rejects.toThrow('permission denied')
})

test('a cohort is of an open programme, and begins as its draft', async ({ admin, as }) => {
  const { programme } = await aCohort(admin, 'kubu-raya', { members: 0, quota: 1 })
  const add = `insert into cohort (tenant_id, programme_id, name, seed, created_by, updated_by)
    values ($1, $2, 'Kohort uji', 'undian-1', app.user_id(), app.user_id())`
  await as('kubu-raya', add, [TENANTS['kubu-raya'].id, programme])
  await expect(as('pontianak', add, [TENANTS.pontianak.id, programme])).rejects.toThrow(
    /foreign key|cohort_programme_open/,
  )
  await as('kubu-raya', `update programme set state = 'CLOSED' where id = $1`, [programme])
  await expect(as('kubu-raya', add, [TENANTS['kubu-raya'].id, programme])).rejects.toThrow('cohort_programme_open')
})

/** On a connection of its own, so that two can be at it at once. */
async function locksAlone(appUrl: string, cohort: string): Promise<void> {
  const client = new pg.Client({ connectionString: appUrl })
  await client.connect()
  try {
    await client.query('begin')
    await locksCohort(client, 'kubu-raya', cohort)
    await client.query('commit')
  } finally {
    await client.end()
  }
}

describe('somebody who is missing from a published list', () => {
  const says = async (admin: pg.Client, cohort: string, kind = 'MISSING') => {
    await admin.query(`select set_config('app.user_id', '', true)`)
    await admin.query(`set session_replication_role = replica`)
    const { rows } = await admin.query<{ id: string }>(
      `insert into cohort_objection (cohort_id, tenant_id, village_code, kind, statement_cipher, sender_digest)
       select id, tenant_id, '61.12.05.2003', $2, convert_to(repeat('x', 60), 'UTF8'), decode(repeat('ab', 16), 'hex') from cohort where id = $1 returning id`,
      [cohort, kind],
    )
    await admin.query(`set session_replication_role = origin`)
    return rows[0]?.id ?? ''
  }
  const COMES = `insert into cohort_member (cohort_id, tenant_id, worker_id, area_code, village_code, place, points, met, draw, standing, objection_id)
    select id, tenant_id, $2, '61.12', '61.12.05.2003', $5, 0, '{}', '0123456789abcdef', $4, $3 from cohort where id = $1`
  const DECIDED = `insert into cohort_objection_decision (objection_id, cohort_id, tenant_id, upheld, reason, named_worker_id, added_standing, decided_by)
    select $2, id, tenant_id, $3, 'Sudah diperiksa', $4, $5, app.user_id() from cohort where id = $1`

  test('comes in by one open objection that says so and by nothing else, a member only within the quota', async ({
    admin,
    as,
  }) => {
    const { cohort } = await aCohort(admin, 'kubu-raya', { members: 2, quota: 3 })
    await publishes(admin, cohort)
    const [one, other] = [await aWorker(admin), await aWorker(admin)]
    const [missing, moved, more] = [
      await says(admin, cohort),
      await says(admin, cohort, 'MOVED'),
      await says(admin, cohort),
    ]
    const comes = (worker: string, objection: string | null, standing = 'MEMBER', place = 3) =>
      as('kubu-raya', COMES, [cohort, worker, objection, standing, place])
    const decides = (objection: string, upheld: boolean, worker: string | null, standing: string | null) =>
      as('kubu-raya', DECIDED, [cohort, objection, upheld, worker, standing])
    await expect(comes(one, null)).rejects.toThrow('cohort_is_settled')
    await expect(comes(one, moved)).rejects.toThrow('member_by_objection')
    await expect(comes(one, missing)).rejects.toThrow('member_by_objection')
    const adds = (objection: string, worker: string, user: TestTenant, by: TestTenant = user) =>
      as(
        'kubu-raya',
        `insert into cohort_addition (objection_id, named_worker_id, cohort_id, tenant_id, reason, proposed_by)
         select $1, $2, cohort_id, tenant_id, 'Dikenal ketua RT-nya', $3 from cohort_objection where id = $1`,
        [objection, worker, USERS[by]],
        user,
      )
    await expect(adds(missing, one, 'pontianak', 'pertamina')).rejects.toThrow('row-level security')
    await expect(adds(moved, one, 'pertamina')).rejects.toThrow('addition_of_open_objection')
    await adds(missing, one, 'pontianak')
    await expect(comes(one, missing)).rejects.toThrow('member_by_objection')
    await expect(adds(missing, one, 'pertamina')).rejects.toThrow('cohort_addition_pkey')
    await admin.query('set session_replication_role = replica')
    await admin.query('delete from cohort_addition')
    await admin.query('set session_replication_role = origin')
    for (const [objection, worker] of [
      [missing, one],
      [missing, other],
      [more, other],
    ] as const)
      await adds(objection, worker, 'pertamina')
    await comes(one, missing)
    await expect(decides(missing, false, null, null)).rejects.toThrow('objection_missing_added')
    await expect(comes(other, missing, 'RESERVE', 4)).rejects.toThrow('cohort_member_by_objection')
    await expect(comes(other, more, 'MEMBER', 4)).rejects.toThrow('cohort_within_quota')
    await comes(other, more, 'RESERVE', 4)
    for (const [worker, standing] of [
      [null, null],
      [other, 'MEMBER'],
      [one, 'RESERVE'],
    ] as const)
      await expect(decides(missing, true, worker, standing)).rejects.toThrow('objection_missing_added')
    await expect(decides(missing, false, one, 'MEMBER')).rejects.toThrow(
      /objection_missing_added|objection_added_named/,
    )
    await expect(decides(moved, true, one, 'MEMBER')).rejects.toThrow('objection_missing_added')
    await expect(as('kubu-raya', DECIDED, [cohort, missing, true, one, 'MEMBER'], 'pertamina')).rejects.toThrow(
      'addition_by_two',
    )
    await decides(missing, true, one, 'MEMBER')
    const late = await aWorker(admin)
    await admin.query('alter table cohort_addition disable trigger cohort_addition_guard')
    await adds(missing, late, 'pertamina')
    await admin.query('alter table cohort_member disable trigger cohort_member_back')
    await admin.query('update cohort_member set objection_id = null where worker_id = $1', [one])
    await expect(comes(late, missing, 'RESERVE', 5)).rejects.toThrow('member_by_objection')
  })
})
