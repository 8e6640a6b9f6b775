import { publishCopiedFiguresOn } from '@payung/database/copied-figures'
import { aDraft, signs, within } from '@payung/database/testing/a-decree'
import { aPledge } from '@payung/database/testing/a-pledge'
import { holdsFor, standingPledge } from '@payung/database/testing/a-standing-pledge'
import { aLink, aWorker } from '@payung/database/testing/a-worker'
import pg from 'pg'
import { expect } from 'vitest'
import { globalIdOf } from '../../graphql/ids.ts'
import { openWorkerResources } from '../../platform/jobs/worker-resources.ts'
import { anAgreement } from '../../testing/agreements.builder.ts'
import { giveRoles } from '../../testing/membership.builder.ts'
import { type Client, TENANTS } from '../../testing/test.ts'
import { test } from '../../testing/with-worker.ts'
import { publishLeftFigures } from './publish-left-figures.ts'

const FIELDS = `id people mayExamine groupsWithheld groups { people isRest district { code } occupation { code } } annex(first: 10) { totalCount edges { node { change } } }
  examined(first: 5) { totalCount pageInfo { endCursor } edges { node { place initials district { code } occupation { code } change } } }`
const COPIES = `{ decreeCopies(first: 10) { edges { node { ${FIELDS} } } } }`
const EXAMINE = `mutation ($input: ExamineCopyInput!) { examineCopy(input: $input) { ... on ExamineCopySuccess { data { ${FIELDS} } }
  ... on ValidationError { issues { path code } } ... on Error { code } } }`
const reason = 'Pemeriksaan penggunaan dana CSR'

/** What companies may see of copies, as it is stored. */
const STORED =
  'select c.figures, f.district_code, f.occupation_code, f.people from decree_copy c left join decree_copy_figure f on f.copy_id = c.id'

const copyOf = async (client: Client) => (await client.ask(COPIES)).decreeCopies.edges[0]?.node

/** A draft, then signed, of a decree of Kubu Raya over seven farmers of two villages and two traders, on an agreement with a company that has links to all of them. */
async function arrange(admin: pg.Client, isUnderAgreement = true, isSigned = true, source = 'CSR') {
  const workers: string[] = []
  for (let made = 0; made < 9; made += 1) {
    const village = made % 2 === 0 ? '61.12.05.2003' : '61.12.01.2001'
    const occupation = made < 7 ? 'FARMER' : 'TRADER'
    workers.push(
      await aWorker(admin, { name: `Rahasia Uji ${made}`, in: made < 7 ? '61.12.05.2003' : village, occupation }),
    )
    await aLink(admin, workers[made] ?? '', 'pertamina', 'PROOF')
  }
  const { id: agreement } = await anAgreement(admin, { with: 'pertamina' })
  const { decree } = await aDraft(admin, 'kubu-raya', { workers, quota: 9 })
  if (isUnderAgreement)
    await within(admin, 'kubu-raya', 'provinsi', () =>
      admin.query('update decree set agreement_ids = array[$2::uuid], funding_source = $3 where id = $1', [
        decree,
        agreement,
        source,
      ]),
    )
  if (isSigned) await signs(admin, 'kubu-raya', decree)
  return { decree, workers }
}

test('a company reads of a decree groups in multiples of five, and no row of a person', async ({ admin, signIn }) => {
  const { workers } = await arrange(admin)
  const company = await signIn('pertamina')
  const copy = await copyOf(company)
  expect(copy).toMatchObject({
    people: 9,
    mayExamine: false,
    groupsWithheld: false,
    annex: { totalCount: 0, edges: [] },
    examined: { totalCount: 0, edges: [] },
  })
  // Two traders of two districts stand with the farmers, and nine are shown as five.
  expect(copy.groups).toEqual([{ people: 5, isRest: true, district: null, occupation: null }])
  const answer = JSON.stringify(copy)
  for (const secret of [...workers, 'Rahasia', 'R. U.', '61.12.05.2003', 'TRADER']) expect(answer).not.toContain(secret)
  expect((await admin.query(`select from audit_event where action like 'COPY_%'`)).rowCount).toBe(0)
  // Who sees people reads rows, and no groups.
  expect((await (await signIn('kubu-raya')).ask(COPIES)).decreeCopies.edges).toEqual([])
})

