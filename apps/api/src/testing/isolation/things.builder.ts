import { randomUUID } from 'node:crypto'
import type { Vault } from '@payung/database/vault'
import type pg from 'pg'
import { sealStatement } from '../../features/cohorts/sealed-statement.ts'
import { saidOf } from '../../features/imports/public.ts'
import { sealProposal } from '../../features/proposals/public.ts'
import { globalIdOf } from '../../graphql/ids.ts'
import { arrangePeople } from '../people.builder.ts'
import { arrangeProgramme } from '../programme.builder.ts'
import { TENANTS, type TestTenant, USERS } from '../test.ts'
import {
  arrangeAgreement,
  arrangeAsking,
  arrangeChecks,
  arrangeCopy,
  arrangeRoleProposal,
  otherKeeper,
  type Put,
  withGuards,
} from './things-beside.builder.ts'

/** Something of everything that a tenant can have, by id. */
export interface Things {
  readonly worker: string
  readonly agency: string
  readonly file: string
  readonly upload: string
  readonly job: string
  readonly import: string
  readonly notice: string
  readonly view: string
  readonly auditEvent: string
  readonly invitation: string
  readonly membership: string
  readonly roleProposal: string
  readonly tariffChange: string
  readonly user: string
  readonly document: string
  readonly proposal: string
  readonly transfer: string
  readonly pair: string
  readonly decision: string
  readonly batch: string
  readonly regulation: string
  readonly programme: string
  readonly round: string
  readonly roundTask: string
  readonly cohort: string
  readonly objection: string
  readonly decree: string
  readonly signedDecree: string
  readonly contributionList: string
  readonly budgetLine: string
  readonly budgetStage: string
  readonly contributionAnswer: string
  readonly decreeCopy: string
  readonly reverification: string
  readonly delegation: string
  readonly agreement: string
  readonly obligation: string
  readonly agreementDocument: string
  readonly checkTask: string
  readonly checkRequest: string
  readonly checkResult: string
}

/** Stands in every name and text of a tenant's things: an answer to anybody else that holds it has leaked. */
export const markOf = (tenant: TestTenant) => `Rahasia ${tenant.replace('-', ' ')}`

/** Ids of nothing, in the shape of real ones. */
export function missingThings(): Things {
  const id = () => randomUUID()
  return {
    worker: id(),
    agency: id(),
    file: id(),
    upload: id(),
    job: id(),
    import: id(),
    notice: id(),
    view: id(),
    auditEvent: id(),
    invitation: id(),
    membership: id(),
    roleProposal: id(),
    tariffChange: id(),
    user: id(),
    document: id(),
    proposal: id(),
    transfer: id(),
    pair: id(),
    decision: id(),
    batch: id(),
    regulation: id(),
    programme: id(),
    round: id(),
    roundTask: id(),
    cohort: id(),
    objection: id(),
    decree: id(),
    signedDecree: id(),
    contributionList: id(),
    budgetLine: id(),
    budgetStage: id(),
    contributionAnswer: id(),
    decreeCopy: id(),
    reverification: id(),
    delegation: id(),
    agreement: id(),
    obligation: id(),
    agreementDocument: id(),
    checkTask: id(),
    checkRequest: id(),
    checkResult: id(),
  }
}

const HOME: Partial<Record<TestTenant, { village: string; nationalId: string; twinId: string }>> = {
  'kubu-raya': { village: '61.12.05.2003', nationalId: '6112055511820202', twinId: '6112055511820212' },
  pontianak: { village: '61.71.01.1001', nationalId: '6171015511820203', twinId: '6171015511820213' },
}
/**
 * Puts one of everything into a tenant, past every policy. Tenants without villages have no people of their own.
 *
 * @param stranger has no part in any of it
 */
