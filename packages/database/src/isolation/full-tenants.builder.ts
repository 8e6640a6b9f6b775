import type pg from 'pg'
import { aCompanyApplication, admitsCompany, verifiesCompany } from '../testing/a-company-application.ts'
import { aFigureEntry } from '../testing/a-figure-entry.ts'
import { takesFigureList } from '../testing/a-figure-list.ts'
import { takesEventList } from '../testing/a-life-event-list.ts'
import { aRegionalGrant } from '../testing/a-regional-grant.ts'
import { aRoleProposal } from '../testing/a-role-proposal.ts'
import { aTargetPath } from '../testing/a-target-path.ts'
import { aTariffChange } from '../testing/a-tariff-change.ts'
import { takesEarlierList } from '../testing/an-earlier-list.ts'
import { TENANTS, type TestTenant, USERS } from '../testing/test.ts'
import { fillAgreements } from './full-agreements.builder.ts'
import { fillChecks } from './full-checks.builder.ts'
import { fillClaims, fillOutsideReports } from './full-claims.builder.ts'
import { fillCohorts } from './full-cohorts.builder.ts'
import { fillDecrees } from './full-decrees.builder.ts'
import { fillProgrammes } from './full-programmes.builder.ts'
import { fillReverifications } from './full-reverifications.builder.ts'
import { fillRounds } from './full-rounds.builder.ts'

export const AGENCY = '0199dddd-0000-7000-8000-000000006112'
export const COLLEAGUE = '0199dddd-0000-7000-8000-0000000000c0'

/**
 * Every table that a policy guards gets rows whose visibility differs: two custodians, a province with a link into one of them, somebody in
 * one agency, a colleague's private things. The probes of the policies read this.
 */
export async function fillTenants(admin: pg.Client): Promise<void> {
  await admin.query(`insert into app_user (id, email, name) values ($1, 'rekan@payung.example', 'Rekan')`, [COLLEAGUE])
  await admin.query(`insert into membership (tenant_id, user_id, role) values ($1, $2, 'VIEWER')`, [
    TENANTS['kubu-raya'].id,
    COLLEAGUE,
  ])
  await admin.query(`insert into agency (id, tenant_id, name) values ($1, $2, 'Dinas Sosial')`, [
    AGENCY,
    TENANTS['kubu-raya'].id,
  ])
  await admin.query(`insert into agency (tenant_id, name) values ($1, 'Dinas Sosial')`, [TENANTS.pontianak.id])
  await fillTenant(admin, 'kubu-raya', ['61.12.05.2003', '61.12.01.2001'])
  await fillTenant(admin, 'pontianak', ['61.71.01.1001'])
  await admin.query(`update worker set agency_id = $1 where village_code = '61.12.05.2003'`, [AGENCY])
  await fillAgreements(admin, AGENCY)
  for (const [government, nib] of [
    ['kubu-raya', '8120001234567'],
    ['pontianak', '8120001234568'],
  ] as const) {
    await takesEarlierList(admin, government, government)
    await aRegionalGrant(admin, { government })
    await aFigureEntry(admin, { government })
    await aFigureEntry(admin, { government, area: government === 'pontianak' ? '61.71.01.1001' : '61.12.05.2003' })
    await aTargetPath(admin, { government })
    await aTargetPath(admin, { government, area: government === 'pontianak' ? '61.71.01.1001' : '61.12.05.2003' })
    await takesEventList(admin, government, government, [{ worker: null }])
    await takesFigureList(admin, [{}], { government })
    await aCompanyApplication(admin, { government })
    const admitted = await aCompanyApplication(admin, { government, nib })
    await verifiesCompany(admin, government, admitted, government)
    await admitsCompany(admin, 'provinsi', admitted, government)
  }
  await admin.query(
    `insert into area_former_name (area_code, name, source) values ('61.12.05.2003', 'Nama Lama', 'Uji')`,
  )
  await aTariffChange(admin, { valid: '[2099-01-01,)' })
  // The province registered one person of Kubu Raya, and proposes something about them.
  await admin.query(
    `insert into worker_access (worker_id, tenant_id, custodian_tenant_id, level, reason_kind)
     select id, $1, tenant_id, 'FULL', 'REGISTERED_BY' from worker where tenant_id = $2`,
    [TENANTS.provinsi.id, TENANTS['kubu-raya'].id],
  )
  // Of these two, one record has no history yet, and the other's began under a NIK that was another person's.
  await admin.query(
    `delete from worker_version where worker_id in (select id from worker where village_code = '61.12.01.2001')`,
  )
  const { rows: earlier } = await admin.query(
    `insert into person (blind_index) values (sha256('another')) returning id`,
  )
  await admin.query(
    `insert into person_key (tenant_id, person_id, wrapped_key) values ($1, $2, convert_to(repeat('x', 60), 'UTF8'))`,
    [TENANTS['kubu-raya'].id, earlier[0].id],
  )
  await admin.query(
    `insert into worker_version (worker_id, version, tenant_id, person_id, state_cipher, recorded_from, recorded_to, replaced_because, changed_fields)
     select id, 2, tenant_id, $1, 'x', now(), now(), 'NIK salah', '{nationalId}' from worker where village_code = '61.12.05.2003'`,
    [earlier[0].id],
  )
  await admin.query(
    `insert into worker_proposal (tenant_id, proposer_tenant_id, worker_id, changes_cipher, fields)
     select tenant_id, $1, id, 'x', '{name}' from worker where village_code like '61.12.05%' or village_code like '61.71%'`,
    [TENANTS.provinsi.id],
  )
  await admin.query(
    `insert into custody_transfer (tenant_id, worker_id, from_tenant_id, to_tenant_id, to_village_code, reason, proposed_by)
     select tenant_id, id, tenant_id, $1, '61.71.01.1001', 'Pindah rumah', $2 from worker where village_code = '61.12.05.2003'`,
    [TENANTS.pontianak.id, USERS['kubu-raya']],
  )
  // Some people have their bits, those who come after them are still to be folded.
  await admin.query('select app.fold_facets(1000)')
  await fillDuplicates(admin)
  await admin.query(
    `insert into audit_seal (tenant_id, sequence, event_id, hash) select tenant_id, row_number() over (partition by tenant_id order by id), id, sha256('x') from audit_event`,
  )
  await fillProgrammes(admin)
  await fillRounds(admin, AGENCY)
  await fillCohorts(admin)
  await fillDecrees(admin, COLLEAGUE)
  await fillChecks(admin, COLLEAGUE)
  await fillReverifications(admin)
  // Months are counted, and some are to be counted anew.
  await admin.query('select app.fold_protection(1000)')
  await admin.query(
    `insert into protection_change (tenant_id, decree_id, village_code, is_place) select distinct tenant_id, decree_id, village_code, true from decree_holding`,
  )
  await fillClaims(admin, COLLEAGUE)
  await fillOutsideReports(admin)
}

