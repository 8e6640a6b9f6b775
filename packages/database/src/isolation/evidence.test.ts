import { expect } from 'vitest'
import { Prisma } from '../prisma.ts'
import { aWorker, TENANTS, test, USERS } from '../testing/test.ts'

/** Moments that the application may name, and why that proves nothing wrong. */
const CHOSEN: Readonly<Record<string, string>> = {
  'file.expires_at': 'how long a file is kept',
  'invitation.expires_at': 'how long a link opens',
  'reveal_grant.expires_at': 'how long a number is open; a CHECK binds it to the hour of the grant',
  'worker_version.recorded_from': 'a policy compares it with the record',
  'worker_version.recorded_to': 'a policy asks for now',
}
/** Moments that it may write later: of its own work, or overwritten by a trigger (`app.sign_change`, `app.sign_columns`). */
const WRITTEN_LATER: Readonly<Record<string, string>> = {
  'agreement.updated_at': 'signed',
  'agreement_document.removed_at': 'signed',
  'approval_delegation.revoked_at': 'signed',
  'area_former_name.withdrawn_at': 'signed',
  'check_task.updated_at': 'signed',
  'cohort.computed_at': 'signed',
  'cohort.published_at': 'signed',
  'cohort.updated_at': 'signed',
  'decree.published_at': 'signed',
  'decree.updated_at': 'signed',
  'deliberation.recorded_at': 'signed',
  'duplicate_pair.found_at': 'when a search last found the pair: no act of a person',
  'duplicate_threshold.withdrawn_at': 'signed',
  'file_upload.expires_at': 'how long an upload that has come whole is kept until it is written; no evidence',
  'family_link.withdrawn_at': 'signed',
  'heir_account.confirmed_at': 'overwritten by app.confirm_heir_account',
  'heir_certificate.written_at': 'signed',
  'heir_dispute.decided_at': 'overwritten by app.decide_heir_dispute',
  'import_mapping.remembered_at': 'signed',
  'import_repair.undone_at': 'signed',
  'invitation.revoked_at': 'signed',
  'job.finished_at': 'by the process that runs it',
  'job.heartbeat_at': 'by the process that runs it',
  'job.started_at': 'by the process that runs it',
  'life_event.withdrawn_at': 'signed',
  'notice.read_at': 'by who reads it, of their own notice',
  'outside_report.decided_at': 'signed',
  'priority_version.used_at': 'signed',
  'programme.updated_at': 'signed',
  'regulation.updated_at': 'signed',
  'reverification.updated_at': 'signed',
  'reverification_schedule.updated_at': 'signed',
  'round.updated_at': 'signed',
  'round_answer.answered_at': 'signed',
  'round_task.decided_at': 'signed',
  'round_task.sent_at': 'signed',
  'rule_version.saved_at': 'signed',
  'rule_version.used_at': 'signed',
  'handover_consent.withdrawn_at': 'signed',
  'scholarship.withdrawn_at': 'signed',
  'scholarship_check.withdrawn_at': 'signed',
  'scholarship_end.withdrawn_at': 'signed',
  'scholarship_payment.withdrawn_at': 'signed',
  'scholarship_proof.withdrawn_at': 'signed',
  'worker.updated_at': 'signed',
  'worker_document.removed_at': 'signed',
  'worker_proposal.decided_at': 'signed',
}
/** Signatures that may be written: compared with who is entered by a policy where a row is made, overwritten where it is changed. */
const SIGNATURE =
  /^(actor_id|(added|answered|approved|assigned|cast|created|decided|granted|invited|made|proposed|recorded|remembered|replaced|reported|saved|sent|set|updated|written)_by)$/

const PRIVILEGED = `
  select c.table_name || '.' || c.column_name as name from information_schema.columns c
  join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name and t.table_type = 'BASE TABLE'
  where c.table_schema = 'public' and c.data_type like 'timestamp%'
    and has_column_privilege('payung_app', format('public.%I', c.table_name), c.column_name, $1) order by 1`

test.for([
  ['INSERT', CHOSEN],
  ['UPDATE', WRITTEN_LATER],
] as const)('the application names no hour of evidence by %s', async ([privilege, expected], { admin }) => {
  const { rows } = await admin.query<{ name: string }>(PRIVILEGED, [privilege])
  expect(rows.map(({ name }) => name)).toEqual(Object.keys(expected).sort())
})

test('every hour that is said to be signed has a trigger that signs it', async ({ admin }) => {
  const { rows } = await admin.query<{ table: string; definition: string }>(
    `select tgrelid::regclass::text as "table", pg_get_triggerdef(oid) as definition from pg_trigger where not tgisinternal and tgfoid in
       ('app.sign_change'::regproc, 'app.sign_columns'::regproc)`,
  )
  const signed = rows.flatMap(({ table, definition }) =>
    definition.includes('sign_change')
      ? [`${table}.updated_at`]
      : [...definition.matchAll(/'(\w+_at)'/g)].map(([, column]) => `${table}.${column}`),
  )
  const signedColumns = Object.keys(WRITTEN_LATER).filter((name) => WRITTEN_LATER[name] === 'signed')
  expect([...new Set(signed)].sort()).toEqual(signedColumns.sort())
})

