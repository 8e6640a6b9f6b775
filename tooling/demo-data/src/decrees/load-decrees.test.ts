import { createHash } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { type FileStore, openFileStore } from '@payung/database/file-store'
import { newMasterKey, openVault } from '@payung/database/vault'
import { pageCode, pageCodesIn } from '@payung/documents/page-code'
import { readLetters } from '@payung/documents/read-letters'
import { unknownFields } from '@payung/domain/decree/decree-template'
import { loadReference } from '@payung/reference-data/load-reference'
import { readAreas } from '@payung/reference-data/read-areas'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadAccounts } from '../accounts/load-accounts.ts'
import { loadAgreements } from '../agreements/load-agreements.ts'
import { loadCohorts } from '../cohorts/load-cohorts.ts'
import { DEMO_AS_OF, DEMO_SEED } from '../demo-checksum.ts'
import { aDemoDatabase } from '../demo-database.builder.ts'
import { inventPopulation } from '../people/invent-population.ts'
import { loadPeople } from '../people/load-people.ts'
import { loadProgrammes } from '../programmes/load-programmes.ts'
import { loadRounds } from '../rounds/load-rounds.ts'
import { DEMO_DECREES } from './demo-decrees.ts'
import { loadOwnDecrees, loadProvinceDecrees } from './load-decrees.ts'

const KEYS = newMasterKey()
let files: FileStore
let database: Awaited<ReturnType<typeof aDemoDatabase>>
beforeAll(async () => {
  database = await aDemoDatabase()
  await loadReference(database.client)
  await loadAccounts(database.client, 'payung-demo')
  files = openFileStore(database.dataDir, openVault(KEYS))
  await loadAgreements(database.client, files, DEMO_AS_OF)
  const people = inventPopulation({
    areas: await readAreas(),
    asOf: DEMO_AS_OF,
    seed: DEMO_SEED,
    provincePeople: 2_145,
  })
  await loadPeople([database.client], people, openVault(KEYS))
  await loadProgrammes(database.client)
  await loadCohorts(database.client, DEMO_AS_OF)
  await loadProvinceDecrees(database.client, files)
  await loadOwnDecrees(database.client, files)
})
afterAll(() => database?.stop())

const rows = async (sql: string, values: unknown[] = []) => (await database.client.query(sql, values)).rows

test('the demo’s decrees were decided by others than made them, name everybody whom the province registered, and say that they are invented', async () => {
  const decrees = await rows(
    `select t.code, d.kind, d.state, d.synthetic, d.content_hash is not null as signed, d.number like '%DATA-CONTOH%' as marked,
       d.people = (select count(*) from worker w where w.registered_by_tenant_id = t.id) as everybody,
       not exists (select from decree_vote v where v.decree_id = d.id and v.cast_by = any (d.makers)) as by_others
     from decree d join tenant t on t.id = d.tenant_id order by t.code, d.kind desc, d.id`,
  )
  const signed = { state: 'PUBLISHED', signed: true, marked: true, synthetic: true, by_others: true }
  const waiting = { state: 'REVIEW', signed: false, marked: null, synthetic: true, by_others: true }
  expect(decrees).toMatchObject([
    { code: '61', kind: 'DESIGNATION', ...signed, everybody: true },
    { code: '61', kind: 'AMENDMENT', state: 'REVIEW', signed: false, synthetic: true, by_others: true },
    { code: '61.01', kind: 'DESIGNATION', ...signed },
    { code: '61.04', kind: 'DESIGNATION', ...waiting },
    { code: '61.12', kind: 'DESIGNATION', ...signed },
    { code: '61.12', kind: 'DESIGNATION', ...waiting },
    { code: '61.12', kind: 'DESIGNATION', ...waiting },
    { code: '61.71', kind: 'DESIGNATION', ...signed },
    { code: '61.71', kind: 'AMENDMENT', ...signed },
  ])
})

