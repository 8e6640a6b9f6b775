import { CHECK_ANSWERS } from '@payung/domain/verification/check-result'
import type pg from 'pg'
import { describe, expect } from 'vitest'
import { aReport, corrects, withdraws, withoutGuards } from './testing/a-claim.ts'
import { isVisited } from './testing/a-visit.ts'
import { anAnswer } from './testing/an-answer.ts'
import { aWorker, test } from './testing/test.ts'

/** Officers who are told of it and have not looked yet. */
const bells = async (admin: pg.Client) =>
  (
    await admin.query<{ params: object }>(
      `select distinct n.params from notice n where n.kind = 'MET_AFTER_DEATH' and n.read_at is null`,
    )
  ).rows

const claimOf = async (admin: pg.Client, event: string) =>
  (await admin.query<{ id: string }>('select id from claim where event_id = $1', [event])).rows[0]?.id

describe('somebody who is reported dead and was met on a later day', () => {
  test('is said to the officers of the case, whichever of the two came first', async ({ admin }) => {
    const [visitedFirst, reportedFirst] = [await aWorker(admin), await aWorker(admin)]
    await isVisited(admin, visitedFirst)
    const reported = await aReport(admin, visitedFirst)
    const first = { people: 1, claimId: await claimOf(admin, reported) }
    expect(await bells(admin)).toEqual([{ params: first }])
    const event = await aReport(admin, reportedFirst)
    expect(await bells(admin)).toHaveLength(1)
    await isVisited(admin, reportedFirst)
    const second = { people: 1, claimId: await claimOf(admin, event) }
    expect((await bells(admin)).map(({ params }) => params)).toEqual(expect.arrayContaining([first, second]))
    // Who has not looked yet is not told a second time.
    await isVisited(admin, reportedFirst, { day: '2026-05-11' })
    const { rows } = await admin.query(
      `select count(*)::int as n, count(distinct (user_id, params))::int as different from notice where kind = 'MET_AFTER_DEATH'`,
    )
    expect(rows[0].n).toBe(rows[0].different)
  })

  test('is said once of several at once, with the first report', async ({ admin }) => {
    const [first, second] = [await aWorker(admin), await aWorker(admin)]
    const events = [await aReport(admin, first), await aReport(admin, second)]
    await withoutGuards(admin, async () => {
      for (const worker of [first, second]) await isVisited(admin, worker)
    })
    await admin.query('select app.tell_of_met_after_death($1)', [events])
    expect(await bells(admin)).toEqual([{ params: { people: 2, eventId: events[0] } }])
  })

  test('is known by the answers of a visit that speak of a living person, and by no register', async ({ admin }) => {
    for (const answer of CHECK_ANSWERS.FIELD_VISIT) {
      const worker = await aWorker(admin)
      await isVisited(admin, worker, { answer })
      const event = await aReport(admin, worker)
      const { rowCount } = await admin.query('select from app.met_after_death_of($1::uuid[])', [[event]])
      expect(rowCount, answer).toBe(answer === 'FOUND' || answer === 'NOT_ELIGIBLE' ? 1 : 0)
    }
    const worker = await aWorker(admin)
    await anAnswer(admin, worker, { answer: 'MATCHED' })
    const event = await aReport(admin, worker)
    expect((await admin.query('select from app.met_after_death_of($1::uuid[])', [[event]])).rowCount).toBe(0)
  })

  test('is compared with the last day on which the death can have been, and with each record of the person', async ({
    admin,
  }) => {
    const [merged, current] = [await aWorker(admin), await aWorker(admin)]
    await isVisited(admin, merged, { day: '2026-03-31' })
    await withoutGuards(admin, () =>
      admin.query('update worker set superseded_by = $2 where id = $1', [merged, current]),
    )
    await aReport(admin, current, { day: '2026-03-01', precision: 'MONTH' })
    expect(await bells(admin)).toEqual([])
    await isVisited(admin, merged, { day: '2026-04-01' })
    expect(await bells(admin)).toHaveLength(1)
  })

  test('is said no more where the day is corrected or the report is taken back', async ({ admin, sends, entryOf }) => {
    const worker = await aWorker(admin)
    await isVisited(admin, worker)
    const event = await aReport(admin, worker)
    await corrects(entryOf('kubu-raya'), sends, event, `event_day = '2026-05-10'`)
    expect(await bells(admin)).toEqual([])
    await corrects(entryOf('kubu-raya'), sends, event, `event_day = '2026-05-09'`)
    expect(await bells(admin)).toHaveLength(1)
    await withdraws(admin, event)
    expect(await bells(admin)).toEqual([])
  })

  test('is known to who keeps the record by another government’s visit, within their part, and to nobody else', async ({
    admin,
    sends,
    entryOf,
  }) => {
    const worker = await aWorker(admin)
    await isVisited(admin, worker, { tenant: 'provinsi' })
    const event = await aReport(admin, worker)
    const met = async (...entry: Parameters<typeof entryOf>) =>
      (await sends(entryOf(...entry), 'select met_on::text from app.met_after_death($1::uuid[])', [[event]])).rows
    expect(await met('kubu-raya')).toEqual([{ met_on: '2026-05-10' }])
    expect(await met('kubu-raya', { areaScope: '61.12.01' })).toEqual([])
    for (const tenant of ['provinsi', 'pontianak'] as const) expect(await met(tenant)).toEqual([])
    await expect(
      sends(entryOf('kubu-raya'), 'select from app.met_after_death_of($1::uuid[])', [[event]]),
    ).rejects.toThrow('permission denied')
  })
})
