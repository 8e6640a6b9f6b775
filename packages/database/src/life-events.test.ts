import { randomUUID } from 'node:crypto'
import { LIFE_EVENTS } from '@payung/domain/benefit/benefit-event'
import { CHECKLIST_VERSION, CLAIM_PAPERS, HEALTH_PAPERS } from '@payung/domain/benefit/claim-checklist'
import { CLAIM_ACTIONS, CLAIM_STATES, CLAIM_STEPS, type ClaimState } from '@payung/domain/benefit/claim-state'
import { claimProgramme } from '@payung/domain/benefit/work-relation'
import type pg from 'pg'
import { describe, expect } from 'vitest'
import { aReport, corrects, withdraws, withoutGuards } from './testing/a-claim.ts'
import { aWorker, test } from './testing/test.ts'

const count = async (admin: pg.Client, table: string, where = 'true') =>
  (await admin.query<{ n: number }>(`select count(*)::int as n from ${table} where ${where}`)).rows[0]?.n

describe('a reported death', () => {
  test('opens a claim, proposes the status and tells officers, all in its statement', async ({ admin }) => {
    const worker = await aWorker(admin, { status: 'VERIFIED' })
    const event = await aReport(admin, worker)
    expect((await admin.query('select programme, state, event_id, checklist_version from claim')).rows).toEqual([
      { programme: 'DEATH', state: 'REPORTED', event_id: event, checklist_version: CHECKLIST_VERSION },
    ])
    expect((await admin.query('select proposed_status, state, life_event_id from worker_proposal')).rows).toEqual([
      { proposed_status: 'DECEASED', state: 'OPEN', life_event_id: event },
    ])
    expect(await count(admin, 'claim_step')).toBe(1)
    expect((await admin.query('select status from worker where id = $1', [worker])).rows).toEqual([
      { status: 'VERIFIED' },
    ])
  })

  test('leaves nothing behind where its statement fails', async ({ admin }) => {
    const worker = await aWorker(admin)
    await admin.query(`alter table claim add constraint no_claims check (false) not valid`)
    await expect(aReport(admin, worker)).rejects.toThrow('no_claims')
    for (const table of ['life_event', 'claim', 'claim_step', 'worker_proposal', 'notice'])
      expect(await count(admin, table)).toBe(0)
  })

  test('is taken back whole with its withdrawal', async ({ admin }) => {
    const worker = await aWorker(admin)
    const event = await aReport(admin, worker)
    await withdraws(admin, event)
    expect((await admin.query('select c.state, p.state as proposal from claim c, worker_proposal p')).rows).toEqual([
      { state: 'WITHDRAWN', proposal: 'WITHDRAWN' },
    ])
    expect((await admin.query(`select to_state, reason from claim_step order by id desc limit 1`)).rows).toEqual([
      { to_state: 'WITHDRAWN', reason: 'Salah orang, sudah diperiksa' },
    ])
    // Reported anew it is another event with another claim.
    await aReport(admin, worker)
    expect(await count(admin, 'claim', `state = 'REPORTED'`)).toBe(1)
  })

  test('is not taken back while the record says dead, nor after the family was paid', async ({ admin }) => {
    const worker = await aWorker(admin)
    const event = await aReport(admin, worker)
    await admin.query(`update worker set status = 'DECEASED' where id = $1`, [worker])
    await expect(withdraws(admin, event)).rejects.toThrow('life_event_status_stands')
    await admin.query(`update worker set status = 'CANDIDATE' where id = $1`, [worker])
    await withoutGuards(admin, () =>
      admin.query(
        `update claim set state = 'PAID', complete_on = app.today(), due_rupiah = 1, approved_rupiah = 1, insurer_number = 'K-1'`,
      ),
    )
    await expect(withdraws(admin, event)).rejects.toThrow('life_event_paid')
  })

  test('is one: on the same day it is known, on another day it contradicts', async ({ admin }) => {
    const worker = await aWorker(admin)
    await aReport(admin, worker, { day: '2026-03-04' })
    await expect(aReport(admin, worker, { day: '2026-03-04' })).rejects.toThrow('life_event_once')
    await expect(aReport(admin, worker, { day: '2026-03-05' })).rejects.toThrow('life_event_one_death')
  })

  test('lies between birth and today, and nothing happens after it', async ({ admin }) => {
    const worker = await aWorker(admin, { birthDate: '1982-11-15' })
    await expect(aReport(admin, worker, { day: '1982-11-14' })).rejects.toThrow('life_event_before_birth')
    await expect(aReport(admin, worker, { day: '2099-01-01' })).rejects.toThrow('life_event_in_future')
    await aReport(admin, worker, { day: '2026-03-04' })
    await expect(aReport(admin, worker, { kind: 'MOVE', day: '2026-03-05' })).rejects.toThrow('life_event_after_death')
    await aReport(admin, worker, { kind: 'MOVE', day: '2026-03-03' })
  })

  test('of a death is not before what happened to the person, by the last day that it can be', async ({ admin }) => {
    const worker = await aWorker(admin)
    await aReport(admin, worker, { kind: 'MOVE', day: '2026-03-10' })
    await expect(aReport(admin, worker, { day: '2026-03-09' })).rejects.toThrow('life_event_after_death')
    await expect(aReport(admin, worker, { day: '2026-02-01', precision: 'MONTH' })).rejects.toThrow(
      'life_event_after_death',
    )
    await aReport(admin, worker, { day: '2026-03-01', precision: 'MONTH' })
    await aReport(admin, worker, { kind: 'ACCIDENT', day: '2026-03-31' })
    await expect(aReport(admin, worker, { kind: 'ACCIDENT', day: '2026-04-01' })).rejects.toThrow(
      'life_event_after_death',
    )
  })

  test('of another tenant is refused without a word about the person', async ({ admin, sends, entryOf }) => {
    const worker = await aWorker(admin)
    const report = `insert into life_event (tenant_id, worker_id, kind, event_day, place) select $2, $1, 'DEATH', app.today(), 'Rumah'`
    const pontianak = entryOf('pontianak')
    await expect(sends(pontianak, report, [worker, pontianak.tenantId])).rejects.toThrow('row-level security')
    await expect(sends(pontianak, report, [worker, entryOf('kubu-raya').tenantId])).rejects.toThrow(
      'row-level security',
    )
  })

  test('of somebody outside one’s area is refused as of nobody, whatever is known of the person', async ({
    admin,
    sends,
    entryOf,
  }) => {
    const dead = await aWorker(admin)
    await aReport(admin, dead)
    const elsewhere = entryOf('kubu-raya', { areaScope: '61.12.01' })
    const refusal = (worker: string, day: string) =>
      sends(
        elsewhere,
        `insert into life_event (tenant_id, worker_id, kind, event_day, place) values ($1, $2, 'DEATH', $3, 'Rumah')`,
        [elsewhere.tenantId, worker, day],
      ).then(
        () => 'taken',
        ({ message }: Error) => message,
      )
    const ofNobody = await refusal(randomUUID(), '2026-03-05')
    expect(ofNobody).toContain('row-level security')
    for (const day of ['2026-03-04', '2026-03-05', '1900-01-01', '2099-01-01'])
      expect(await refusal(dead, day), day).toBe(ofNobody)
  })
})