test('every signature that the application may put in is asked for by a policy of its table', async ({ admin }) => {
  const { rows } = await admin.query<{ table: string; column: string; checks: string }>(
    `select c.table_name as "table", c.column_name as "column",
       (select coalesce(string_agg(p.with_check || coalesce(p.qual, ''), ' '), '') || coalesce(string_agg(p.qual, ' ') filter (where p.cmd = 'ALL'), '')
        from pg_policies p where p.tablename = c.table_name and p.cmd in ('INSERT', 'ALL')) as checks
     from information_schema.columns c where c.table_schema = 'public' and c.data_type = 'uuid'
       and has_column_privilege('payung_app', format('public.%I', c.table_name), c.column_name, 'INSERT')`,
  )
  const signatures = rows.filter(({ column }) => SIGNATURE.test(column))
  expect(signatures.length).toBeGreaterThan(15)
  expect(
    signatures.filter(({ column, checks }) => !checks.includes(column)).map((s) => `${s.table}.${s.column}`),
  ).toEqual([])
})

test('what is registered, corrected and revealed bears the database’s hour and the hand of who was entered', async ({
  admin,
  writeAs,
}) => {
  const worker = await aWorker(admin)
  await admin.query(`update worker set updated_at = '2020-01-01' where id = $1`, [worker])
  await writeAs('kubu-raya', async (tx) => {
    await tx.run(
      Prisma.sql`update worker set notes = 'Baru', updated_at = '2001-01-01', updated_by = ${USERS.provinsi}::uuid where id = ${worker}::uuid`,
    )
    const [signed] = await tx.rows<{ now: boolean; by: string }>(Prisma.sql`
      select updated_at = now() as now, updated_by as by from worker where id = ${worker}::uuid`)
    expect(signed).toEqual({ now: true, by: USERS['kubu-raya'] })
  })
})

test.for([
  [
    'an event of the log at another hour',
    Prisma.sql`insert into audit_event (tenant_id, action, at) values (app.tenant_id(), 'TESTED', '2001-01-01')`,
  ],
  [
    'an event of the log between two others',
    Prisma.sql`insert into audit_event (tenant_id, action, id) values (app.tenant_id(), 'TESTED', uuidv7(interval '-1 day'))`,
  ],
  [
    'a look at a number at another hour',
    Prisma.sql`insert into reveal_grant (tenant_id, user_id, worker_id, reason, granted_at, expires_at)
    select tenant_id, app.user_id(), id, 'Untuk pengujian', '2001-01-01', '2001-01-01 00:01' from worker`,
  ],
  [
    'a hand-over that was decided as it was proposed',
    Prisma.sql`insert into custody_transfer (tenant_id, worker_id, from_tenant_id, to_tenant_id, to_village_code,
    reason, proposed_by, state, decided_at) select tenant_id, id, tenant_id, ${TENANTS.pontianak.id}::uuid, '61.71.01.1001', 'Pindah', app.user_id(), 'ACCEPTED', now() from worker`,
  ],
] as const)('the application cannot write %s', async ([, statement], { admin, writeAs }) => {
  await aWorker(admin)
  await expect(writeAs('kubu-raya', (tx) => tx.run(statement))).rejects.toThrow('permission denied')
})

const VERSION = (columns: Readonly<Record<string, Prisma.Sql>>) => {
  const values: Readonly<Record<string, Prisma.Sql>> = {
    recorded_from: Prisma.sql`updated_at`,
    recorded_to: Prisma.sql`now()`,
    recorded_by: Prisma.sql`updated_by`,
    replaced_by: Prisma.sql`app.user_id()`,
    version: Prisma.sql`version`,
    ...columns,
  }
  return Prisma.sql`insert into worker_version (worker_id, tenant_id, person_id, state_cipher, replaced_because, changed_fields, ${Prisma.raw(Object.keys(values).join(', '))})
    select id, tenant_id, person_id, 'x', 'Uji', '{name}', ${Prisma.join(Object.values(values))} from worker`
}

test.for([
  ['by another hand', { replaced_by: Prisma.sql`${USERS.provinsi}::uuid` }],
  ['of another’s making', { recorded_by: Prisma.sql`${USERS.provinsi}::uuid` }],
  ['that begins when it did not', { recorded_from: Prisma.sql`updated_at - interval '1 year'` }],
  ['that ended when it did not', { recorded_to: Prisma.sql`now() + interval '1 day'` }],
  ['in another’s place', { version: Prisma.sql`version + 1` }],
] as const)('the application writes no version %s', async ([, columns], { admin, writeAs }) => {
  await aWorker(admin)
  await expect(writeAs('kubu-raya', (tx) => tx.run(VERSION(columns)))).rejects.toThrow('row-level security')
  expect(await writeAs('kubu-raya', (tx) => tx.run(VERSION({})))).toBe(1)
})

test('what was removed or revoked stays so, since the hour that it was', async ({ admin, writeAs }) => {
  await admin.query(
    `insert into invitation (tenant_id, email, name, roles, token_hash, expires_at) values ($1, 'tamu@payung.example', 'Tamu', '{VIEWER}', sha256('x'), now() + interval '1 day')`,
    [TENANTS['kubu-raya'].id],
  )
  await writeAs('kubu-raya', (tx) => tx.run(Prisma.sql`update invitation set revoked_at = '2001-01-01'`))
  const { rows } = await admin.query(`select revoked_at > now() - interval '1 hour' as recent from invitation`)
  expect(rows).toEqual([{ recent: true }])
  await expect(
    writeAs('kubu-raya', (tx) => tx.run(Prisma.sql`update invitation set revoked_at = null`)),
  ).rejects.toThrow('revoked_at stays')
})

test('a job runs with its creator’s rights, so nobody asks for one in another’s name', async ({ writeAs }) => {
  const ask = (by: string) =>
    writeAs('kubu-raya', (tx) =>
      tx.run(
        Prisma.sql`insert into job (tenant_id, kind, created_by) values (app.tenant_id(), 'WORKER_EXPORT', ${by}::uuid)`,
      ),
    )
  await expect(ask(USERS.provinsi)).rejects.toThrow('row-level security')
  expect(await ask(USERS['kubu-raya'])).toBe(1)
})