export async function arrangeThings(
  admin: pg.Client,
  vault: Vault,
  tenant: TestTenant,
  stranger: TestTenant,
): Promise<Things> {
  const [tenantId, userId, mark] = [TENANTS[tenant].id, USERS[tenant], markOf(tenant)]
  const put = async (text: string, ...values: unknown[]): Promise<string> =>
    (await admin.query<{ id: string }>(`${text} returning id`, [tenantId, ...values])).rows[0]?.id ?? ''
  await admin.query('update app_user set name = $2 where id = $1', [userId, mark])
  const file = await put(
    `insert into file (tenant_id, name, media_type, size_bytes, sha256, purpose, created_by) values ($1, $2, 'text/csv', 1, sha256('x'), 'IMPORT', $3)`,
    `${mark}.csv`,
    userId,
  )
  const home = HOME[tenant]
  const worker = home === undefined ? randomUUID() : await arrangeWorker(admin, vault, mark, home)
  const programme = await arrangeProgramme(admin, tenant, `Program ${mark}`)
  const imported = await put(
    `insert into import_file (tenant_id, file_id, file_name, state, created_by) values ($1, $2, $3, 'REVIEW', $4)`,
    file,
    `${mark}.csv`,
    userId,
  )
  const agreement = await arrangeAgreement(put, tenantId, file, mark)
  const things = {
    worker,
    file,
    upload: await put(
      `insert into file_upload (tenant_id, created_by, name, purpose, size_bytes) values ($1, $2, $3, 'IMPORT', 9)`,
      userId,
      `${mark}.csv`,
    ),
    agency: await put('insert into agency (tenant_id, name) values ($1, $2)', mark),
    job: await put(
      `insert into job (tenant_id, kind, state, finished_at, created_by) values ($1, 'WORKER_EXPORT', 'FAILED', now(), $2)`,
      userId,
    ),
    import: imported,
    notice: await put(`insert into notice (tenant_id, user_id, kind) values ($1, $2, 'JOB_FINISHED')`, userId),
    view: await put(
      `insert into saved_view (tenant_id, owner_id, list, name, state, shared) values ($1, $2, 'WORKERS', $3, '{}', true)`,
      userId,
      mark,
    ),
    auditEvent: await put(
      `insert into audit_event (tenant_id, actor_id, action, subject_kind, subject_id) values ($1, $2, 'TESTED', 'worker', $3)`,
      userId,
      worker,
    ),
    invitation: await put(
      `insert into invitation (tenant_id, email, name, roles, token_hash, invited_by, expires_at)
       values ($1, 'tamu@payung.example', $3, '{VIEWER}', sha256(convert_to($3, 'UTF8')), $2, now() + interval '1 day')`,
      userId,
      mark,
    ),
    membership: (await admin.query('select id from membership where tenant_id = $1 order by role limit 1', [tenantId]))
      .rows[0].id,
    roleProposal: await arrangeRoleProposal(put, userId, mark),
    // Each line waits once over all tenants, so a bracket of each.
    tariffChange: await put(
      `insert into tariff_change (tenant_id, kind, membership_kind, income_from, valid, amount, legal_basis, ends, proposed_by)
       values ($1, 'BRACKET', 'SELF_EMPLOYED', abs(hashtext($2)), '[2099-01-01,)', 1, $2, false, $3)`,
      mark,
      userId,
    ),
    user: userId,
    // Enacted it would be public.
    regulation: await put(`insert into regulation (tenant_id, kind, title) values ($1, 'PERDA', $2)`, mark),
    programme,
    ...(await arrangeAsking(admin, tenant, mark, home?.village)),
    ...(home === undefined
      ? {
          cohort: randomUUID(),
          objection: randomUUID(),
          decree: randomUUID(),
          signedDecree: randomUUID(),
          contributionList: randomUUID(),
          budgetLine: randomUUID(),
          budgetStage: randomUUID(),
          contributionAnswer: randomUUID(),
          reverification: randomUUID(),
        }
      : await arrangeCohort(put, programme, worker, mark, home.village, (objection) =>
          sealStatement(vault, tenantId, objection, { text: mark, name: mark, contact: mark }),
        )),
    delegation: await put(
      `insert into approval_delegation (tenant_id, granted_by, deputy_id, from_day, until_day, reason)
       select $1, $2, u.id, '2026-11-20', '2027-01-01', $3 from app_user u where u.id <> $2 order by u.id limit 1`,
      userId,
      mark,
    ),
    ...(await arrangeChecks(
      put,
      home === undefined ? null : worker,
      userId,
      mark,
      vault.sealForTenant(tenantId, saidOf(worker, null), JSON.stringify({ name: mark })),
    )),
    ...agreement,
    decreeCopy: await arrangeCopy(put, tenant, stranger, agreement.agreement, mark),
  }
  if (home === undefined) {
    const none = { document: randomUUID(), proposal: randomUUID(), transfer: randomUUID() }
    return { ...things, ...none, pair: randomUUID(), decision: randomUUID(), batch: randomUUID() }
  }
  const twin = await arrangeWorker(admin, vault, mark, { village: home.village, nationalId: home.twinId })
  const pair = await put(
    `insert into duplicate_pair (tenant_id, worker_a, worker_b, score, reasons, version_a, version_b)
     values ($1, least($2, $3::uuid), greatest($2, $3::uuid), 92, '{NAME_SAME}', 1, 1)`,
    worker,
    twin,
  )
  const batch = await put(
    `insert into duplicate_batch (tenant_id, kind, because, job_id, asked_by) values ($1, 'NOT_SAME', $2, $3, $4)`,
    mark,
    things.job,
    userId,
  )
  await admin.query(
    `insert into duplicate_batch_pair (batch_id, position, tenant_id, pair_id, revision) values ($1, 1, $2, $3, 1)`,
    [batch, tenantId, pair],
  )
  return {
    ...things,
    pair,
    decision: await put(
      `insert into duplicate_decision (tenant_id, pair_id, decision, score, version_a, version_b, decided_by) values ($1, $2, 'LATER', 92, 1, 1, $3)`,
      pair,
      userId,
    ),
    batch,
    document: await put(
      `insert into worker_document (tenant_id, worker_id, kind, file_id) values ($1, $2, 'OTHER', $3)`,
      worker,
      file,
    ),
    // Proposed by the tenant itself, so that nobody else has any part in it.
    proposal: await put(
      `insert into worker_proposal (tenant_id, proposer_tenant_id, worker_id, changes_cipher, fields, import_id) values ($1, $1, $2, $3, '{name}', $4)`,
      worker,
      sealProposal(
        vault,
        { tenant_id: tenantId, worker_id: worker, proposer_tenant_id: tenantId, import_id: imported },
        { name: 'x' },
      ),
      imported,
    ),
    transfer: await put(
      `insert into custody_transfer (tenant_id, worker_id, from_tenant_id, to_tenant_id, to_village_code, reason, proposed_by)
       values ($1, $2, $1, $3, $4, $5, $6)`,
      worker,
      ...otherKeeper(tenant, stranger),
      mark,
      userId,
    ),
  }
}

