import { readFile } from 'node:fs/promises'
import type pg from 'pg'
import { describe, expect } from 'vitest'
import { setsDatabaseClock } from './testing/a-clock.ts'
import { aDraft, anAmendment, aPdf, revokes, SIGN, signs, submits, votes, within } from './testing/a-decree.ts'
import { aWorker, TENANTS, type TestTenant, test } from './testing/test.ts'

const REGENCY = 'kubu-raya'
const BRANCH = 'pontianak'
const OTHER_BRANCH = 'pertamina'

/** Makes a tenant an office of the insurer that has an agreement with the regency. @returns the agreement's id */
async function anInsurer(admin: pg.Client, tenant: TestTenant, kind = 'INSURER_BRANCH'): Promise<string> {
  await admin.query('update tenant set kind = $2 where id = $1', [TENANTS[tenant].id, kind])
  const { rows } = await admin.query<{ id: string }>(
    `with a as (insert into agreement (tenant_id, kind, state, title, purpose, valid, approved_by, signed_on)
         select $1, 'COOPERATION', 'SIGNED', 'Perjanjian', 'Melindungi pekerja', '[2026-01-01,2029-01-01)', id, '2026-01-01' from app_user limit 1 returning id),
       y as (insert into agreement_party (tenant_id, agreement_id, position, kind, party_tenant_id)
         select $1, a.id, p.position, p.kind, p.party from a, (values (1, 'GOVERNMENT', $1::uuid), (2, 'INSURER', $2::uuid)) p(position, kind, party))
     select id from a`,
    [TENANTS[REGENCY].id, TENANTS[tenant].id],
  )
  return rows[0]?.id ?? ''
}

/** A signed decree of the regency over these people, or two new ones. */
async function aSigned(admin: pg.Client, workers?: readonly string[], agreement?: string) {
  const made = await aDraft(
    admin,
    REGENCY,
    workers === undefined ? { members: 2, quota: 2 } : { workers, quota: workers.length },
  )
  if (agreement !== undefined)
    await within(admin, REGENCY, 'provinsi', () =>
      admin.query('update decree set agreement_ids = array[$2::uuid] where id = $1', [made.decree, agreement]),
    )
  await signs(admin, REGENCY, made.decree)
  return made
}

/** Whose registration this branch is still to answer, by its own question. */
async function waitingAt(admin: pg.Client, branch: TestTenant): Promise<string[]> {
  return within(admin, branch, branch, async () => {
    const { rows } = await admin.query<{ worker_id: string }>(
      `select r.worker_id from app.registrations_to_answer() r join worker_listing l on l.tenant_id = app.tenant_id() and l.worker_id = r.worker_id order by 1`,
    )
    return rows.map(({ worker_id }) => worker_id)
  })
}

async function links(admin: pg.Client, branch: TestTenant) {
  const { rows } = await admin.query<{ worker_id: string; level: string; reason_id: string; lives: boolean }>(
    `select worker_id, level, reason_id, ended_at is null as lives from worker_access where tenant_id = $1 and reason_kind = 'MEMBERSHIP_CONFIRMATION' order by id`,
    [TENANTS[branch].id],
  )
  return rows
}

/** Lets a signature send an annex of so many people, and leave a longer one to the worker. */
async function sendsAtOnce(admin: pg.Client, people: number): Promise<void> {
  const { rows } = await admin.query(`select pg_get_functiondef('app.copy_decree'::regproc) as definition`)
  await admin.query(rows[0].definition.replace('constant integer := 2000', `constant integer := ${people}`))
}

