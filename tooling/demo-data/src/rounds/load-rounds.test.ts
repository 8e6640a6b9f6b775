import { newMasterKey, openVault } from '@payung/database/vault'
import { loadReference } from '@payung/reference-data/load-reference'
import { readAreas } from '@payung/reference-data/read-areas'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadAccounts } from '../accounts/load-accounts.ts'
import { DEMO_AS_OF, DEMO_SEED } from '../demo-checksum.ts'
import { aDemoDatabase } from '../demo-database.builder.ts'
import { inventPopulation } from '../people/invent-population.ts'
import { loadPeople } from '../people/load-people.ts'
import { loadChecks } from '../verification/load-checks.ts'
import { loadRounds } from './load-rounds.ts'

let database: Awaited<ReturnType<typeof aDemoDatabase>>
beforeAll(async () => {
  const vault = openVault(newMasterKey())
  database = await aDemoDatabase()
  await loadReference(database.client)
  await loadAccounts(database.client, 'payung-demo')
  const people = inventPopulation({
    areas: await readAreas(),
    asOf: DEMO_AS_OF,
    seed: DEMO_SEED,
    provincePeople: 2_145,
  })
  await loadPeople([database.client], people, vault)
  await loadRounds(database.client, DEMO_AS_OF)
  await loadChecks(database.client, DEMO_AS_OF, vault)
})
afterAll(() => database?.stop())

const rows = async (sql: string) => (await database.client.query(sql)).rows

test('the round was prepared and opened a month before its villages had to send, who answered, sent and were decided on after that', async () => {
  const [round] = await rows(
    `select r.state, r.due_on - app.day_of(r.opened_at) as days_to_send,
       array_remove(array[p.created_at, v.saved_at, r.created_at, r.opened_at,
         (select min(a.answered_at) from round_answer a join round_task t on t.id = a.task_id where t.round_id = r.id),
         (select min(d.recorded_at) from deliberation d join round_task t on t.id = d.task_id where t.round_id = r.id),
         (select min(t.sent_at) from round_task t where t.round_id = r.id),
         (select min(c.created_at) from candidate c where c.round_id = r.id),
         (select min(t.decided_at) from round_task t where t.round_id = r.id),
         (select min(c.accepted_at) from candidate c where c.round_id = r.id),
         r.due_on::timestamp at time zone 'UTC'], null) as moments
     from round r join programme p on p.id = r.programme_id join rule_version v on v.programme_id = p.id`,
  )
  expect(round).toMatchObject({ state: 'OPEN', days_to_send: 30 })
  const times = round.moments.map((moment: Date) => moment.getTime())
  expect(times).toHaveLength(11)
  expect(times).toEqual(times.toSorted((a: number, b: number) => a - b))
})

test('each step of a village has the moment that the village itself has, and follows the one before it', async () => {
  const steps = await rows(
    `select s.to_state, count(*)::int as steps, count(*) filter (where s.at is distinct from case s.to_state
         when 'SENT' then t.sent_at when 'AT_WORK' then (select min(a.answered_at) from round_answer a where a.task_id = t.id) else t.decided_at end)::int as apart
     from round_task_step s join round_task t on t.id = s.task_id group by 1 order by 1`,
  )
  expect(steps.map(({ to_state: to, apart }) => [to, apart])).toEqual([
    ['ACCEPTED', 0],
    ['AT_WORK', 0],
    ['RETURNED', 0],
    ['SENT', 0],
  ])
  expect(
    await rows(
      `select s.to_state, s.at from round_task_step s
       where exists (select from round_task_step b where b.task_id = s.task_id and b.id < s.id and b.at >= s.at)`,
    ),
  ).toEqual([])
  // The villages that were to send by then and did not are still late, so that somebody has to be called.
  const [{ late }] = await rows(
    `select count(*)::int as late from round_task t join round r on r.id = t.round_id
     where t.state in ('NOT_BEGUN', 'AT_WORK', 'RETURNED') and coalesce(t.due_on, r.due_on) < app.today()`,
  )
  expect(late).toBeGreaterThan(5)
})

test('no visit was given after the day on which it was due, or before there was somebody to visit', async () => {
  expect(
    await rows(
      `select count(*)::int > 10 as many, count(*) filter (where app.day_of(t.created_at) > t.due_on)::int as late_from_the_beginning,
         count(*) filter (where t.created_at < c.created_at)::int as of_nobody, count(*) filter (where app.day_of(k.recorded_at) <> k.found_on)::int as recorded_on_another_day
       from check_task t join candidate c on c.round_id = t.round_id and c.worker_id = t.worker_id left join check_result k on k.task_id = t.id`,
    ),
  ).toEqual([{ many: true, late_from_the_beginning: 0, of_nobody: 0, recorded_on_another_day: 0 }])
})