test('an event opens a claim to the insurance that the rule says, and none where neither pays', async ({ admin }) => {
  for (const kind of LIFE_EVENTS)
    for (const at of [true, false, null])
      for (const because of [true, false, null])
        for (const ofIllness of [true, false, null]) {
          const answers = {
            ...{ atWorkOrOnTheWay: at, becauseOfWork: because, inTraffic: null },
            ofOccupationalIllness: ofIllness,
          }
          const event = await aReport(admin, await aWorker(admin), { kind, answers })
          const { rows } = await admin.query('select programme from claim where event_id = $1', [event])
          const programme = claimProgramme(kind, answers)
          expect(rows, `${kind} ${at} ${because} ${ofIllness}`).toEqual(programme === null ? [] : [{ programme }])
        }
  // No officer is called to a case that is none.
  expect(await count(admin, 'notice', `kind = 'CLAIM_OPENED'`)).toBe(0)
})

test('a claim takes exactly the steps of the rule, from every state to every other', async ({
  admin,
  sends,
  entryOf,
}) => {
  const worker = await aWorker(admin)
  // Who had an accident and lives is paid without heirs.
  const answers = { atWorkOrOnTheWay: true, becauseOfWork: true, inTraffic: false, ofOccupationalIllness: null }
  await aReport(admin, worker, { kind: 'ACCIDENT', answers })
  const officer = entryOf('kubu-raya')
  const steps = new Set(
    CLAIM_ACTIONS.flatMap((action) => CLAIM_STEPS[action].from.map((from) => `${from} ${CLAIM_STEPS[action].to}`)),
  )
  for (const from of CLAIM_STATES)
    for (const to of CLAIM_STATES) {
      await stands(admin, from)
      const moves = sends(
        officer,
        `update claim set state = $1, state_reason = 'Alasan untuk pengujian', state_day = app.today(),
           complete_on = case when $1 = 'SUBMITTED' then app.today() else complete_on end, due_rupiah = case when $1 = 'SUBMITTED' then 5 else due_rupiah end,
           approved_rupiah = case when $1 = 'APPROVED' then 5 else approved_rupiah end,
           insurer_number = case when $1 = 'APPROVED' then 'K-1' else insurer_number end`,
        [to],
      )
      if (steps.has(`${from} ${to}`)) await moves
      else await expect(moves, `${from} to ${to}`).rejects.toThrow('claim_step')
    }
})

