import { openFileStore } from '@payung/database/file-store'
import { newMasterKey, openVault } from '@payung/database/vault'
import { loadReference } from '@payung/reference-data/load-reference'
import { readAreas } from '@payung/reference-data/read-areas'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadAccounts } from '../accounts/load-accounts.ts'
import { loadCohorts } from '../cohorts/load-cohorts.ts'
import { loadOwnDecrees } from '../decrees/load-decrees.ts'
import { DEMO_AS_OF, DEMO_SEED } from '../demo-checksum.ts'
import { aDemoDatabase } from '../demo-database.builder.ts'
import { inventPopulation } from '../people/invent-population.ts'
import { loadPeople } from '../people/load-people.ts'
import { loadProgrammes } from '../programmes/load-programmes.ts'
import { loadReverification } from './load-reverification.ts'

let database: Awaited<ReturnType<typeof aDemoDatabase>>
beforeAll(async () => {
  database = await aDemoDatabase()
  await loadReference(database.client)
  await loadAccounts(database.client, 'payung-demo')
  const people = inventPopulation({
    areas: await readAreas(),
    asOf: DEMO_AS_OF,
    seed: DEMO_SEED,
    provincePeople: 2_145,
  })
  await loadPeople([database.client], people, openVault(newMasterKey()))
  await loadProgrammes(database.client)
  await loadCohorts(database.client, DEMO_AS_OF)
  await loadOwnDecrees(database.client, openFileStore(database.dataDir, openVault(newMasterKey())))
  await loadReverification(database.client, DEMO_AS_OF)
})
afterAll(() => database?.stop())

const rows = async (sql: string) => (await database.client.query(sql)).rows

test('Pontianak’s decree is looked at again: what registers said is listed, decided in part, and says that it is invented', async () => {
  expect(
    await rows(
      `select t.code, r.state, r.synthetic, r.people = d.people as whole, r.listed, s.next_on > r.as_of as scheduled
       from reverification r join tenant t on t.id = r.tenant_id join reverification_schedule s on s.decree_id = r.decree_id
         join lateral (select count(*)::int as people from decree_holding h where h.decree_id = r.decree_id and h.until_month = '2027-01-01') d on true`,
    ),
  ).toEqual([{ code: '61.71', state: 'OPEN', synthetic: true, whole: true, listed: 12, scheduled: true }])
  expect(
    await rows(
      `select i.finding, i.outcome, count(*)::int as people, bool_and(c.answer = i.evidence -> 0 ->> 'value') as evident
       from reverification_item i join check_result c on c.id = (i.evidence -> 0 ->> 'result')::uuid group by 1, 2 order by 1, 2`,
    ),
  ).toEqual([
    { finding: 'DECEASED', outcome: 'REPLACE', people: 3, evident: true },
    { finding: 'DECEASED', outcome: null, people: 1, evident: true },
    { finding: 'EMPLOYED', outcome: null, people: 5, evident: true },
    { finding: 'MOVED', outcome: null, people: 3, evident: true },
  ])
})

test('nobody came into a decree of the demo, or into a list for one, while an answer that they had died or moved waited', async () => {
  // What Pontianak's review lists was answered long after its decree was signed.
  expect(
    await rows(
      `select d.public_code, o.answer from decree d join decree_entry e on e.decree_id = d.id and e.change <> 'REMOVE'
         cross join lateral app.open_answers(d.tenant_id) o
       where o.worker_id = e.worker_id and (d.content_hash is null or o.answered_on <= d.signed_on)
       union all
       select c.name, o.answer from cohort c join cohort_entry e on e.cohort_id = c.id cross join lateral app.open_answers(c.tenant_id) o
       where o.worker_id = e.worker_id and not exists (select from decree d where d.cohort_id = c.id and d.content_hash is not null)`,
    ),
  ).toEqual([])
  expect(
    await rows(
      `select count(*)::int as n from decree d cross join lateral app.open_answers(d.tenant_id) o where d.state = 'PUBLISHED'`,
    ),
  ).not.toEqual([{ n: 0 }])
})

test('the last who came to be known work as its programme asks, and are in no decree of the city', async () => {
  expect(
    await rows(
      `select last.occupation_code, count(*)::int as people from (select w.occupation_code from worker w join tenant t on t.id = w.tenant_id
         where t.code = '61.71' and w.sex = 'FEMALE' and w.status = 'VERIFIED' and w.superseded_by is null and w.public_service is null
           and w.birth_date between '1971-01-01' and '2006-01-01' and not exists (select from decree_holding h where h.worker_id = w.id and h.tenant_id = w.tenant_id)
         order by w.created_at desc, w.name, w.id limit 9) last group by 1`,
    ),
  ).toEqual([{ occupation_code: 'POSYANDU_CADRE', people: 9 }])
})

test('a second load brings nothing', async () => {
  await loadReverification(database.client, DEMO_AS_OF)
  expect(await rows('select count(*)::int as n from reverification')).toEqual([{ n: 1 }])
})
