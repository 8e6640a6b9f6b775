import type pg from 'pg'
import { type BenchDatabase, lettingEverybodyLive, tenantIdOf } from '../bench-database.ts'
import { type Line, line, median } from '../line.ts'
import { load, type Target } from '../load.ts'
import { startOurs } from '../our-server.ts'
import { measureFindings } from './findings.ts'

const SMALL = 500
const ROUNDS = 7
const SECONDS = 2
const PERSON = 'name maskedNationalId village { name }'
/** What opens a decree: a page of its annex from the middle, and the beginning of what an amendment changes. */
const DOCUMENTS = {
  'bench-annex': `query ($id: ID!, $after: String) { decree(id: $id) { number people state
    consolidated(first: 25, after: $after) { totalCount edges { node { line ${PERSON} } } } } }`,
  'bench-diff': `query ($id: ID!, $after: String) { decree(id: $id) { number removed
    entries(first: 25, after: $after) { totalCount edges { node { line reason ${PERSON} former { name } } } } } }`,
}

/** A page of the annex and of the diff of a decree of everybody, against those of a decree of five hundred. */
export async function* measureDecree(database: BenchDatabase, workers: number): AsyncGenerator<Line> {
  await using stack = new AsyncDisposableStack()
  const tenant = await tenantIdOf(database.admin, '61')
  await lettingEverybodyLive(database.admin)
  const many = await arrangeDecree(database.admin, tenant, { people: workers, year: 2026 })
  const few = await arrangeDecree(database.admin, tenant, { people: SMALL, year: 2027 })
  await database.admin.query('vacuum analyze')
  const ours = await startOurs(stack, database, { documents: DOCUMENTS })
  const headers = { cookie: await ours.signIn('provinsi') }
  for (const [what, documentId, key] of [
    ['page of the annex', 'bench-annex', 'decree'],
    ['page of the diff', 'bench-diff', 'amendment'],
  ] as const) {
    const target = (decree: Arranged, people: number): Target => ({
      url: `${ours.url}/graphql`,
      headers,
      body: JSON.stringify({
        documentId,
        variables: {
          id: Buffer.from(`Decree:${decree[key]}`).toString('base64'),
          after: String(Math.floor(people / 2)),
        },
      }),
    })
    const targets = { many: target(many, workers), few: target(few, SMALL) }
    const taken = { many: [] as number[], few: [] as number[] }
    for (const target of Object.values(targets)) {
      await assertPage(target)
      await load(target, 1)
    }
    for (let round = 0; round < ROUNDS; round++)
      for (const name of ['many', 'few'] as const)
        taken[name].push(1_000 / (await load(targets[name], SECONDS)).requestsPerSecond)
    yield line({
      measure: `${what} of a decree of ${workers.toLocaleString('en')} people, against one of ${SMALL}`,
      ours: median(taken.many),
      peer: median(taken.few),
      unit: 'ms',
      toReach: 1.5,
    })
  }
  yield* measureFindings(database, { id: many.decree, tenant, people: workers })
}

/** A refusal would be quick too. */
async function assertPage({ url, headers, body }: Target): Promise<void> {
  const answer = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body })
  const text = await answer.text()
  const people = text.match(/"maskedNationalId"/g)?.length ?? 0
  if (people !== 25) throw new Error(`a page of ${people} people: ${text.slice(0, 300)}`)
}

interface Arranged {
  readonly decree: string
  readonly amendment: string
}

interface Asked {
  readonly people: number
  /** Nobody is designated twice in a month: each decree has a year of its own. */
  readonly year: number
  /** Left as it was drafted; then there is no amendment. */
  readonly isDraft?: true
}

