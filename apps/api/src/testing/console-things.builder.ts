import { withoutGuards } from '@payung/database/testing/a-claim'
import { aContributionList } from '@payung/database/testing/a-contribution-list'
import { aDraft } from '@payung/database/testing/a-decree'
import { answersConsent, HALF, paidBy, savesRules, signsFunded } from '@payung/database/testing/a-funding'
import { aPaidClaim } from '@payung/database/testing/a-scholarship'
import { aWorker } from '@payung/database/testing/a-worker'
import type { Vault } from '@payung/database/vault'
import type pg from 'pg'
import { aLine, aList, HEADER, review, saved, settled } from '../features/imports/imports.builder.ts'
import { did, lockedCohort } from './decree.builder.ts'
import { node, type Things } from './isolation/things.builder.ts'
import { arrangePeople } from './people.builder.ts'
import { aDecree, becomes, change } from './reverification.builder.ts'
import { type Client, TENANTS, type TestTenant, USERS } from './test.ts'

const OWNER = TENANTS['kubu-raya'].id

/**
 * Puts what the console shows beside one of everything: without it a page would be empty. Needs a worker that takes jobs.
 *
 * @returns ids of what it put, and what two variables name
 */
export async function arrangeConsoleThings(
  admin: pg.Client,
  vault: Vault,
  signIn: (tenant: TestTenant) => Promise<Client>,
  things: Things,
) {
  const { officer, decree, members, programme } = await aDecree(admin, signIn, 2, 1)
  await admin.query(
    `insert into reverification_schedule (tenant_id, decree_id, every_months, next_on) values ($1, $2, 6, '2026-11-20')`,
    [OWNER, things.signedDecree],
  )
  await admin.query(
    `insert into saved_view (tenant_id, owner_id, list, name, state) values ($1, $2, 'SIMULATIONS', 'Rencana', '{}')`,
    [OWNER, USERS['kubu-raya']],
  )
  // A family that has not claimed a scholarship, by the name that the queries look for.
  const unclaimed = await aPaidClaim(admin)
  await admin.query(
    `update worker set name = 'Raya Peserta', name_search = 'raya peserta' where id = (select worker_id from claim where id = $1)`,
    [unclaimed],
  )
  // What its accident led to opens to the officer of the case.
  await admin.query(
    `insert into claim_step (claim_id, tenant_id, from_state, to_state, on_day, moved_by) values ($1, $2, 'REPORTED', 'DOCUMENTS', app.today(), $3)`,
    [unclaimed, OWNER, USERS['kubu-raya']],
  )
  await withoutGuards(admin, () =>
    admin.query(
      `insert into accident_detail (claim_id, tenant_id, number, losses, days_unable_to_work, home_care, transport_land, transport_sea, transport_air, written_by)
       values ($1, $2, 1, '[]', 30, '{250000}', 0, 0, 0, $3)`,
      [unclaimed, OWNER, USERS['kubu-raya']],
    ),
  )
  const { rows: scans } = await admin.query<{ file_id: string }>('select file_id from decree_scan limit 1')
  const [survivor] = await arrangePeople(admin, vault, [{ name: 'Rahayu Raya' }])
  await admin.query('update worker set superseded_by = $2 where id = $1', [members[0], survivor?.id])
  await admin.query('update worker set family_card_index = $2 where id = any($1)', [
    [things.worker, survivor?.id],
    vault.familyCardIndex('6112050101100001'),
  ])
  await becomes(admin, members[2], `name = 'Raya Cadangan'`)
  await lockedCohort(admin, 'kubu-raya', { members: 1, quota: 1 })
  const amendment = await did(officer, 'draftAmendment', null, { decreeId: decree.id, fromMonth: '2027-04-01' })
  const job = await arrangeJobs(admin, things)
  await arrangeBesideCohort(admin, things)
  await admin.query(
    `insert into area_former_name (area_code, name, source) values ('61.12.05.2003', 'Raya Lama', 'Uji')`,
  )
  await admin.query(
    `insert into figure_list_line (list_id, line_no, tenant_id, verdict, indicator, area_code, as_of_precision, amount, source, source_day, evidence)
     select id, 2, tenant_id, 'NEW', 'COVERAGE', '61.12', 'UNTOLD', 5000, 'Buku data', '2026-01-20', 'B/12' from figure_list where id = $1`,
    [things.figureList],
  )
  return {
    scan: node('File', scans[0]?.file_id ?? ''),
    otherCohort: node('Cohort', await anEmptyCohort(admin, programme)),
    ids: [
      decree.id as string,
      node('Claim', unclaimed),
      amendment.id as string,
      job,
      // With a row, and a payment beside it that none shows.
      things.statement,
      things.earlierUpload,
      things.answerUpload,
      things.eventUpload,
      things.figureList,
      await aReview(admin, officer, decree.id, programme),
      ...(await arrangeImports(admin, officer)),
      await aCorrection(admin, officer, survivor?.id ?? ''),
      ...(await arrangeFunding(admin)),
    ],
  }
}

