import { aWorker } from '@payung/database/testing/a-worker'
import { describe, expect } from 'vitest'
import { decreeOf } from '../../testing/decree.builder.ts'
import { aDecree, becomes, change, reviewOf, workerId } from '../../testing/reverification.builder.ts'
import { type Client, TENANTS, test } from '../../testing/test.ts'

const OWNER = TENANTS['kubu-raya'].id

describe('a schedule', () => {
  test('is due on its day, and moves on when a review is opened', async ({ signIn, admin }) => {
    const { officer, decree, those } = await aDecree(admin, signIn, 1)
    const SCHEDULE = 'mayReverify reverificationSchedule { everyMonths nextOn }'
    const plan = (client: Client, input: object) =>
      change(client, 'scheduleReverification', { decreeId: decree.id, ...input }, SCHEDULE)
    expect(await plan(those.legal, { everyMonths: 6 })).toMatchObject({ code: 'NOT_ALLOWED' })
    expect(await plan(officer, { everyMonths: 25 })).toMatchObject({ issues: [{ code: 'MONTHS_OUTSIDE' }] })
    expect(await plan(officer, { everyMonths: 6, nextOn: '2030-01-01' })).toMatchObject({
      issues: [{ code: 'NEXT_ON_OUTSIDE' }],
    })
    const today = (await admin.query(`select (now() at time zone 'Asia/Pontianak')::date::text as day`)).rows[0].day
    expect(await plan(officer, { everyMonths: 3, nextOn: today })).toEqual({
      mayReverify: true,
      reverificationSchedule: { everyMonths: 3, nextOn: today },
    })
    const DUE = '{ reverificationsDue { dueOn decree { id } } home { queues { key count href } } }'
    const due = await officer.ask(`query ${DUE}`)
    expect(due.reverificationsDue).toEqual([{ dueOn: today, decree: { id: decree.id } }])
    expect(due.home.queues).toContainEqual({
      key: 'REVERIFICATIONS_DUE',
      count: 1,
      href: '/verifikasi-ulang?perlu=jadwal',
    })
    expect(await change(officer, 'openReverification', { decreeId: decree.id })).toMatchObject({ because: 'SCHEDULE' })
    const after = await officer.ask(`query ${DUE}`)
    expect(after.reverificationsDue).toEqual([])
    expect(after.home.queues).toContainEqual({
      key: 'REVERIFICATIONS_OPEN',
      count: 1,
      href: '/verifikasi-ulang?keadaan=OPEN',
    })
    const { reverificationSchedule } = await decreeOf(officer, decree.id, SCHEDULE)
    expect(reverificationSchedule.nextOn > today).toBe(true)
    expect((await plan(officer, {})).reverificationSchedule).toEqual({ everyMonths: null, nextOn: null })
  })
})

describe('the reverse', () => {
  test('shows who may be designated since, is in no decree and waits in no reserve, and proposes them in an open round', async ({
    signIn,
    admin,
  }) => {
    const { officer, decree, programme } = await aDecree(admin, signIn, 1, 1)
    const before = `timestamptz '2026-01-01'`
    const aCandidate = async (facts: Parameters<typeof aWorker>[1]) => {
      const id = await aWorker(admin, facts)
      await admin.query(
        `update worker set public_service = 'NONE', created_at = ${before}, updated_at = ${before} where id = $1`,
        [id],
      )
      return id
    }
    const long = await aCandidate({ name: 'Sudah Lama' })
    const fallen = await aCandidate({ name: 'Jatuh Miskin', decile: 8 })
    await admin.query(
      `insert into worker_version (worker_id, version, tenant_id, person_id, state_cipher, recorded_from, recorded_to, replaced_because, changed_fields)
       select id, version, tenant_id, person_id, 'x', updated_at, now() + interval '2 days', 'DTSEN baru', '{welfareDecile}' from worker where id = $1`,
      [fallen],
    )
    await becomes(admin, fallen, 'welfare_decile = 2')
    await aCandidate({ name: 'Tetap Mampu', decile: 9 })
    await admin.query('select app.relist(array_agg(id)) from worker')
    const review = await change(officer, 'openReverification', { decreeId: decree.id })
    const shown = async () =>
      (await reviewOf(
        officer,
        review.id,
        'newlyEligible(first: 10) { totalCount edges { node { id name } } } proposableTasks { id }',
      )) as {
        newlyEligible: { totalCount: number; edges: { node: { id: string; name: string } }[] }
        proposableTasks: { id: string }[]
      }
    expect((await shown()).newlyEligible).toEqual({
      totalCount: 1,
      edges: [{ node: { id: workerId(fallen), name: 'Jatuh Miskin' } }],
    })
    expect(long).not.toBe(fallen)
    const { rows } = await admin.query<{ id: string }>(
      `insert into round (tenant_id, programme_id, name, due_on) values ($1, $2, 'Putaran', '2099-12-31') returning id`,
      [OWNER, programme],
    )
    await admin.query(
      `insert into round_task (round_id, tenant_id, proposer_tenant_id, kind, village_code, quota) values ($1, $2, $2, 'VILLAGE', '61.12.05.2003', 10)`,
      [rows[0]?.id, OWNER],
    )
    await admin.query(`update round set state = 'OPEN', version = 2 where id = $1`, [rows[0]?.id])
    const [task] = (await shown()).proposableTasks
    const propose = () => change(officer, 'proposeNewlyEligible', { reverificationId: review.id, taskId: task?.id })
    expect(await propose()).toMatchObject({ id: review.id })
    expect((await admin.query(`select worker_id, answer from round_answer`)).rows).toEqual([
      { worker_id: fallen, answer: 'PROPOSED' },
    ])
    expect(await propose()).toMatchObject({ code: 'ROUND_NOBODY_FOUND' })
  })
})