test('a claim is moved by who works for the whole government alone, and no more is approved than was due', async ({
  admin,
  sends,
  entryOf,
}) => {
  await aReport(admin, await aWorker(admin))
  const gathers = `update claim set state = 'DOCUMENTS', state_reason = null`
  const village = entryOf('kubu-raya', { areaScope: '61.12.05.2003' })
  expect((await sends(village, 'select from claim')).rowCount).toBe(1)
  expect((await sends(village, gathers)).rowCount).toBe(0)
  expect((await sends(entryOf('kubu-raya', { areaScope: '61.12.01' }), 'select from claim')).rowCount).toBe(0)
  expect((await sends(entryOf('pontianak'), 'select from claim')).rowCount).toBe(0)
  await stands(admin, 'SUBMITTED')
  await expect(
    sends(entryOf('kubu-raya'), `update claim set state = 'APPROVED', approved_rupiah = 6, insurer_number = 'K-1'`),
  ).rejects.toThrow('claim_approved_more')
})

test('a claim that was approved is sent again for the rest alone, and keeps what was approved', async ({
  admin,
  sends,
  entryOf,
}) => {
  await aReport(admin, await aWorker(admin))
  await stands(admin, 'APPROVED')
  const asksRest = (due: number) =>
    sends(
      entryOf('kubu-raya'),
      `update claim set state = 'SUBMITTED', state_reason = 'Ahli waris ditemukan', state_day = app.today(), due_rupiah = ${due}`,
    )
  await expect(asksRest(5)).rejects.toThrow('claim_nothing_left')
  await asksRest(42)
  const { rows } = await admin.query('select state, due_rupiah, approved_rupiah, paid_rupiah from claim')
  expect(rows).toEqual([{ state: 'SUBMITTED', due_rupiah: '42', approved_rupiah: '5', paid_rupiah: null }])
})

test('what was owed for delay stays with the step that asked for the rest, and comes with no other', async ({
  admin,
  sends,
  entryOf,
}) => {
  const officer = entryOf('kubu-raya')
  await aReport(admin, await aWorker(admin))
  await stands(admin, 'APPROVED')
  const goes = (state: string, owed: string) =>
    sends(
      officer,
      `update claim set state = '${state}', state_day = app.today(), owed_for_delay_rupiah = ${owed}, due_rupiah = 42`,
    )
  await goes('SUBMITTED', '7')
  await expect(goes('IN_REVIEW', '8')).rejects.toThrow('claim_step')
  await goes('IN_REVIEW', 'owed_for_delay_rupiah')
  const { rows } = await admin.query(
    `select to_state, owed_for_delay_rupiah as owed from claim_step where from_state <> to_state order by id`,
  )
  expect(rows).toEqual([
    { to_state: 'SUBMITTED', owed: '7' },
    { to_state: 'IN_REVIEW', owed: null },
  ])
  await expect(sends(officer, 'update claim_step set owed_for_delay_rupiah = 0')).rejects.toThrow('permission denied')
})