/** What the branch answers of somebody, past the file that it or another brings it in. */
async function answers(
  admin: pg.Client,
  worker: string,
  outcome: 'ACCEPTED' | 'REJECTED',
  bringer: TestTenant = BRANCH,
): Promise<void> {
  const { rows } = await admin.query<{ id: string }>(
    `with f as (insert into file (tenant_id, name, media_type, size_bytes, sha256, purpose) values ($1, 'a.csv', 'text/csv', 1, sha256('x'), 'IMPORT') returning id)
     insert into import_file (tenant_id, file_id, file_name, profile) select $1, f.id, 'a.csv', 'KPJ_ANSWER' from f returning id`,
    [TENANTS[bringer].id],
  )
  await admin.query(
    `insert into insurer_answer (tenant_id, worker_id, import_id, outcome, membership_number, reason)
     values ($1, $2, $3, $4, case when $4 = 'ACCEPTED' then '12345678901' end, case when $4 = 'REJECTED' then 'NIK' end)`,
    [TENANTS[REGENCY].id, worker, rows[0]?.id, outcome],
  )
}

const publishes = (admin: pg.Client, decree: string) =>
  within(admin, REGENCY, 'pertamina', () =>
    admin.query(
      `update decree set state = 'PUBLISHED', published_at = now(), published_by = app.user_id() where id = $1`,
      [decree],
    ),
  )

const removesFirst = [{ change: 'REMOVE', line: 1, reason: 'MOVED' }]

