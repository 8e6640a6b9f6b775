import { expect } from 'vitest'
import { TENANTS, test } from '../testing/test.ts'
import { CROSSING } from './crossing.builder.ts'
import { fillTenants } from './full-tenants.builder.ts'

/** Of everybody: areas, catalogues, amounts and bounds, and what holds nothing about people. */
const WITHOUT_TENANT = [
  'area',
  'audit_heads_sent',
  'budget_account',
  'ecosystem',
  'encryption_key',
  'national_holiday',
  'objection_bound',
  'objection_proof',
  'occupation',
  'reference_amount',
  'published_figure',
  'public_freeze',
  'tariff',
  '_prisma_migrations',
]

/** With a tenant or of people, and for nobody who signs in. */
const WITHOUT_RIGHT = ['cover_change', 'name_posting', 'name_word', 'pledge_sum', 'pledge_sum_change']

test('every table is guarded by forced row-level security, or is known to belong to nobody', async ({ admin }) => {
  const { rows } = await admin.query<{ name: string; guarded: boolean; policies: number }>(`
    select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as guarded,
      (select count(*)::int from pg_policies p where p.schemaname = 'public' and p.tablename = c.relname) as policies
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')`)
  expect(
    rows
      .filter(({ guarded }) => !guarded)
      .map(({ name }) => name)
      .sort(),
  ).toEqual([...WITHOUT_TENANT].sort())
  // The words of names, whose months have changed, and what pledges have come to, are read and written by functions alone: no right, so no policy.
  const withoutPolicy = rows.filter(({ guarded, policies }) => guarded && policies === 0)
  expect(withoutPolicy.map(({ name }) => name).sort()).toEqual(WITHOUT_RIGHT)
})

test('nobody who signs in has any right on the words of names, the changes of months and the sums of pledges', async ({
  admin,
}) => {
  const { rows } = await admin.query(
    `select distinct rolname from pg_roles, unnest($1::text[]) name
     where rolname in ('payung_app', 'payung_auth', 'payung_jobs')
       and (has_any_column_privilege(rolname, name, 'SELECT, INSERT, UPDATE') or has_table_privilege(rolname, name, 'DELETE, TRUNCATE, MAINTAIN'))`,
    [WITHOUT_RIGHT],
  )
  expect(rows).toEqual([])
})

test('no table with a tenant is among those that belong to nobody', async ({ admin }) => {
  const { rows } = await admin.query<{ name: string }>(
    `select distinct table_name as name from information_schema.columns where table_schema = 'public' and column_name like '%tenant_id'`,
  )
  // An area names its custodian, and that is public.
  expect(rows.map(({ name }) => name).filter((name) => WITHOUT_TENANT.includes(name))).toEqual(['area'])
})

test('the roles that sign in own nothing, pass no policy, and are members of nobody', async ({ admin }) => {
  const { rows } = await admin.query(`
    select rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication,
      (select count(*)::int from pg_class c where c.relowner = r.oid and c.relnamespace in ('public'::regnamespace, 'app'::regnamespace, 'auth'::regnamespace)) as owns,
      (select count(*)::int from pg_auth_members m where m.member = r.oid) as memberships
    from pg_roles r where rolname in ('payung_app', 'payung_auth', 'payung_jobs') order by 1`)
  const harmless = {
    rolsuper: false,
    rolbypassrls: false,
    rolcreaterole: false,
    rolcreatedb: false,
    rolreplication: false,
    owns: 0,
    memberships: 0,
  }
  expect(rows).toEqual(['payung_app', 'payung_auth', 'payung_jobs'].map((rolname) => ({ rolname, ...harmless })))
})

test('whoever passes policies, or owns tables, cannot sign in', async ({ admin }) => {
  const { rows } = await admin.query(
    `select rolname, rolcanlogin, rolbypassrls from pg_roles where rolname in ('payung_owner', 'payung_crossing') order by 1`,
  )
  expect(rows).toEqual([
    { rolname: 'payung_crossing', rolcanlogin: false, rolbypassrls: true },
    { rolname: 'payung_owner', rolcanlogin: false, rolbypassrls: false },
  ])
})

/** How a function finds, how much memory it sorts in, how long it waits, how alike is alike: nothing of what it may see. */
const HOW_NOT_WHAT = new Set([
  'enable_mergejoin=off',
  'enable_nestloop=off',
  'enable_nestloop=on',
  'enable_sort=off',
  'work_mem=64MB',
  'plan_cache_mode=force_custom_plan',
  'lock_timeout=3s',
  'enable_indexscan=off',
  'enable_seqscan=off',
  'pg_trgm.similarity_threshold=0.45',
])

