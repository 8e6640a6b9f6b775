import { randomUUID } from 'node:crypto'
import { theScholarshipLaw } from '@payung/database/testing/a-scholarship'
import type { Vault } from '@payung/database/vault'
import type pg from 'pg'
import { sealStatement } from '../../features/cohorts/sealed-statement.ts'
import { saidOf } from '../../features/imports/public.ts'
import { sealProposal } from '../../features/proposals/public.ts'
import { globalIdOf } from '../../graphql/ids.ts'
import { arrangePeople } from '../people.builder.ts'
import { arrangeProgramme } from '../programme.builder.ts'
import { TENANTS, type TestTenant, USERS } from '../test.ts'
import { arrangeCohort } from './cohort-things.builder.ts'
import {
  arrangeAgreement,
  arrangeAsking,
  arrangeChecks,
  arrangeClaim,
  arrangeCopy,
  arrangeRoleProposal,
  otherKeeper,
} from './things-beside.builder.ts'

/** Something of everything that a tenant can have. */
const KINDS = [
  'worker',
  'agency',
  'file',
  'upload',
  'job',
  'import',
  'notice',
  'view',
  'auditEvent',
  'invitation',
  'membership',
  'roleProposal',
  'tariffChange',
  'regionalGrant',
  'figureEntry',
  'targetPath',
  'figureList',
  'user',
  'document',
  'proposal',
  'transfer',
  'pair',
  'decision',
  'batch',
  'regulation',
  'programme',
  'round',
  'roundTask',
  'cohort',
  'objection',
  'decree',
  'signedDecree',
  'contributionList',
  'budgetLine',
  'budgetStage',
  'fundProvision',
  'provisionRevocation',
  'cashPlan',
  'contributionAnswer',
  'contributionPayment',
  'creditSettlement',
  'companyApplication',
  'contributionReceipt',
  'paymentOrder',
  'statement',
  'earlierUpload',
  'answerUpload',
  'eventUpload',
  'journalEntry',
  'fundingConsent',
  'decreeCopy',
  'reverification',
  'lifeEvent',
  'outsideReport',
  'familyLink',
  'claim',
  'heir',
  'heirAccount',
  'heirDispute',
  'scholarship',
  'grantHandover',
  'handover',
  'handoverConsent',
  'handoverGuest',
  'handoverPhoto',
  'delegation',
  'agreement',
  'obligation',
  'agreementDocument',
  'pledge',
  'certificate',
  'checkTask',
  'checkRequest',
  'checkResult',
] as const

type Kind = (typeof KINDS)[number]

/** A thing of each kind, by its id. */
export type Things = Readonly<Record<Kind, string>>

/** Stands in every name and text of a tenant's things: an answer to anybody else that holds it has leaked. */
export const markOf = (tenant: TestTenant) => `Rahasia ${tenant.replace('-', ' ')}`

/** Ids of nothing, in the shape of real ones. */
const missing = <K extends Kind>(...kinds: readonly K[]): Readonly<Record<K, string>> =>
  Object.fromEntries(kinds.map((kind) => [kind, randomUUID()])) as Record<K, string>

/** An id of nothing for each kind of thing. */
export const missingThings = (): Things => missing(...KINDS)

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
  // What a child is owed is told by the law; without it no scholarship is found at all.
  await theScholarshipLaw(admin)
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
    regionalGrant: await put(
      `insert into regional_grant (tenant_id, valid, rupiah, basis_kind, basis_number, basis_title, basis_day, proposed_by)
       values ($1, '[2026-01-01,)', 1, 'PERDA', '1/2026', $2, '2026-01-01', $3)`,
      mark,
      userId,
    ),
    figureEntry: await put(
      `insert into figure_entry (tenant_id, indicator, area_code, as_of_precision, amount, source, source_day, evidence, entered_by)
       values ($1, 'COVERAGE', '61.12', 'UNTOLD', 1, $2, '2026-01-20', 'B/1', $3)`,
      mark,
      userId,
    ),
    targetPath: await put(
      `insert into target_path (tenant_id, indicator, unit, area_code, years, amounts, document_kind, document_number, document_day, document_name, reason, proposed_by)
       values ($1, 'COVERAGE', 'SHARE', '61.12', '{2099}', '{5000}', 'PERDA', '1', '2026-01-20', $2, 'Menurut rencana daerah', $3)`,
      mark,
      userId,
    ),
    figureList: await put(
      `insert into figure_list (tenant_id, file_name, sha256, line_count, uploaded_by) values ($1, $2, sha256(convert_to($2, 'UTF8')), 1, $3)`,
      mark,
      userId,
    ),
    user: userId,
    // Enacted it would be public.
    regulation: await put(`insert into regulation (tenant_id, kind, title) values ($1, 'PERDA', $2)`, mark),
    programme,
    ...(await arrangeAsking(admin, tenant, mark, home?.village)),
    ...(home === undefined
      ? missing(
          'cohort',
          'objection',
          'decree',
          'signedDecree',
          'contributionList',
          'budgetLine',
          'budgetStage',
          'fundProvision',
          'provisionRevocation',
          'cashPlan',
          'contributionAnswer',
          'contributionPayment',
          'contributionReceipt',
          'paymentOrder',
          'creditSettlement',
          'companyApplication',
          'statement',
          'earlierUpload',
          'answerUpload',
          'eventUpload',
          'journalEntry',
          'fundingConsent',
          'reverification',
        )
      : await arrangeCohort(put, programme, worker, mark, home.village, (objection) =>
          sealStatement(vault, tenantId, objection, { text: mark, name: mark, contact: mark }),
        )),
    ...(await arrangeClaim(put, home === undefined ? null : worker, userId, mark)),
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
  if (home === undefined)
    return { ...things, ...missing('document', 'proposal', 'transfer', 'pair', 'decision', 'batch') }
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