describe('a signature', () => {
  test('sends the branch the registrations of its people, whom it lists and is to answer', async ({ admin }) => {
    await anInsurer(admin, BRANCH)
    const { decree, members } = await aSigned(admin)
    expect(await waitingAt(admin, BRANCH)).toEqual([...members].sort())
    expect(await links(admin, BRANCH)).toEqual(
      [...members].sort().map((worker_id) => ({ worker_id, level: 'REGISTERED', reason_id: decree, lives: true })),
    )
    const { rows: notices } = await admin.query(
      `select distinct params ->> 'here' as here from notice where kind = 'DECREE_COPY' and tenant_id = $1`,
      [TENANTS[BRANCH].id],
    )
    expect(notices.map(({ here }) => here)).toEqual(['2'])
    const { rows: log } = await admin.query(
      `select tenant_id, subject_id, details from audit_event where action = 'REGISTRATIONS_SENT'`,
    )
    expect(log).toEqual([
      {
        tenant_id: TENANTS[REGENCY].id,
        subject_id: decree,
        details: { byTenant: TENANTS[REGENCY].id, toTenant: TENANTS[BRANCH].id, people: 2 },
      },
    ])
  })

  test('sends nobody twice, whatever is signed or published after it', async ({ admin }) => {
    await anInsurer(admin, BRANCH)
    const { decree, members } = await aSigned(admin)
    await publishes(admin, decree)
    const { rows } = await admin.query('select id from decree_copy where tenant_id = $1', [TENANTS[BRANCH].id])
    expect((await admin.query('select app.send_registrations($1, 10) as waiting', [rows[0].id])).rows).toEqual([
      { waiting: 0 },
    ])
    expect(await links(admin, BRANCH)).toHaveLength(2)
    await admin.query('update worker_access set ended_at = now() where worker_id = $1', [members[0]])
    await admin.query('select app.send_registrations($1, 10)', [rows[0].id])
    expect(await waitingAt(admin, BRANCH), 'ended since').toEqual([members[1]])
  })

  test('asks nothing of somebody whose number stands in the record, or who has died', async ({ admin }) => {
    await anInsurer(admin, BRANCH)
    const [numbered, employed, dead, plain] = [
      await aWorker(admin),
      await aWorker(admin),
      await aWorker(admin),
      await aWorker(admin),
    ]
    const states = (worker: string, kind: string, number: string) =>
      admin.query(`update worker set membership_kind = $2, membership_number = $3 where id = $1`, [
        worker,
        kind,
        number,
      ])
    await states(numbered, 'SELF_EMPLOYED', '12345678902')
    await states(employed, 'WAGE_EARNER', '12345678903')
    const made = await aDraft(admin, REGENCY, { workers: [numbered, employed, dead, plain], quota: 4 })
    await submits(admin, REGENCY, made.decree)
    await votes(admin, REGENCY, made.decree)
    await admin.query(`update worker set status = 'DECEASED' where id = $1`, [dead])
    const file = await aPdf(admin, REGENCY)
    await within(admin, REGENCY, 'pertamina', () => admin.query(SIGN, [made.decree, 'Uji/D', file]))
    expect(await waitingAt(admin, BRANCH)).toEqual([employed, plain].sort())
  })

  test('asks nothing of somebody whom the insurer has posted to this government in all of its programmes', async ({
    admin,
  }) => {
    await anInsurer(admin, BRANCH)
    const [whole, half, elsewhere] = [await aWorker(admin), await aWorker(admin), await aWorker(admin)]
    const posted = (worker: string, programmes: string, tenant: TestTenant, number: string) =>
      admin.query(
        `insert into insured_membership (person_id, insurance_programme, period, membership_number, tenant_id, recorded_by)
         select w.person_id, p, '[2026-01-01,)', $4, $3, (select id from app_user limit 1) from worker w, unnest($2::text[]) p where w.id = $1`,
        [worker, programmes, TENANTS[tenant].id, number],
      )
    await posted(whole, '{WORK_ACCIDENT,DEATH}', REGENCY, '12345678904')
    await posted(half, '{WORK_ACCIDENT}', REGENCY, '12345678905')
    await posted(elsewhere, '{WORK_ACCIDENT,DEATH}', 'provinsi', '12345678906')
    await aSigned(admin, [whole, half, elsewhere])
    expect(await waitingAt(admin, BRANCH)).toEqual([half, elsewhere].sort())
  })

  test('of several offices sends the branch whose agreement the decree rests on, and shows nobody to the others', async ({
    admin,
  }) => {
    await anInsurer(admin, OTHER_BRANCH)
    const agreement = await anInsurer(admin, BRANCH)
    await aSigned(admin, undefined, agreement)
    expect(await waitingAt(admin, BRANCH)).toHaveLength(2)
    expect(await waitingAt(admin, OTHER_BRANCH)).toEqual([])
    const { rows } = await admin.query('select from worker_listing where tenant_id = $1', [TENANTS[OTHER_BRANCH].id])
    expect(rows).toEqual([])
  })

  test('sends an office above the branches nobody where there is a branch', async ({ admin }) => {
    const agreement = await anInsurer(admin, OTHER_BRANCH, 'INSURER_REGION')
    await anInsurer(admin, BRANCH)
    await aSigned(admin, undefined, agreement)
    expect([await links(admin, OTHER_BRANCH), await waitingAt(admin, BRANCH)]).toMatchObject([[], { length: 2 }])
  })

  test('over many people leaves their registrations to the worker, piece by piece', async ({ admin }) => {
    await anInsurer(admin, BRANCH)
    await sendsAtOnce(admin, 1)
    const left = async () => (await admin.query('select registrations_left as people from decree_copy')).rows
    const nextPiece = async () => (await admin.query('select app.send_left_registrations(1) as copies')).rows[0].copies
    const { decree } = await aSigned(admin, [await aWorker(admin), await aWorker(admin), await aWorker(admin)])
    expect(await waitingAt(admin, BRANCH)).toEqual([])
    expect(await left()).toEqual([{ people: 3 }])
    const { rows: notices } = await admin.query(
      `select distinct params ->> 'here' as here from notice where kind = 'DECREE_COPY'`,
    )
    expect(notices, 'says from the start how many it will be').toEqual([{ here: '3' }])
    expect([await nextPiece(), (await waitingAt(admin, BRANCH)).length]).toEqual([1, 1])
    expect([await nextPiece(), await left()]).toEqual([1, [{ people: 1 }]])
    // A decree that holds no longer sends nothing more.
    await revokes(admin, REGENCY, decree, '2027-01-01')
    expect(await nextPiece()).toBe(0)
    expect(await links(admin, BRANCH)).toHaveLength(2)
    await admin.query('select app.end_registrations(null, 10)')
    expect(await waitingAt(admin, BRANCH)).toEqual([])
  })

  test('goes on with the piece that is left until nobody is', async ({ admin }) => {
    await anInsurer(admin, BRANCH)
    await sendsAtOnce(admin, 1)
    const { members } = await aSigned(admin)
    expect((await admin.query('select app.send_left_registrations(5) as copies')).rows).toEqual([{ copies: 0 }])
    expect(await waitingAt(admin, BRANCH)).toEqual([...members].sort())
  })
})