test('the functions that cross tenants are exactly these, each with its callers and a pinned search path', async ({
  admin,
}) => {
  const { rows } = await admin.query<{ name: string; path: string[] | null; callers: string[] }>(`
    select replace(p.oid::regprocedure::text, 'app.', '') as name, p.proconfig as path,
      array(select coalesce(r.rolname, 'PUBLIC')::text from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a left join pg_roles r on r.oid = a.grantee
        where a.grantee <> p.proowner order by 1) as callers
    from pg_proc p where p.prosecdef and p.pronamespace in ('app'::regnamespace, 'public'::regnamespace, 'auth'::regnamespace) order by 1`)
  expect(Object.fromEntries(rows.map(({ name, callers }) => [name, callers]))).toEqual(CROSSING)
  for (const { name, path } of rows) {
    const settings = path?.filter((setting) => !HOW_NOT_WHAT.has(setting))
    expect(settings, name).toEqual([expect.stringMatching(/^search_path=(public|pg_catalog), pg_temp$/)])
  }
})

test('nothing is granted to everybody', async ({ admin }) => {
  const { rows } = await admin.query(
    `select c.oid::regclass::text as name from pg_class c, aclexplode(c.relacl) a
     where a.grantee = 0 and c.relnamespace in ('public'::regnamespace, 'app'::regnamespace, 'auth'::regnamespace)`,
  )
  expect(rows).toEqual([])
})

test('who has not said who they are sees no row of any table with a tenant, and adds none', async ({ admin }) => {
  await fillTenants(admin)
  const { rows: tables } = await admin.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relrowsecurity and has_table_privilege('payung_app', oid, 'SELECT') order by 1`,
  )
  await admin.query('begin; set local role payung_app')
  for (const { name } of tables) {
    const { rows } = await admin.query(`select count(*)::int as n from ${name}`)
    expect(rows[0].n, name).toBe(0)
  }
  await expect(
    admin.query(`insert into audit_event (tenant_id, action) values ('${TENANTS['kubu-raya'].id}', 'TESTED')`),
  ).rejects.toThrow('row-level security')
  await admin.query('rollback')
})

/** Rows of others that may be seen, and why. */
const SHARED: Readonly<Record<string, string>> = {
  tenant: 'the directory of organisations',
  worker: 'by a FULL link',
  worker_version: 'with the record that a link opens',
  person_key: 'for the history of such a record',
  national_id_mismatch: 'with the record that a link opens',
  worker_access: 'who else sees the people that one keeps',
  custody_transfer: 'the other side of a transfer',
  worker_proposal: 'what one has proposed to another',
  regulation: 'what is enacted is public',
  regulation_article: 'with its regulation',
  agreement: 'of every party, once it is negotiated',
  agreement_party: 'with the agreement',
  agreement_regulation: 'with the agreement',
  agreement_document: 'with the agreement',
  agreement_step: 'with the agreement',
  agreement_signing: 'with the agreement',
  agreement_confirmation: 'with the agreement',
  agreement_comment: 'with the agreement',
  funding_rule: 'by which one is to pay for another’s decree',
  funding_consent: 'that one is asked for',
  payer_change: 'by which one is to take over',
  pledge: 'that a company has offered to one',
  pledge_step: 'of such a pledge',
  pledge_figure: 'of such a pledge',
  pledge_certificate: 'of such a pledge',
  contribution_payment_proof: 'that pays for a pledge to one',
  contribution_receipt_confirmation: 'that one has confirmed for a certificate',
  company: 'that one has admitted',
  obligation: 'with the agreement',
  obligation_report: 'with the agreement',
  obligation_report_file: 'with the report',
  file: 'papers of an agreement, a regulation or a deliberation that one may see',
  programme: 'open to the people whom one keeps',
  programme_quota: 'one’s own area’s part of such a programme',
  rule_version: 'what such a programme judges by',
  round: 'that asks one’s own villages',
  round_task: 'of one’s own villages, agencies or branch',
  round_answer: 'what was sent to whoever asked',
  deliberation: 'with what was sent',
  round_task_step: 'of such a task',
  candidate: 'whom one has proposed',
  candidate_source: 'one’s own proposal',
}

test('from every tenant, every row that is seen is its own, but for what is shared by design', async ({ admin }) => {
  await fillTenants(admin)
  const { rows: tables } = await admin.query<{ name: string }>(
    `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and has_table_privilege('payung_app', c.oid, 'SELECT') order by 1`,
  )
  for (const tenant of Object.values(TENANTS)) {
    await admin.query('begin; set local role payung_app')
    await admin.query(`select app.enter($1, null, '', null)`, [tenant.id])
    for (const { name } of tables.filter((table) => !(table.name in SHARED))) {
      const { rows } = await admin.query(`select count(*)::int as n from ${name} where tenant_id <> $1`, [tenant.id])
      expect(rows[0].n, `${name} as ${tenant.code}`).toBe(0)
    }
    await admin.query('rollback')
  }
})