/** As if figures of copies had been published only now, the oldest copy first. */
async function publishesAnew(admin: pg.Client) {
  await admin.query('set session_replication_role = replica')
  await admin.query('delete from decree_copy_figure')
  await admin.query('update decree_copy set figures = null')
  await admin.query('set session_replication_role = origin')
  const { rows } = await admin.query('select decree_id from decree_copy where tenant_id = $1 order by id', [
    TENANTS.pertamina.id,
  ])
  for (const { decree_id: decree } of rows)
    await within(admin, 'kubu-raya', 'provinsi', () => publishCopiedFiguresOn(admin, decree))
}

test('a company that was shown figures of people of the same government within a year is shown none by a copy', async ({
  admin,
  signIn,
}) => {
  await arrange(admin)
  const company = await signIn('pertamina')
  const shown = async () =>
    (await company.ask(COPIES)).decreeCopies.edges.map(
      ({ node }: { node: { groupsWithheld: boolean; groups: object[] } }) => [node.groupsWithheld, node.groups.length],
    )
  expect(await shown()).toEqual([[false, 1]])
  // The second copy, of whomever it names: the newest stands first.
  await arrange(admin)
  expect(await shown()).toEqual([
    [true, 0],
    [false, 1],
  ])
  /** Past the guards, and as if everything had been published only then. */
  const rewrites = async (...statements: readonly (readonly [text: string, values: unknown[]])[]) => {
    await admin.query('set session_replication_role = replica')
    for (const [text, values] of statements) await admin.query(text, values)
    await admin.query('set session_replication_role = origin')
    await publishesAnew(admin)
  }
  const FIRST_COPY_EARLIER = `update decree_copy set copied_at = copied_at - make_interval(months => $2)
    where id = (select min(id::text)::uuid from decree_copy where tenant_id = $1)`
  await rewrites([FIRST_COPY_EARLIER, [TENANTS.pertamina.id, 11]])
  expect(await shown()).toEqual([
    [true, 0],
    [false, 1],
  ])
  await rewrites([FIRST_COPY_EARLIER, [TENANTS.pertamina.id, 2]])
  expect(await shown()).toEqual([
    [false, 1],
    [false, 1],
  ])
  // A matching whose figures were shown before the second copy.
  const pledge = await aPledge(admin, 'pertamina', { region: 'kubu-raya' })
  await rewrites(
    [
      `insert into pledge_figure (pledge_id, tenant_id, district_code, occupation_code, people) values ($1, $2, '61.12.05', 'FARMER', 5)`,
      [pledge, TENANTS.pertamina.id],
    ],
    [
      `insert into pledge_step (pledge_id, tenant_id, to_state, at) values ($1, $2, 'MATCHED', now() - interval '1 month')`,
      [pledge, TENANTS.pertamina.id],
    ],
  )
  expect(await shown()).toEqual([
    [true, 0],
    [false, 1],
  ])
  // What was published stays as it was, whatever becomes of its reasons: a matching that is taken back takes no figure with it, and brings none.
  await admin.query('set session_replication_role = replica')
  await admin.query('delete from pledge_figure')
  await admin.query('set session_replication_role = origin')
  expect(await shown()).toEqual([
    [true, 0],
    [false, 1],
  ])
})

test('a signature waits for a matching of its government that is on its way, and shows nothing where that does', async ({
  admin,
  database,
}) => {
  const { decree } = await arrange(admin, true, false)
  const pledge = await aPledge(admin, 'pertamina', { region: 'kubu-raya' })
  const matching = new pg.Client({ connectionString: database.adminUrl })
  await matching.connect()
  try {
    await matching.query('begin')
    await matching.query('set local session_replication_role = replica')
    // As `app.match_pledge` holds it.
    await matching.query(`select pg_advisory_xact_lock(hashtextextended('pledge match ' || $1::uuid, 0))`, [
      TENANTS['kubu-raya'].id,
    ])
    await matching.query(
      `insert into pledge_figure (pledge_id, tenant_id, district_code, occupation_code, people) values ($1, $2, '61.12.05', 'FARMER', 5)`,
      [pledge, TENANTS.pertamina.id],
    )
    // It has begun after the signature, and ends before it.
    await matching.query(
      `insert into pledge_step (pledge_id, tenant_id, to_state, at) values ($1, $2, 'MATCHED', now() + interval '1 minute')`,
      [pledge, TENANTS.pertamina.id],
    )
    const signing = signs(admin, 'kubu-raya', decree)
    const isWaiting = `select from pg_locks where locktype = 'advisory' and not granted`
    for (let tries = 0; tries < 20 && (await matching.query(isWaiting)).rowCount === 0; tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 100))
    await matching.query('commit')
    await signing
  } finally {
    await matching.end()
  }
  expect((await admin.query(STORED)).rows).toMatchObject([{ figures: 'WITHHELD', people: null }])
})