describe('a registration', () => {
  test('ends with the line that is taken away from its first month on, unless the branch has accepted it', async ({
    admin,
  }) => {
    await anInsurer(admin, BRANCH)
    const { decree, members } = await aSigned(admin)
    const [accepted, unanswered] = [...members].sort() as [string, string]
    await answers(admin, accepted, 'ACCEPTED')
    await revokes(admin, REGENCY, decree, '2027-01-01')
    expect(await waitingAt(admin, BRANCH)).toEqual([])
    const lives = (await links(admin, BRANCH)).map(({ worker_id, lives }) => [worker_id, lives])
    expect(lives).toEqual([
      [accepted, true],
      [unanswered, false],
    ])
    const { rows } = await admin.query('select worker_id from worker_listing where tenant_id = $1', [
      TENANTS[BRANCH].id,
    ])
    expect(rows).toEqual([{ worker_id: accepted }])
  })

  test('stays until the last month of a line that ends later, and then ends by itself', async ({ admin }) => {
    await anInsurer(admin, BRANCH)
    const { decree } = await aSigned(admin)
    await signs(admin, REGENCY, await anAmendment(admin, REGENCY, decree, '2027-06-01', removesFirst))
    const ends = async () => (await admin.query('select app.end_registrations(null, 10) as ended')).rows[0].ended
    expect(await ends()).toBe(0)
    expect(await waitingAt(admin, BRANCH)).toHaveLength(2)
    await setsDatabaseClock(admin, '2027-06-01T03:00:00Z')
    expect(await ends()).toBe(1)
    expect(await waitingAt(admin, BRANCH)).toHaveLength(1)
    await setsDatabaseClock(admin, '2028-01-01T03:00:00Z')
    expect([await ends(), await ends(), await waitingAt(admin, BRANCH)]).toEqual([1, 0, []])
  })

  test('of whom an amendment brings opens with it, and whom it replaces is asked no longer', async ({ admin }) => {
    await anInsurer(admin, BRANCH)
    const { decree, members } = await aDraft(admin, REGENCY, { members: 2, reserves: 1, quota: 2 })
    await signs(admin, REGENCY, decree)
    const [reserve = ''] = members.slice(2)
    const { rows } = await admin.query<{ worker_id: string }>(
      'select worker_id from decree_holding where decree_id = $1 order by line_no',
      [decree],
    )
    const changes = [{ change: 'REPLACE', line: 1, worker: reserve, reason: 'MOVED', note: 'Surat pindah 12' }]
    await signs(admin, REGENCY, await anAmendment(admin, REGENCY, decree, '2027-01-01', changes))
    expect(await waitingAt(admin, BRANCH)).toEqual([rows[1]?.worker_id ?? '', reserve].sort())
  })

  test('is answered by the file that its government brings as by one of the branch itself, and a rejection there is asked anew', async ({
    admin,
  }) => {
    await anInsurer(admin, BRANCH)
    const { decree, members } = await aSigned(admin)
    const [rejected, accepted] = members as [string, string]
    await answers(admin, rejected, 'REJECTED', REGENCY)
    await answers(admin, accepted, 'ACCEPTED', OTHER_BRANCH)
    expect(await waitingAt(admin, BRANCH), 'what another office brings is not theirs').toEqual([accepted])
    await answers(admin, accepted, 'ACCEPTED', REGENCY)
    expect(await waitingAt(admin, BRANCH)).toEqual([])
    await revokes(admin, REGENCY, decree, '2027-01-01')
    expect((await links(admin, BRANCH)).filter(({ lives }) => lives)).toMatchObject([{ worker_id: accepted }])
    await aSigned(admin, [rejected, accepted])
    expect(await waitingAt(admin, BRANCH)).toEqual([rejected])
  })

  test('is sent anew by a correction of whom the branch had rejected', async ({ admin }) => {
    await anInsurer(admin, BRANCH)
    const { decree, members } = await aSigned(admin, [await aWorker(admin)])
    const [rejected = ''] = members
    await answers(admin, rejected, 'REJECTED')
    expect(await waitingAt(admin, BRANCH)).toEqual([])
    await admin.query(
      `update worker set name = 'Yuliana Kusumah', name_search = 'yuliana kusumah', version = version + 1 where id = $1`,
      [rejected],
    )
    const changes = [{ change: 'CORRECT', line: 1, reason: 'IDENTITY_WRONG' }]
    await signs(admin, REGENCY, await anAmendment(admin, REGENCY, decree, '2027-01-01', changes))
    expect(await waitingAt(admin, BRANCH)).toEqual([rejected])
    expect((await links(admin, BRANCH)).map(({ lives }) => lives)).toEqual([false, true])
  })

  test('waits anew where the branch had rejected it and another decree designates the person', async ({ admin }) => {
    await anInsurer(admin, BRANCH)
    const { decree, members } = await aSigned(admin)
    const [rejected, accepted] = members as [string, string]
    await answers(admin, rejected, 'REJECTED')
    await answers(admin, accepted, 'ACCEPTED')
    expect(await waitingAt(admin, BRANCH)).toEqual([])
    await revokes(admin, REGENCY, decree, '2027-01-01')
    const next = await aSigned(admin, [rejected, accepted])
    expect(await waitingAt(admin, BRANCH)).toEqual([rejected])
    expect((await links(admin, BRANCH)).filter(({ reason_id }) => reason_id === next.decree)).toMatchObject([
      { worker_id: rejected, lives: true },
    ])
  })
})

