import { expect } from 'vitest'
import { TENANTS, test } from '../testing/test.ts'
import { fillTenants } from './full-tenants.builder.ts'

/** Of everybody: areas, catalogues, amounts and bounds, and what holds nothing about people. */
const WITHOUT_TENANT = [
  'area',
  'audit_heads_sent',
  'budget_account',
  'ecosystem',
  'encryption_key',
  'objection_bound',
  'objection_proof',
  'occupation',
  'reference_amount',
  'tariff',
  '_prisma_migrations',
]

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
  expect(rows.filter(({ guarded, policies }) => guarded && policies === 0)).toEqual([])
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

/** Who may call each function that runs as somebody else. Triggers are called by nobody. */
const CROSSING: Readonly<Record<string, readonly string[]>> = {
  'accept_invitation(bytea,uuid)': ['payung_app', 'payung_auth'],
  'add_import_keys(uuid,uuid[],bytea[])': ['payung_app'],
  'administers(uuid,uuid,text,uuid)': [],
  'apply_decree_vote()': [],
  'apply_reverification_decisions()': [],
  'audit_at_custodian(uuid,text)': ['payung_app'],
  'audit_sign_in(uuid,text,jsonb)': ['payung_auth'],
  'candidates_said(round_task)': [],
  'choose_budget_lines(uuid,jsonb)': ['payung_app'],
  'close_before_renewal()': [],
  'close_ended_roles(uuid)': ['payung_jobs'],
  'close_for(membership,timestamp with time zone,uuid)': [],
  'close_what_was_opened()': [],
  'commit_answers(uuid)': ['payung_app'],
  'commit_checks(uuid)': ['payung_app'],
  'commit_proposals(uuid)': ['payung_app'],
  'commit_import(uuid)': ['payung_app'],
  'contribution_months(uuid)': ['payung_app'],
  'copies_untold(uuid[])': ['payung_app'],
  'copy_decree()': [],
  'count_import_dependents(uuid)': ['payung_app'],
  'count_imported(uuid)': ['payung_app'],
  'count_budget_movement()': [],
  'count_listing()': [],
  'count_matches(text[],integer)': ['payung_app'],
  'count_round_answers()': [],
  'compare_struck_off()': [],
  'count_unopened()': ['payung_app'],
  'current_record(uuid)': [],
  'decidable_conflicts(uuid)': ['payung_app'],
  'decide_custody_transfer(uuid,boolean,text)': ['payung_app'],
  'decide_role(uuid,boolean,text)': ['payung_app'],
  'decide_tariff_change(uuid,boolean)': ['payung_app'],
  'decrees_elsewhere(uuid[])': ['payung_app'],
  'designated_index(bigint)': ['payung_app'],
  'dependents_of(import_file)': [],
  'draft_contribution_list(uuid,date,date,jsonb)': ['payung_app'],
  'guard_contribution_lines()': [],
  'guard_budget_stage()': [],
  'guard_contribution_list()': [],
  'guard_contribution_payment()': [],
  'guard_contribution_receipt()': [],
  'membership_lives(bigint,text,date)': [],
  'number_contradicts(bigint,text[],text,date)': [],
  'post_answer_rows(uuid,timestamp with time zone)': [],
  'settle_contribution_answer(uuid,boolean)': ['payung_app'],
  'take_contribution_answer(uuid,uuid,integer,bigint,jsonb)': ['payung_app'],
  'designated_elsewhere(uuid)': ['payung_app'],
  'designations_untold(uuid[])': ['payung_app'],
  'document_attached(uuid)': ['payung_app'],
  'covered_by_others(uuid,date,date,uuid[])': [],
  'covered_in(uuid)': [],
  'insured_alike(uuid,date,date,uuid[],boolean)': [],
  'insured_by_own(uuid)': ['payung_app'],
  'guard_insured_members()': [],
  'matched_in(uuid)': ['payung_app'],
  'guard_answered_members()': [],
  'guard_answered_entries()': [],
  'guard_barred_entries()': [],
  'open_answers_in(uuid)': ['payung_app'],
  'take_answered_out(uuid)': ['payung_app'],
  'guard_covered_members()': [],
  'guard_covered_months()': [],
  'months_covered(uuid)': ['payung_app'],
  'is_own_list(uuid)': [],
  'own_list(uuid)': [],
  'take_covered_out(uuid)': ['payung_app'],
  'people_elsewhere(uuid[])': [],
  'tell_copy(uuid)': ['payung_app'],
  'tell_designated(uuid,date,date)': ['payung_app'],
  'tell_designations(uuid[])': ['payung_app'],
  'tell_overlap(uuid)': ['payung_app'],
  'told_enough()': ['payung_app'],
  'was_told(text,text)': [],
  'documents_elsewhere(uuid[])': ['payung_app'],
  'designations_below(integer)': ['payung_app'],
  'documents_to_move(integer)': ['payung_jobs'],
  'due_reverifications(date)': ['payung_jobs'],
  'duplicate_candidates(uuid[],uuid,integer[])': ['payung_app'],
  'end_roles_from(uuid[])': ['payung_auth'],
  'enqueue_job(uuid)': ['payung_app'],
  'expired_files(integer)': ['payung_jobs'],
  'expired_uploads(integer)': ['payung_jobs'],
  'fill_decree(uuid)': ['payung_app'],
  'fill_revocation(uuid)': ['payung_app'],
  'governments_below()': [],
  'agreement_is_confirmed(uuid)': [],
  'ask_for_confirmation()': [],
  'complete_agreement_signing()': [],
  'end_agreement_signing()': [],
  'guard_agreement()': [],
  'guard_agreement_confirmation()': [],
  'guard_agreement_signing()': [],
  'replace_agreement_paper()': [],
  'guard_agreement_part()': [],
  'guard_decree()': [],
  'guard_decree_rows()': [],
  'guard_decree_step()': [],
  'guard_decree_vote()': [],
  'guard_check_decision()': [],
  'guard_check_task()': [],
  'guard_deliberation()': [],
  'guard_gone_entries()': [],
  'guard_lawful_ages()': [],
  'guard_merged()': [],
  'guard_months()': [],
  'guard_past_months()': [],
  'guard_programme_months()': [],
  'pay_budget_commitments()': [],
  'payments_proven(jsonb,uuid)': [],
  'share_among_commitments(uuid,bigint,boolean)': [],
  'guard_proposal_decision()': [],
  'guard_reverification()': [],
  'guard_reverification_items()': [],
  'guard_reserve_order()': [],
  'out_of_turn(uuid)': ['payung_app'],
  'reserve_ahead(uuid,uuid[])': ['payung_app'],
  'guard_room()': [],
  'guard_round_asks()': [],
  'guard_round()': [],
  'guard_round_task()': [],
  'guard_import_profile()': [],
  'guard_visit()': [],
  'guard_vote_by_member()': [],
  'has_second_administrator(role_proposal)': [],
  'held_as_maker(text,uuid[])': ['payung_app'],
  'holds_duty(uuid,uuid,text)': [],
  'find_worker_by_index(bytea[])': ['payung_app'],
  'fold_worker_counts()': ['payung_jobs'],
  'forget_row_duplicates()': [],
  'forget_uploads(uuid[])': ['payung_jobs'],
  'import_faults_below(timestamp with time zone)': ['payung_app'],
  'import_quality_below(timestamp with time zone)': ['payung_app'],
  'is_insurer(uuid)': [],
  'is_member_today(uuid,uuid)': [],
  'is_province_of(uuid,uuid)': [],
  'judge_proposals(uuid,uuid[],uuid[],integer[])': ['payung_app'],
  'job_tenant(uuid)': ['payung_app'],
  'keep_merged_still()': [],
  'list_new_access()': [],
  'list_new_workers()': [],
  'list_import_dependents(uuid,uuid,integer)': ['payung_app'],
  'lock_cohort(uuid,text)': ['payung_app'],
  'look_rows_up(import_file,integer[])': [],
  'makers_of_account(uuid,uuid)': [],
  'mark_files_removed(uuid[])': ['payung_jobs'],
  'memberships_of(uuid)': ['payung_app', 'payung_auth'],
  'may_be_a_maker(uuid[],uuid)': ['payung_app'],
  'may_be_one_person(uuid,uuid,uuid,uuid)': [],
  'may_stand_in(uuid,uuid)': [],
  'may_still_invite(invitation)': [],
  'merged_lines(uuid)': ['payung_app'],
  'merged_twins()': ['payung_app'],
  'merge_links(uuid,uuid)': ['payung_app'],
  'move_budget_commitments()': [],
  'move_document(uuid,uuid)': ['payung_jobs'],
  'open_link(bytea)': ['payung_app', 'payung_auth'],
  'open_questions(uuid[])': ['payung_app'],
  'open_role_proposals()': ['payung_app'],
  'open_round()': [],
  'own_agreements()': ['payung_app'],
  'own_import(uuid,text[])': [],
  'people_bound(uuid,uuid,uuid,date,date)': ['payung_app'],
  'people_in_copy(uuid)': [],
  'people_of_copy(uuid)': ['payung_app'],
  'people_of_decree(uuid)': [],
  'people_designated(uuid,date,date,uuid[])': ['payung_app'],
  'person_for(bytea)': ['payung_app'],
  'propose_answers(import_file)': [],
  'propose_from_check(uuid,bytea,text[])': ['payung_app'],
  'propose_from_objection()': [],
  'public_cohort(text)': ['payung_app'],
  'public_cohort_people(text,text)': ['payung_app'],
  'public_cohort_places(text)': ['payung_app'],
  'public_cohort_villages(text)': ['payung_app'],
  'public_decree(text)': ['payung_app'],
  'public_decree_places(text)': ['payung_app'],
  'public_decree_text(text)': ['payung_app'],
  'publish_latecomer()': [],
  'publish_people()': [],
  'queue_for_comparison()': [],
  'queue_for_sealing()': [],
  'receive_objection(uuid,text,text,text,integer,text,bytea,bytea,bytea)': ['payung_app'],
  'record_agreement_maker()': [],
  'record_agreement_step()': [],
  'record_decree_step()': [],
  'refuse_maker_account(uuid[],uuid)': ['payung_app'],
  'register_at_custodian(bytea,jsonb,bytea,bytea,bytea)': ['payung_app'],
  'register_first_keys(integer[],bytea[])': ['payung_app'],
  'sealed_samples()': ['payung_owner'],
  'relist(uuid[])': [],
  'relist_changed_access()': [],
  'relist_changed_workers()': [],
  'remind_of_reverifications(date)': ['payung_jobs'],
  'remind_round_tasks(uuid,uuid[])': ['payung_app'],
  'remove_old_staging()': ['payung_jobs'],
  'know_staged_answers()': ['payung_app'],
  'resolve_answers(uuid)': ['payung_app'],
  'revoke_invitations_of(uuid[])': ['payung_auth'],
  'resolve_checks(uuid)': ['payung_app'],
  'resolve_proposals(uuid)': ['payung_app'],
  'resolve_import(uuid)': ['payung_app'],
  'resolve_import_rows(uuid,integer[])': ['payung_app'],
  'revert_import(uuid)': ['payung_app'],
  'search_page(text[],text,text,boolean,text,uuid,integer)': ['payung_app'],
  'search_workers(text[],text,integer)': ['payung_app'],
  'second_factor_members()': ['payung_app'],
  'settle_round_task()': [],
  'standing_as_merged(uuid)': ['payung_app'],
  'sign_decree(uuid,text,date,text,text,text,uuid,jsonb,bigint,integer[])': ['payung_app'],
  'take_answers_back()': [],
  'return_notice_mails(uuid[])': ['payung_jobs'],
  'take_notice_mails(integer)': ['payung_jobs'],
  'take_checks_back()': [],
  'take_proposals_back()': [],
  'task_of_import(import_file)': [],
  'take_up_again()': [],
  'tell_of_decree()': [],
  'tell_parties(uuid,text,uuid,text[])': [],
  'tell_of_evidence(date)': ['payung_jobs'],
  'tell_of_reverification()': [],
  'tell_of_role()': [],
  'transfer_subjects(uuid[])': ['payung_app'],
  'unmerge_links(uuid)': ['payung_app'],
  'warn_of_decrees(date)': ['payung_jobs'],
  'warn_of_ending_agreements(date)': ['payung_jobs'],
  'warn_of_grace(date)': ['payung_jobs'],
  'why_not_confirmer(role_proposal)': [],
  'write_decree_changes(uuid,jsonb,integer[])': ['payung_app'],
  'with_open_questions(uuid[])': ['payung_app'],
  'guard_verified()': [],
  'makers_of_records(uuid[])': [],
  'records_held(uuid[])': ['payung_app'],
}

/** How a function finds, how much memory it sorts in, how alike is alike: nothing of what it may see. */
const HOW_NOT_WHAT = new Set(['work_mem=64MB', 'enable_indexscan=off', 'pg_trgm.similarity_threshold=0.45'])

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