/** A published list with one member and something said against them. */
async function arrangeCohort(
  put: Put,
  programme: string,
  worker: string,
  mark: string,
  village: string,
  statementOf: (objection: string) => Buffer,
): Promise<
  Pick<
    Things,
    | 'cohort'
    | 'objection'
    | 'decree'
    | 'signedDecree'
    | 'contributionList'
    | 'budgetLine'
    | 'budgetStage'
    | 'contributionAnswer'
    | 'reverification'
  >
> {
  const cohort = await put(
    `insert into cohort (tenant_id, programme_id, name, seed) values ($1, $2, $3, 'undian-1')`,
    programme,
    mark,
  )
  await put(
    `with made as (insert into cohort_member (cohort_id, tenant_id, worker_id, area_code, village_code, place, points, met, draw, standing)
       select $2, $1, w.id, left(w.village_code, 5), w.village_code, 1, 0, '{}', '0123456789abcdef', 'MEMBER' from worker w where w.id = $3)
     update cohort set rule_version = 1, judged_on = '2026-11-20', computed_at = now(), members = 1 where id = $2 and tenant_id = $1`,
    cohort,
    worker,
  )
  // Published for a moment: only then are objections heard.
  await put(
    `update cohort set state = 'PUBLISHED', published_at = now(), objections_until = '2099-01-01', public_code = $3 where id = $2 and tenant_id = $1`,
    cohort,
    randomUUID().replaceAll('-', '').slice(0, 20),
  )
  const id = randomUUID()
  const objection = await put(
    `insert into cohort_objection (tenant_id, cohort_id, worker_id, village_code, kind, statement_cipher, sender_digest, id)
     values ($1, $2, $3, $4, 'MOVED', $5, $6, $7)`,
    cohort,
    worker,
    village,
    statementOf(id),
    Buffer.alloc(16),
    id,
  )
  return { cohort, objection, ...(await arrangeDecree(put, programme, cohort, worker, mark)) }
}