/** Each keeper has a pair to decide, one that was merged, and the province one that it sees through its links; some disagree with their NIK. */
async function fillDuplicates(admin: pg.Client): Promise<void> {
  for (const slug of ['kubu-raya', 'pontianak'] as const) {
    const [tenant, user] = [TENANTS[slug].id, USERS[slug]]
    const village = slug === 'kubu-raya' ? '61.12.05.2003' : '61.71.01.1001'
    await admin.query(
      `with people as (insert into person (blind_index) select sha256(($1 || n)::bytea) from generate_series(1, 2) n returning id),
       made as (insert into worker (tenant_id, person_id, national_id_cipher, national_id_prefix, name, name_search, birth_date, sex, village_code,
         registered_by_tenant_id) select $2, id, convert_to(repeat('x', 60), 'UTF8'), '6112', 'Ani', 'ani', '1980-01-01', 'FEMALE', $3, $2 from people returning id),
       pairs as (insert into duplicate_pair (tenant_id, worker_a, worker_b, score, reasons, version_a, version_b)
         select $2, min(id::text)::uuid, max(id::text)::uuid, 92, '{NAME}', 1, 1 from made returning id)
       insert into duplicate_decision (tenant_id, pair_id, decision, score, version_a, version_b, decided_by) select $2, id, 'LATER', 92, 1, 1, $4 from pairs`,
      [`ganda ${slug}`, tenant, village, user],
    )
    await admin.query(
      `with people as (insert into person (blind_index) values (sha256(($1 || 'gabung')::bytea)) returning id),
       lost as (insert into worker (tenant_id, person_id, national_id_cipher, national_id_prefix, name, name_search, birth_date, sex, village_code,
         registered_by_tenant_id, superseded_by) select $2, people.id, convert_to(repeat('x', 60), 'UTF8'), '6112', 'Ano', 'ano', '1980-01-01', 'MALE', $3, $2, w.id
         from people, (select id from worker where tenant_id = $2 limit 1) w returning id, superseded_by)
       insert into duplicate_pair (tenant_id, worker_a, worker_b, score, reasons, version_a, version_b, state)
       select $2, least(id, superseded_by), greatest(id, superseded_by), 92, '{NAME}', 1, 1, 'MERGED' from lost`,
      [`ganda ${slug}`, tenant, village],
    )
    await admin.query(
      `insert into unopened_value (tenant_id, place, subject_id, reason) values ($1, 'worker.national_id_cipher', $2, 'ALTERED')`,
      [tenant, tenant],
    )
    await admin.query(
      `insert into national_id_mismatch (worker_id, tenant_id, birth_date, sex) select id, tenant_id, true, false from worker
       where tenant_id = $1 and superseded_by is null limit 2`,
      [tenant],
    )
    await admin.query(
      `insert into duplicate_threshold (tenant_id, possible, obvious, valid, legal_basis, set_by) values ($1, 75, 95, '[2026-01-01,)', 'Uji', $2)`,
      [tenant, user],
    )
    await admin.query(
      `with made as (insert into job (tenant_id, kind) values ($1, 'DUPLICATES_DECIDE') returning id),
       asked as (insert into duplicate_batch (tenant_id, kind, job_id, asked_by) select $1, 'NOT_SAME', id, $2 from made returning id)
       insert into duplicate_batch_pair (batch_id, position, tenant_id, pair_id, revision)
       select a.id, row_number() over (order by p.id), $1, p.id, 1 from asked a, duplicate_pair p where p.tenant_id = $1`,
      [tenant, user],
    )
    await admin.query(
      `insert into import_duplicate (import_id, row_number, tenant_id, worker_id, score, reasons)
       select f.id, 1, f.tenant_id, uuidv7(), 90, '{NAME}' from import_file f where f.tenant_id = $1`,
      [tenant],
    )
  }
  await admin.query(
    `insert into duplicate_pair (tenant_id, worker_a, worker_b, score, reasons, version_a, version_b)
     select $1, min(worker_id::text)::uuid, max(worker_id::text)::uuid, 80, '{NAME}', 1, 1 from worker_listing where tenant_id = $1`,
    [TENANTS.provinsi.id],
  )
}