const WAITING = '{ decreeCopies(first: 10) { edges { node { groupsWaiting groupsWithheld groups { people } } } } }'

test('copies of before there were stored figures get theirs once, as their government publishes them', async ({
  admin,
  signIn,
  workerConfig,
}) => {
  const { decree } = await arrange(admin)
  const company = await signIn('pertamina')
  const { rows: before } = await admin.query(STORED)
  await admin.query('set session_replication_role = replica')
  await admin.query('delete from decree_copy_figure')
  await admin.query('update decree_copy set figures = null')
  await admin.query('set session_replication_role = origin')
  const read = async () => (await company.ask(WAITING)).decreeCopies.edges.map(({ node }: { node: object }) => node)
  expect(await read()).toEqual([{ groupsWaiting: true, groupsWithheld: false, groups: [] }])
  // Whoever is not the government of the decree reads no exact count and publishes nothing.
  const asks = (tenant: 'pertamina' | 'pontianak' | 'kubu-raya') =>
    within(
      admin,
      tenant,
      'provinsi',
      async () => (await admin.query('select * from app.copied_groups($1)', [decree])).rows,
    )
  for (const tenant of ['pertamina', 'pontianak'] as const) {
    expect(await asks(tenant)).toEqual([])
    await expect(
      within(admin, tenant, 'provinsi', () =>
        admin.query(`select app.publish_copy_figures(c.id, '[]') from decree_copy c`),
      ),
    ).rejects.toThrow('copy_figures_owner')
  }
  expect(await asks('kubu-raya')).toMatchObject([{ is_first: true, people: 1 }, { people: 7 }, { people: 1 }])
  const worker = await openWorkerResources(workerConfig)
  try {
    await publishLeftFigures(worker)
    await publishLeftFigures(worker)
  } finally {
    await worker.close()
  }
  expect(await read()).toEqual([{ groupsWaiting: false, groupsWithheld: false, groups: [{ people: 5 }] }])
  expect((await admin.query(STORED)).rows).toEqual(before)
  // Once published, not even its government counts for it again.
  expect(await asks('kubu-raya')).toEqual([])
})