test('each step was taken after the one before it: the list locked, drafted, submitted, read, initialled by the regional secretary, signed on its day and published', async () => {
  const decrees = await rows(
    `select d.number, app.day_of(d.signed_at) = d.signed_on as on_its_day, d.signatory_name as signatory,
       (select array_agg(u.title order by v.position) from decree_vote v join app_user u on u.id = v.cast_by where v.decree_id = d.id) as voters,
       array_remove(array[c.locked_at, d.created_at, (select h.at from decree_history h where h.decree_id = d.id and h.to_state = 'DRAFT'),
           (select h.at from decree_history h where h.decree_id = d.id and h.to_state = 'REVIEW')]
         || (select array_agg(v.cast_at order by v.position) from decree_vote v where v.decree_id = d.id)
         || array[(select h.at from decree_history h where h.decree_id = d.id and h.to_state = 'APPROVED'), (select min(p.rendered_at) from decree_paper p where p.decree_id = d.id),
           d.signed_at, (select h.at from decree_history h where h.decree_id = d.id and h.to_state = 'SIGNED'), (select h.at from decree_history h where h.decree_id = d.id and h.to_state = 'PUBLISHED'), d.published_at], null) as moments
     from decree d left join cohort c on c.id = d.cohort_id`,
  )
  for (const { number, on_its_day: onItsDay, signatory, voters, moments } of decrees) {
    const times = moments.map((moment: Date) => moment.getTime())
    expect(times, number).toEqual(times.toSorted((a: number, b: number) => a - b))
    expect(times.at(-1)).toBeLessThanOrEqual(Date.now())
    if (number === null) continue
    // What follows from another step has its moment; draft, submission, both votes, signature and publication stand apart.
    expect(new Set(times).size).toBeGreaterThanOrEqual(6)
    expect([onItsDay, /contoh/i.test(signatory)]).toEqual([true, false])
    expect(voters).toEqual([expect.stringMatching(/^Bagian Hukum/), expect.stringMatching(/^Sekretaris Daerah/)])
  }
  expect(decrees.filter(({ number }) => number !== null)).toHaveLength(5)
})

test('one decree of Kubu Raya waits for the legal bureau and one for the regional secretary', async () => {
  expect(
    await rows(
      `select d.public_code as code, (select count(*)::int from decree_vote v where v.decree_id = d.id) as votes from decree d join tenant t on t.id = d.tenant_id
       where t.code = '61.12' and d.state = 'REVIEW' order by 1`,
    ),
  ).toEqual([
    { code: 'contohkuburaya2027aa', votes: 1 },
    { code: 'contohkuburaya2027cc', votes: 0 },
  ])
})

test('nobody in a signed decree of the demo stands below the legal floor on its first day', async () => {
  const [{ people, ...barred }] = await rows(
    `select count(*)::int as people, count(*) filter (where w.birth_date > d.from_month - interval '17 years')::int as minors,
       count(*) filter (where w.birth_date <= d.from_month - interval '65 years' and w.membership_kind = 'NONE')::int as past_65,
       count(*) filter (where w.public_service <> 'NONE')::int as in_service, count(*) filter (where w.citizenship = 'FOREIGN')::int as foreigners
     from decree d join decree_holding h on h.decree_id = d.id join worker w on w.id = h.worker_id where d.kind = 'DESIGNATION'`,
  )
  expect(people).toBeGreaterThan(0)
  expect(barred).toEqual({ minors: 0, past_65: 0, in_service: 0, foreigners: 0 })
})

test('no month of anybody is given away twice in the demo', async () => {
  expect(
    await rows(`select h.decree_id from decree_holding h join decree_holding o on o.person_id = h.person_id and o.decree_id <> h.decree_id
      and o.from_month < h.until_month and h.from_month < o.until_month and o.from_month < o.until_month and h.from_month < h.until_month limit 1`),
  ).toEqual([])
})

test('the insurer’s branch waits for whom signed decrees sent it: people without a number, and nobody else', async () => {
  const sent = await rows(
    `select k.code, count(*)::int as people, count(*) filter (where w.membership_number is not null)::int as numbered,
       count(*) filter (where not exists (select from decree_holding h where h.worker_id = w.id))::int as undesignated
     from worker_access a join tenant b on b.id = a.tenant_id and b.code = 'bpjs-pontianak' join worker w on w.id = a.worker_id join tenant k on k.id = w.tenant_id
     where a.reason_kind = 'MEMBERSHIP_CONFIRMATION' and a.ended_at is null group by 1 order by 1`,
  )
  expect(sent.map(({ code }) => code)).toContain('61.12')
  for (const { people, numbered, undesignated } of sent) {
    expect(people).toBeGreaterThan(0)
    expect([numbered, undesignated]).toEqual([0, 0])
  }
})

test('their fields all say something, and a second load brings nothing', async () => {
  const values = await rows('select field_values from decree')
  for (const { field_values: fields } of values)
    for (const field of ['program', 'mulai', 'iuran_total', 'dikeluarkan'])
      expect(fields[field]).toEqual(expect.any(String))
  expect(
    unknownFields(values.flatMap(({ field_values: fields }) => Object.keys(fields).map((key) => `{${key}}`)).join()),
    // Who gets a copy stands below the text, and is no field of it.
  ).toEqual(['tembusan'])
  await loadProvinceDecrees(database.client, files)
  await loadOwnDecrees(database.client, files)
  expect(await rows('select count(*)::int as n from decree')).toEqual([
    { n: DEMO_DECREES.length + DEMO_DECREES.flatMap(({ amendments }) => amendments).length },
  ])
})