async function fillTenant(admin: pg.Client, slug: TestTenant, villages: readonly string[]): Promise<void> {
  const [tenant, user] = [TENANTS[slug].id, USERS[slug]]
  const put = (text: string, ...values: unknown[]) => admin.query(text, [tenant, ...values])
  await put(
    `insert into invitation (tenant_id, email, name, roles, token_hash, invited_by, expires_at)
     values ($1, 'tamu@payung.example', 'Tamu', '{VIEWER}', sha256($3::text::bytea), $2, now() + interval '1 day')`,
    user,
    slug,
  )
  for (const role of ['VERIFIER', 'LEGAL_REVIEWER'] as const)
    await aRoleProposal(admin, slug, {
      by: slug,
      user: slug,
      role,
      ...(role === 'VERIFIER' ? {} : { area: villages[0] ?? '' }),
    })
  // What these proposals tell is no part of the rows that the probes count.
  await admin.query(`delete from notice where kind = 'ROLE_PROPOSED'`)
  await put(`insert into audit_event (tenant_id, actor_id, action) values ($1, $2, 'TESTED')`, user)
  await put(
    `insert into file_upload (tenant_id, created_by, name, purpose, size_bytes) values ($1, $2, 'a.csv', 'IMPORT', 9), ($1, $3, 'b.csv', 'IMPORT', 9)`,
    user,
    COLLEAGUE,
  )
  await put(`insert into import_mapping (tenant_id, fingerprint, mapping_cipher) values ($1, sha256('x'), 'x')`)
  await put(`insert into job (tenant_id, kind) values ($1, 'WORKER_EXPORT')`)
  await put(`insert into job (tenant_id, kind, area_scope) values ($1, 'WORKER_EXPORT', $2)`, villages[0]?.slice(0, 8))
  await put(`insert into notice (tenant_id, user_id, kind) values ($1, null, 'FOR_ALL'), ($1, $2, 'FOR_ONE')`, user)
  await put(`insert into notice (tenant_id, user_id, kind) values ($1, $2, 'FOR_ANOTHER')`, COLLEAGUE)
  await put(
    `insert into saved_view (tenant_id, owner_id, list, name, state, shared)
     values ($1, $2, 'WORKERS', 'Sendiri', '{}', false), ($1, $3, 'WORKERS', 'Bersama', '{}', true), ($1, $3, 'WORKERS', 'Rahasia', '{}', false)`,
    user,
    COLLEAGUE,
  )
  const { rows: files } = await put(
    `insert into file (tenant_id, name, media_type, size_bytes, sha256, purpose)
     values ($1, 'a.csv', 'text/csv', 1, sha256('x'), 'IMPORT') returning id`,
  )
  const { rows: imports } = await put(
    `insert into import_file (tenant_id, file_id, file_name) values ($1, $2, 'a.csv') returning id`,
    files[0].id,
  )
  await put(
    `insert into import_row (import_id, row_number, tenant_id, outcome, cells_cipher) values ($2, 1, $1, 'INVALID', 'x')`,
    imports[0].id,
  )
  await put(
    `insert into import_issue (import_id, row_number, position, tenant_id, code, severity) values ($2, 1, 0, $1, 'NAME_MISSING', 'ERROR')`,
    imports[0].id,
  )
  await put(`insert into import_repair (import_id, number, tenant_id, kind) values ($2, 1, $1, 'CELLS')`, imports[0].id)
  await put(
    `insert into import_repair_cell (import_id, number, row_number, column_index, tenant_id, before_cipher, after_cipher)
     values ($2, 1, 1, 0, $1, 'x', 'x')`,
    imports[0].id,
  )
  for (const village of villages) {
    const { rows: people } = await admin.query(
      'insert into person (blind_index) values (sha256($1::text::bytea)) returning id',
      [village],
    )
    const person = people[0].id
    const { rows: workers } = await put(
      `insert into worker (tenant_id, person_id, national_id_cipher, national_id_prefix, name, name_search, birth_date, sex, village_code,
         registered_by_tenant_id) values ($1, $2, convert_to(repeat('x', 60), 'UTF8'), '6112', 'Ana', 'ana', '1980-01-01', 'FEMALE', $3, $1) returning id`,
      person,
      village,
    )
    const worker = workers[0].id
    await put(
      `insert into import_effect (import_id, worker_id, tenant_id, keeper_tenant_id, kind, version, stands_at) values ($2, $3, $1, $1, 'CREATED', 1, 1)`,
      imports[0].id,
      worker,
    )
    await put(
      `insert into import_row_keeper (import_id, row_number, worker_id, tenant_id, keeper_tenant_id, worker_version) values ($2, 1, $3, $1, $1, 1)`,
      imports[0].id,
      worker,
    )
    await put(
      `insert into insurer_answer (tenant_id, worker_id, import_id, outcome) values ($1, $3, $2, 'REJECTED')`,
      imports[0].id,
      worker,
    )
    await put(
      `insert into import_undo (import_id, worker_id, tenant_id, version, current_cipher, changed_fields) values ($2, $3, $1, 1, 'x', '{status}')`,
      imports[0].id,
      worker,
    )
    await put(
      `insert into person_key (tenant_id, person_id, wrapped_key) values ($1, $2, convert_to(repeat('x', 60), 'UTF8'))`,
      person,
    )
    await put(
      `insert into worker_version (worker_id, version, tenant_id, person_id, state_cipher, recorded_from, recorded_to, replaced_because, changed_fields)
       select id, version, tenant_id, $3, 'x', updated_at, now(), 'Uji', '{name}' from worker where id = $2 and tenant_id = $1`,
      worker,
      person,
    )
    await put(
      `insert into worker_document (tenant_id, worker_id, kind, file_id) values ($1, $2, 'OTHER', $3)`,
      worker,
      files[0].id,
    )
    await put(
      `insert into registration_request (tenant_id, user_id, request_key, content_index, worker_id)
       values ($1, $2, 'kunci-' || $4, 'x', $3), ($1, $5, 'kunci-' || $4, 'x', $3)`,
      user,
      worker,
      village,
      COLLEAGUE,
    )
    await put(
      `insert into reveal_grant (tenant_id, user_id, worker_id, reason, expires_at) values ($1, $2, $3, 'untuk pengujian', now() + interval '5 minutes')`,
      user,
      worker,
    )
  }
}