test('an auditor of the company opens initials by a reason, and both logs say so each time', async ({
  admin,
  signIn,
}) => {
  const { decree } = await arrange(admin)
  const company = await signIn('pertamina')
  const { id } = await copyOf(company)
  const examines = async (client: Client, input: object = {}) =>
    (await client.ask(EXAMINE, { input: { copyId: id, reason, ...input } })).examineCopy
  expect(await examines(company)).toMatchObject({ code: 'NOT_ALLOWED' })
  await giveRoles(admin, 'pertamina', ['AUDITOR'])
  expect(await copyOf(company)).toMatchObject({ mayExamine: true, examined: { totalCount: 0, edges: [] } })
  expect(await examines(company, { reason: 'cek' })).toMatchObject({
    issues: [{ path: 'reason', code: 'REASON_MISSING' }],
  })
  expect(await examines(await signIn('pontianak'))).toMatchObject({ code: 'NOT_FOUND' })
  const { data } = await examines(company)
  expect(data.examined).toMatchObject({ totalCount: 9, pageInfo: { endCursor: '5' } })
  const [first] = data.examined.edges
  expect(first.node).toEqual({
    place: 1,
    initials: expect.stringMatching(/^(\S\.\s?)+$/),
    district: { code: expect.stringMatching(/^61\.12\.0[15]$/) },
    occupation: { code: expect.any(String) },
    change: 'DESIGNATE',
  })
  expect(JSON.stringify(data)).not.toContain('Rahasia')
  expect(JSON.stringify(data)).not.toContain('61.12.05.2003')
  await examines(company)
  const { rows } = await admin.query(
    `select t.code, e.action, e.subject_id, e.details from audit_event e join tenant t on t.id = e.tenant_id where e.action like 'COPY_%' order by e.id`,
  )
  const opened = [
    { code: 'pertamina', action: 'COPY_EXAMINED', subject_id: expect.any(String), details: { people: 9, reason } },
    {
      code: '61.12',
      action: 'COPY_EXAMINED_BY',
      subject_id: decree,
      details: { byTenant: TENANTS.pertamina.id, people: 9, reason },
    },
  ]
  expect(rows).toEqual([...opened, ...opened])
  // A day later they are closed, and so they are to whoever audits no more.
  expect((await copyOf(company)).examined.totalCount).toBe(9)
  await giveRoles(admin, 'pertamina', ['OFFICER'])
  expect((await copyOf(company)).examined.totalCount).toBe(0)
  await giveRoles(admin, 'pertamina', ['AUDITOR'])
  await admin.query('set session_replication_role = replica')
  await admin.query(`update audit_event set at = at - interval '25 hours'`)
  await admin.query('set session_replication_role = origin')
  expect((await copyOf(company)).examined.totalCount).toBe(0)
})

test('of a list that several pledges fill an auditor opens the people of the own pledges alone', async ({
  admin,
  signIn,
}) => {
  const { decree, workers } = await arrange(admin)
  const [own, other] = [await standingPledge(admin), await standingPledge(admin)]
  for (const worker of workers.slice(0, 3)) await holdsFor(admin, own, worker)
  for (const worker of workers.slice(3, 8)) await holdsFor(admin, other, worker)
  const past = async (text: string, values: unknown[]) => {
    await admin.query('set session_replication_role = replica')
    await admin.query(text, values)
    await admin.query('set session_replication_role = origin')
  }
  await past(`update pledge set tenant_id = $2 where id = $1`, [other, TENANTS.pontianak.id])
  await past('update cohort set pledge_ids = $2 where id = (select cohort_id from decree where id = $1)', [
    decree,
    [own, other],
  ])
  // Whom the pledge gave back before the signature is another's.
  const GIVES_BACK = `update pledge_place set released_at = (select signed_on from decree where id = $2) + $3 * interval '1 day' where worker_id = $1`
  await past(GIVES_BACK, [workers[2], decree, -1])
  await giveRoles(admin, 'pertamina', ['AUDITOR'])
  const auditor = await signIn('pertamina')
  const { id } = await copyOf(auditor)
  const examines = async () =>
    (await auditor.ask(EXAMINE, { input: { copyId: id, reason } })).examineCopy.data.examined.totalCount
  expect(await examines()).toBe(2)
  const { rows } = await admin.query(
    `select details->'people' as people from audit_event where action = 'COPY_EXAMINED'`,
  )
  expect(rows, 'the log says how many').toEqual([{ people: 2 }])
  // Who has left since was of the pledge.
  await past(GIVES_BACK, [workers[2], decree, 1])
  expect(await examines()).toBe(3)
})

test.for([
  ['rests on no agreement of the company', false, 'CSR'],
  ['the region pays alone', true, 'REGIONAL_BUDGET'],
] as const)('no auditor opens the people of a decree that %s', async ([, isUnder, source], { admin, signIn }) => {
  const { decree } = await arrange(admin, isUnder, true, source)
  await giveRoles(admin, 'pertamina', ['AUDITOR'])
  const auditor = await signIn('pertamina')
  const copy = await copyOf(auditor)
  expect(copy).toMatchObject({ mayExamine: false, people: 9 })
  expect((await auditor.ask(EXAMINE, { input: { copyId: copy.id, reason } })).examineCopy).toMatchObject({
    code: 'NOT_ALLOWED',
  })
  expect(
    (await auditor.ask(EXAMINE, { input: { copyId: globalIdOf('DecreeCopy', decree), reason } })).examineCopy,
  ).toMatchObject({
    code: 'NOT_FOUND',
  })
})