test('what is due rises with the insurer’s answer alone, and never falls', async ({ admin, sends, entryOf }) => {
  const officer = entryOf('kubu-raya')
  await aReport(admin, await aWorker(admin))
  await stands(admin, 'SUBMITTED')
  const goes = (state: string, due: number) =>
    sends(
      officer,
      `update claim set state = '${state}', state_day = app.today(), due_rupiah = ${due}, approved_rupiah = ${state === 'APPROVED' ? '4' : 'approved_rupiah'}`,
    )
  await expect(goes('IN_REVIEW', 6)).rejects.toThrow('claim_step')
  await expect(goes('APPROVED', 4)).rejects.toThrow('claim_step')
  expect((await goes('APPROVED', 6)).rowCount).toBe(1)
  await expect(goes('PAID', 7)).rejects.toThrow('claim_step')
})

test('of an accident the insurer says the sum, and a day that is known by its year alone is corrected before a claim is submitted', async ({
  admin,
  sends,
  entryOf,
}) => {
  const officer = entryOf('kubu-raya')
  const event = await aReport(admin, await aWorker(admin), { kind: 'ACCIDENT', day: '2026-01-01' })
  await stands(admin, 'SUBMITTED')
  const approves = `update claim set state = 'APPROVED', state_day = app.today(), approved_rupiah = 9000000, insurer_number = 'K-1234'`
  expect((await sends(officer, approves)).rowCount).toBe(1)
  await stands(admin, 'DOCUMENTS')
  await corrects(officer, sends, event, `day_precision = 'YEAR'`)
  const submits = `update claim set state = 'SUBMITTED', state_day = app.today(), complete_on = app.today(), due_rupiah = 0`
  await expect(sends(officer, submits)).rejects.toThrow('claim_day_known')
  await corrects(officer, sends, event, `day_precision = 'DAY', event_day = '2026-01-05'`)
  expect((await sends(officer, submits)).rowCount).toBe(1)
})

test('a paper about health opens to who brought it and to the officers of the case', async ({
  admin,
  sends,
  entryOf,
}) => {
  await aReport(admin, await aWorker(admin), { kind: 'ACCIDENT' })
  const is = async (entry: ReturnType<typeof entryOf>) =>
    (await sends(entry, 'select app.is_officer_of_claim(id) as officer from claim')).rows
  expect(await is(entryOf('kubu-raya'))).toEqual([{ officer: false }])
  await sends(entryOf('kubu-raya'), `update claim set state = 'DOCUMENTS'`)
  expect(await is(entryOf('kubu-raya'))).toEqual([{ officer: true }])
})

/** Puts the only claim into a state, past its guard. */
async function stands(admin: pg.Client, state: ClaimState): Promise<void> {
  await withoutGuards(admin, () =>
    admin.query(
      `update claim set state = $1, state_reason = 'Alasan untuk pengujian', complete_on = app.today(), due_rupiah = 5, approved_rupiah = 5, insurer_number = 'K-1', paid_rupiah = null`,
      [state],
    ),
  )
}

test('papers about health are the same to the database, which hides them, and to the domain, which says so', async ({
  admin,
}) => {
  const { rows } = await admin.query<{ rule: string }>(
    `select pg_get_expr(d.adbin, d.adrelid) as rule from pg_attrdef d
     join pg_attribute a on a.attrelid = d.adrelid and a.attnum = d.adnum
     where d.adrelid = 'claim_paper'::regclass and a.attname = 'is_health'`,
  )
  const hidden = await admin.query<{ kind: string }>(
    `select kind from unnest($1::text[]) kind where ${rows[0]?.rule}`,
    [CLAIM_PAPERS],
  )
  expect(hidden.rows.map(({ kind }) => kind).toSorted()).toEqual([...HEALTH_PAPERS].toSorted())
})