/** A signed decree of which the province lists a half, with one of its people; a city's, of which a half is to be listed; and another that asks. */
async function arrangeFunding(admin: pg.Client): Promise<readonly string[]> {
  const { decree, members } = await aDraft(admin, 'kubu-raya')
  await savesRules(admin, 'kubu-raya', decree, [paidBy('provinsi', HALF), paidBy('kubu-raya')])
  await answersConsent(admin, 'provinsi', decree)
  await signsFunded(admin, 'kubu-raya', decree)
  await aContributionList(admin, 'provinsi', decree)
  const asks = async () => {
    const workers = [await aWorker(admin, { keptBy: 'pontianak' }), await aWorker(admin, { keptBy: 'pontianak' })]
    const asking = await aDraft(admin, 'pontianak', { workers, area: '61.71', quota: 2 })
    await savesRules(admin, 'pontianak', asking.decree, [paidBy('kubu-raya', HALF), paidBy('pontianak')])
    return asking.decree
  }
  const agreed = await asks()
  await answersConsent(admin, 'kubu-raya', agreed)
  await signsFunded(admin, 'pontianak', agreed)
  await asks()
  const { rows } = await admin.query('select id from funding_consent where decree_id = $1', [agreed])
  return [node('Decree', decree), node('Worker', members[0] ?? ''), node('FundingConsent', rows[0]?.id ?? '')]
}

/** A decision of many checks that left one, and a search for duplicates that is over. */
async function arrangeJobs(admin: pg.Client, { checkResult: resultId }: Things): Promise<string> {
  const put = async (kind: string, result: object): Promise<string> =>
    (
      await admin.query(
        `insert into job (tenant_id, kind, state, finished_at, created_by, result) values ($1, $2, 'SUCCEEDED', now(), $3, $4) returning id`,
        [OWNER, kind, USERS['kubu-raya'], result],
      )
    ).rows[0].id
  await put('DUPLICATES_SEARCH', {})
  const leftBecause = [{ resultId, code: 'CHECK_DECIDED', id: 'Sudah diputuskan.', en: 'Decided already.' }]
  return node('Job', await put('CHECKS_DECIDE', { details: { leftBecause } }))
}

/** Somebody whom the rule does not admit, and an answer that the member of the list has died. */
async function arrangeBesideCohort(admin: pg.Client, { cohort, worker, checkRequest }: Things): Promise<void> {
  await admin.query(
    `insert into check_result (tenant_id, worker_id, question, answer, request_id) values ($1, $2, 'POPULATION', 'DIED', $3)`,
    [OWNER, worker, checkRequest],
  )
  await admin.query(`set session_replication_role = 'replica'`)
  await admin.query(
    `insert into cohort_member (cohort_id, tenant_id, worker_id, area_code, village_code, place, points, met, draw, standing)
     select $1, tenant_id, id, left(village_code, 5), village_code, 2, 0, '{}', '0123456789abcdee', 'MEMBER' from worker
     where tenant_id = $2 and birth_date not between '1965-01-01' and '2005-12-31' and not app.is_gone(status) limit 1`,
    [cohort, OWNER],
  )
  await admin.query(`set session_replication_role = 'origin'`)
}

async function anEmptyCohort(admin: pg.Client, programme: string): Promise<string> {
  const { rows } = await admin.query(
    `insert into cohort (tenant_id, programme_id, name, seed) values ($1, $2, 'Kosong', 'undian-2') returning id`,
    [OWNER, programme],
  )
  return rows[0].id
}

/** An open review of a signed decree, and an open round in which somebody new can be proposed. */
async function aReview(admin: pg.Client, officer: Client, decreeId: string, programme: string): Promise<string> {
  const { rows } = await admin.query(
    `insert into round (tenant_id, programme_id, name, due_on) values ($1, $2, 'Putaran', '2099-12-31') returning id`,
    [OWNER, programme],
  )
  await admin.query(
    `insert into round_task (round_id, tenant_id, proposer_tenant_id, kind, village_code, quota) values ($1, $2, $2, 'VILLAGE', '61.12.05.2003', 10)`,
    [rows[0].id, OWNER],
  )
  await admin.query(`update round set state = 'OPEN', version = 2 where id = $1`, [rows[0].id])
  return (await change(officer, 'openReverification', { decreeId })).id
}

/** A list under review with a question and a change, a saved one whose people were changed since, and one whose layout is remembered. */
async function arrangeImports(admin: pg.Client, officer: Client): Promise<readonly string[]> {
  const knownPerson = aLine({ nik: '6112055511820202', name: 'Rahasia Kubu Raya', phone: '081234567890' })
  const open = await review(officer, aList(knownPerson, aLine({ village: 'Entah Di Mana' })), 'ditinjau.csv')
  const done = await saved(officer, aList(aLine()), 'disimpan.csv')
  await admin.query(
    `update worker set phone = '+628123456789', version = version + 1
     where id in (select worker_id from import_row where import_id = $1)`,
    [Buffer.from(done.id, 'base64').toString().replace('Import:', '')],
  )
  const unknown = (line: string) => [HEADER.replace('nama', 'A').replace('desa', 'B'), line].join('\n')
  const chosen = await review(officer, unknown(aLine()), 'pertama.csv')
  const mapping = ['nationalId', 'name', null, null, null, 'village'].flatMap((field, column) =>
    field === null ? [] : [{ column, field }],
  )
  await change(officer, 'chooseImportLayout', { importId: chosen.id, sheet: 'CSV', headerRow: 1, mapping }, 'id state')
  await settled(officer, chosen.id)
  const remembered = await review(officer, unknown(aLine()), 'kedua.csv')
  return [open.id, done.id, remembered.id]
}

/** What the audit log tells of a correction. */
async function aCorrection(admin: pg.Client, officer: Client, id: string): Promise<string> {
  const input = { workerId: node('Worker', id), expectedVersion: 1, because: 'Sesuai KTP' }
  await change(officer, 'updateWorker', { ...input, changes: { phone: '081234567891' } }, 'version')
  const { rows } = await admin.query(
    `select id from audit_event where subject_id = $1 and action = 'WORKER_UPDATED' order by id desc limit 1`,
    [id],
  )
  return node('AuditEvent', rows[0]?.id ?? '')
}