/** A signed designation of so many people, and the draft of an amendment that removes every one of them. */
export async function arrangeDecree(
  admin: pg.Client,
  tenant: string,
  { people, year, isDraft }: Asked,
): Promise<Arranged> {
  const idOf = async (text: string, values: unknown[]) =>
    (await admin.query<{ id: string }>(text, values)).rows[0]?.id ?? ''
  const enters = (role: string) =>
    admin.query(
      `select app.enter($1, (select user_id from membership where tenant_id = $1 and role = $2 limit 1), '', null)`,
      [tenant, role],
    )
  const programme = await idOf(
    `insert into programme (tenant_id, name, insurance_programmes, period, funding_source)
     values ($1, 'Pengukuran', '{WORK_ACCIDENT,DEATH}', '[2026-01-01,2028-01-01)', 'PROVINCIAL_BUDGET') returning id`,
    [tenant],
  )
  await admin.query(
    `with quotas as (insert into programme_quota (programme_id, tenant_id, area_code, area_tenant_id, people)
       select $1, $2, a.code, a.custodian_tenant_id, count(*) from worker_listing l join area a on a.code = l.regency_code where l.tenant_id = $2 group by a.code)
     insert into rule_version (programme_id, version, tenant_id, rule, effective_from) values ($1, 1, $2, '{"fact":"RESIDENCE","among":["61"]}', '2026-01-01')`,
    [programme, tenant],
  )
  await admin.query(`update programme set state = 'OPEN' where id = $1`, [programme])
  const cohort = await idOf(
    `insert into cohort (tenant_id, programme_id, name, seed) values ($1, $2, 'Pengukuran', 'pengukuran-1') returning id`,
    [tenant, programme],
  )
  await admin.query(
    `insert into cohort_member (cohort_id, tenant_id, worker_id, area_code, village_code, place, points, met, draw, standing)
     select $1, $2, l.worker_id, l.regency_code, l.village_code, row_number() over (partition by l.regency_code order by l.worker_id), 0, '{}',
       '0000000000000000', 'MEMBER' from (select * from worker_listing where tenant_id = $2 order by worker_id limit $3) l`,
    [cohort, tenant, people],
  )
  await admin.query(
    `update cohort set rule_version = 1, judged_on = '2026-11-20', computed_at = now(), members = $2 where id = $1`,
    [cohort, people],
  )
  await admin.query('analyze cohort_member')
  await admin.query('begin')
  await enters('APPROVER')
  await admin.query(`select app.lock_cohort($1, 'Untuk pengukuran')`, [cohort])
  await enters('OFFICER')
  const drafted = (kind: string, of: string) =>
    idOf(
      `insert into decree (tenant_id, kind, programme_id, cohort_id, amends_id, title, from_month, until_month, funding_source, quota_people, public_code)
       values ($1, $2, $3, case when $2 = 'DESIGNATION' then $4::uuid end, case when $2 = 'AMENDMENT' then $4::uuid end, 'Pengukuran', make_date($6, 1, 1), make_date($6 + 1, 1, 1),
         'PROVINCIAL_BUDGET', $5, left(md5($4 || $2), 20)) returning id`,
      [tenant, kind, programme, of, people, year],
    )
  const decree = await drafted('DESIGNATION', cohort)
  await admin.query('select app.fill_decree($1)', [decree])
  if (isDraft) {
    await admin.query('commit')
    return { decree, amendment: '' }
  }
  await admin.query(
    `insert into decree_step (decree_id, submission, position, tenant_id, label, duty, days) values ($1, 1, 1, $2, 'Paraf', 'APPROVE', 1)`,
    [decree, tenant],
  )
  await admin.query(`update decree set state = 'REVIEW', submission = 1 where id = $1`, [decree])
  await enters('APPROVER')
  await admin.query(
    `insert into decree_vote (decree_id, tenant_id, submission, position, vote) values ($1, $2, 1, 1, 'APPROVE')`,
    [decree, tenant],
  )
  const file = await idOf(
    `insert into file (tenant_id, name, media_type, size_bytes, sha256, purpose) values ($1, 'x.pdf', 'application/pdf', 1, sha256('x'), 'DOCUMENT') returning id`,
    [tenant],
  )
  await admin.query(
    `insert into decree_paper (decree_id, tenant_id, approved_hash, part, file_id, pages) select id, tenant_id, approved_hash, 'TEXT', $2, 1 from decree where id = $1`,
    [decree, file],
  )
  await admin.query(
    `insert into decree_scan (decree_id, tenant_id, approved_hash, file_id, pages, annex_pages) select id, tenant_id, approved_hash, $2, 1, 0 from decree where id = $1`,
    [decree, file],
  )
  await admin.query(`select app.sign_decree($1, $2, '2026-11-20', 'Nama', 'Gubernur', 'DEFINITIVE', $3, '[]', 0)`, [
    decree,
    `${people}`,
    file,
  ])
  await enters('OFFICER')
  const amendment = await drafted('AMENDMENT', decree)
  await admin.query(
    `select app.write_decree_changes($1, (select jsonb_agg(jsonb_build_object('change', 'REMOVE', 'line', line_no, 'reason', 'MOVED') order by line_no)
       from decree_holding where decree_id = $2), '{}')`,
    [amendment, decree],
  )
  await admin.query('commit')
  return { decree, amendment }
}