/** A draft that names one person, and a review of it, past every guard: its cohort was never locked, so nobody could sign it. */
async function arrangeDecree(
  put: Put,
  programme: string,
  cohort: string,
  worker: string,
  mark: string,
): Promise<
  Pick<
    Things,
    | 'decree'
    | 'signedDecree'
    | 'contributionList'
    | 'budgetLine'
    | 'budgetStage'
    | 'contributionAnswer'
    | 'reverification'
  >
> {
  await withGuards(put, 'replica')
  const decree = await put(
    `insert into decree (tenant_id, kind, programme_id, cohort_id, title, from_month, until_month, funding_source, quota_people, considerations, dictums, public_code)
     values ($1, 'DESIGNATION', $2, $3, $4, '2027-01-01', '2028-01-01', 'REGIONAL_BUDGET', 5, array[$4], array[$4], $5)`,
    programme,
    cohort,
    `Keputusan ${mark}`,
    randomUUID().replaceAll('-', '').slice(0, 20),
  )
  await put(
    `with named as (insert into decree_entry (decree_id, entry_no, tenant_id, change, worker_id, person_id, worker_version, national_id_cipher, national_id_prefix,
         name, birth_date, sex, village_code, area_code)
       select $2, 1, $1, 'DESIGNATE', w.id, w.person_id, w.version, w.national_id_cipher, w.national_id_prefix, w.name, w.birth_date, w.sex, w.village_code,
         left(w.village_code, 5) from worker w where w.id = $3)
     update decree set people = 1 where id = $2 and tenant_id = $1`,
    decree,
    worker,
  )
  await put(
    `with held as (insert into decree_holding (decree_id, line_no, entry_decree_id, entry_no, tenant_id, programme_id, worker_id, person_id, area_code, village_code,
         from_month, until_month)
       select e.decree_id, 1, e.decree_id, 1, $1, $3, e.worker_id, e.person_id, e.area_code, e.village_code, '2027-01-01', '2028-01-01'
       from decree_entry e where e.decree_id = $2)
     update decree set people = 1 where id = $2 and tenant_id = $1`,
    decree,
    programme,
  )
  const reverification = await put(
    `insert into reverification (tenant_id, decree_id, as_of, because, note, people, listed) values ($1, $2, '2026-11-20', 'EVIDENCE', $3, 1, 1)`,
    decree,
    mark,
  )
  await put(
    `with listed as (insert into reverification_item (reverification_id, line_no, tenant_id, entry_decree_id, entry_no, worker_id, area_code, village_code, finding,
         findings, suggested, evidence)
       select $2, e.entry_no, $1, e.decree_id, e.entry_no, e.worker_id, e.area_code, e.village_code, 'DECEASED', '{DECEASED}', 'REPLACE', '[]'
       from decree_entry e where e.decree_id = $3)
     update reverification set listed = 1 where id = $2 and tenant_id = $1`,
    reverification,
    decree,
  )
  const signedDecree = await put(
    `insert into decree (tenant_id, kind, programme_id, cohort_id, title, from_month, until_month, funding_source, quota_people, public_code, state, content_hash,
       signed_at, number, signed_on, signed_file_id, signatory_name, signatory_capacity)
     select d.tenant_id, d.kind, d.programme_id, gen_random_uuid(), d.title, d.from_month, d.until_month, d.funding_source, 5, left(md5(d.public_code), 20), 'SIGNED',
       sha256(convert_to($3, 'UTF8')), now(), $3, '2026-11-20', gen_random_uuid(), $3, 'DEFINITIVE' from decree d where d.id = $2 and d.tenant_id = $1`,
    decree,
    mark,
  )
  await put(
    `with held as (insert into decree_holding (decree_id, line_no, entry_decree_id, entry_no, tenant_id, programme_id, worker_id, person_id, area_code, village_code,
         from_month, until_month)
       select $2, h.line_no, h.entry_decree_id, h.entry_no, h.tenant_id, h.programme_id, h.worker_id, h.person_id, h.area_code, h.village_code, h.from_month,
         h.until_month from decree_holding h where h.decree_id = $3)
     update decree set people = 1 where id = $2 and tenant_id = $1`,
    signedDecree,
    decree,
  )
  await withGuards(put, 'origin')
  const contributionList = await put(
    `insert into contribution_list (tenant_id, decree_id, from_month, until_month, state, approved_by, approved_at, sent_by, sent_on, billing_code, billed_rupiah,
       billed_by, due_on, total_rupiah, drafted_by)
     select $1, $2, '2027-01-01', '2027-02-01', 'BILLED', a.id, now(), a.id, '2026-12-01', upper(left($3, 6)) || '1234', 7, a.id, '2027-01-20', 7, w.id
     from (select id from app_user order by id limit 1) a, (select id from app_user order by id desc limit 1) w`,
    decree,
    mark,
  )
  const budgetLine = await put(
    `with office as (insert into agency (tenant_id, name) values ($1, $2) returning id)
     insert into budget_line (tenant_id, fiscal_year, agency_id, sub_activity, account_code, programme, funding_source, ceiling_rupiah, drafted_by)
     select $1, 2027, office.id, $2, '5.1.02.02.02.0006', 'DEATH', 'REGIONAL_BUDGET', 7, u.id from office, (select id from app_user order by id limit 1) u`,
    `Dinas ${mark}`,
  )
  await withGuards(put, 'replica')
  const budgetStage = await put(
    `insert into budget_stage (tenant_id, line_id, stage, rupiah, decided_on, document_number, drafted_by)
     select $1, $2, 'MURNI', 7, '2026-11-20', $3, u.id from (select id from app_user order by id limit 1) u`,
    budgetLine,
    `DPA ${mark}`,
  )
  await put(
    `with taken as (insert into budget_commitment (list_id, line_id, tenant_id, programme, rupiah, committed_rupiah, state, chosen_by)
       select $2, $3, $1, 'DEATH', 7, 7, 'COMMITTED', u.id from (select id from app_user order by id limit 1) u returning id)
     insert into budget_movement (commitment_id, line_id, tenant_id, kind, rupiah) select id, $3, $1, 'COMMIT', 7 from taken`,
    contributionList,
    budgetLine,
  )
  await withGuards(put, 'origin')
  const contributionAnswer = await put(
    `insert into contribution_answer (tenant_id, list_id, file_name, sha256, stated_people, stated_rupiah, recorded_by)
     select $1, $2, $3, sha256(convert_to($3, 'UTF8')), 1, 7, u.id from (select id from app_user order by id desc limit 1) u`,
    contributionList,
    mark,
  )
  return { decree, signedDecree, contributionList, budgetLine, budgetStage, contributionAnswer, reverification }
}

async function arrangeWorker(
  admin: pg.Client,
  vault: Vault,
  mark: string,
  home: { readonly village: string; readonly nationalId: string },
): Promise<string> {
  const [person] = await arrangePeople(admin, vault, [{ nationalId: home.nationalId, name: mark, in: home.village }])
  return person?.id ?? ''
}

/** As relay reads it. */
export const node = (type: string, id: string) => globalIdOf(type, id)