test('what was signed is there to be read: a PDF with the hash that the decree was signed over, and one decree waits longer than it may', async () => {
  const papers = await rows(
    `select f.id, f.tenant_id, encode(f.sha256, 'hex') as sha256, f.size_bytes::int as size, f.content_removed_at from decree d join file f on f.id = d.signed_file_id`,
  )
  expect(papers).toHaveLength(5)
  for (const { id, tenant_id: tenant, sha256, size, content_removed_at: removed } of papers) {
    const content = await buffer(await files.get(tenant, id))
    expect([content.subarray(0, 5).toString(), content.length, removed]).toEqual(['%PDF-', size, null])
    expect(createHash('sha256').update(content).digest('hex')).toBe(sha256)
  }
  for (const { id, tenant_id: tenant } of papers) {
    const [scan] = await rows(
      `select d.public_code, encode(d.approved_hash, 'hex') as hash, s.pages, p.pages as clean from decree d
         join decree_scan s on s.file_id = d.signed_file_id and s.approved_hash = d.approved_hash
         join decree_paper p on p.decree_id = d.id and p.part = 'TEXT' where d.signed_file_id = $1`,
      [id],
    )
    const letters = await readLetters(new Uint8Array(await buffer(await files.get(tenant, id))), { pagesMax: 99 })
    const approved = { publicCode: scan?.public_code, approvedHash: scan?.hash }
    expect(letters.pages.map((text) => pageCodesIn(text))).toEqual(
      letters.pages.map((_, at) => [pageCode(approved, 'TEXT', at + 1)]),
    )
    expect([scan?.pages, scan?.clean]).toEqual([letters.count, letters.count])
  }
  const late = await rows(
    `select d.field_values ->> 'program' as program from decree d where d.state = 'REVIEW' and greatest(
       (select max(cast_at) from decree_vote v where v.decree_id = d.id), (select max(at) from decree_history h where h.decree_id = d.id))
       + (select make_interval(days => max(s.days)) from decree_step s where s.decree_id = d.id) < now()`,
  )
  expect(late).toEqual([{ program: 'Petani Kubu Raya 2027' }])
  await expect(
    database.client.query(`update decree_history set at = now() where at < now() - interval '1 day'`),
  ).rejects.toThrow()
})

test('Kapuas Hulu’s round is at work with villages that are late, one that nobody has touched, and says that it is invented', async () => {
  await loadRounds(database.client, DEMO_AS_OF)
  expect(
    await rows(`select o.code, r.state, r.synthetic, r.due_on < '${DEMO_AS_OF}' as past, r.note like '%rekaan%' as said
      from round r join tenant o on o.id = r.tenant_id`),
  ).toEqual([{ code: '61.06', state: 'OPEN', synthetic: true, past: true, said: true }])
  const [villages] = await rows(
    `select count(*)::int as all, count(*) filter (where open and late)::int as late,
       count(*) filter (where state in ('SENT', 'ACCEPTED'))::int as sent, count(*) filter (where state = 'RETURNED')::int as returned,
       count(*) filter (where open and not late)::int as given_days
     from (select t.*, t.state not in ('SENT', 'ACCEPTED', 'RETURNED') as open, coalesce(t.due_on, r.due_on) < '${DEMO_AS_OF}' as late from round_task t join round r on r.id = t.round_id
       where t.kind = 'VILLAGE') v`,
  )
  const { all, late, sent, returned, given_days } = villages
  expect(all).toBe(282)
  expect(late + sent + returned + given_days).toBe(all)
  // Enough of each that somebody who opens the round meets them on the first page.
  for (const some of [late, sent, returned, given_days]) expect(some).toBeGreaterThan(10)
  expect(
    await rows(`select t.state, coalesce(t.due_on, r.due_on) >= '${DEMO_AS_OF}' as in_time, count(a.*)::int as answers
      from round_task t join round r on r.id = t.round_id left join round_answer a on a.task_id = t.id
      where t.village_code = '61.06.03.2001' group by 1, 2`),
  ).toEqual([{ state: 'NOT_BEGUN', in_time: true, answers: 0 }])
  expect(await rows(`select distinct kind from round_task order by 1`)).toEqual([
    { kind: 'AGENCY' },
    { kind: 'MARKET' },
    { kind: 'VILLAGE' },
  ])
  await loadRounds(database.client, DEMO_AS_OF)
  expect(await rows('select count(*)::int as n from round')).toEqual([{ n: 1 }])
})