const EARLIER_DECREES = new URL(
  '../prisma/migrations/20261218983100_registrations_of_earlier_decrees/migration.sql',
  import.meta.url,
)

test('an upgrade leaves the registrations of decrees that were signed before to the worker, once, and of no other office', async ({
  admin,
}) => {
  await anInsurer(admin, BRANCH)
  await anInsurer(admin, OTHER_BRANCH, 'INSURER_REGION')
  const { members } = await aSigned(admin)
  const upgrades = async () => {
    // As an upgrade does: the owner of the tables sees no row of them by itself.
    await admin.query('set role payung_owner')
    await admin.query(await readFile(EARLIER_DECREES, 'utf8'))
    await admin.query('reset role')
    return (
      await admin.query('select tenant_id, registrations_left as people from decree_copy where registrations_left > 0')
    ).rows
  }
  expect(await upgrades(), 'sent by its signature').toEqual([])
  // As a signature of before has left it.
  await admin.query(`set session_replication_role = 'replica'`)
  await admin.query(`delete from audit_event where action = 'REGISTRATIONS_SENT'`)
  await admin.query('delete from worker_access')
  for (const table of ['worker_listing', 'name_posting'])
    await admin.query(`delete from ${table} where tenant_id = $1`, [TENANTS[BRANCH].id])
  await admin.query(`set session_replication_role = 'origin'`)
  expect(await upgrades()).toEqual([{ tenant_id: TENANTS[BRANCH].id, people: 2 }])
  await admin.query('select app.send_left_registrations(10)')
  expect(await waitingAt(admin, BRANCH)).toEqual([...members].sort())
  expect(await upgrades(), 'sent since').toEqual([])
})
