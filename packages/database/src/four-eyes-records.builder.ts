import type pg from 'pg'
import { anObjection, DECIDES } from './four-eyes-lists.builder.ts'
import { type As, type Attack, idOf, type Pair } from './four-eyes-pair.builder.ts'
import { aWorker } from './testing/a-worker.ts'
import { TENANTS, type TestTenant, USERS } from './testing/test.ts'

const TENANT = TENANTS['kubu-raya'].id
const REFUSES = `update worker_proposal set state = 'REFUSED', decided_by = app.user_id(), decided_at = now()`
const VERIFIES = `update worker set status = 'VERIFIED', version = version + 1 where id = $1`
const CHECKS = `insert into check_decision (result_id, tenant_id, decision, reason) values ($1, app.tenant_id(), 'KEPT', 'Sudah diperiksa')`

/** A candidate of Kubu Raya, whom somebody would call verified. */
async function aCandidate(admin: pg.Client, as: As): Promise<{ person: string } & Pick<Attack, 'thing' | 'decide'>> {
  const person = await aWorker(admin)
  return { person, thing: { kind: 'RECORD', id: person }, decide: (user) => as(VERIFIES, [person], user) }
}

/** Pairs around the record of a person: what was found out, what was proposed, and who calls it verified. */
export const RECORD_PAIRS: readonly Pair[] = [
  {
    subject: 'Visit',
    makes: 'makes the visit',
    decides: 'decides what becomes of it',
    refusal: 'visitor_is_not_decider',
    code: 'VISITOR_IS_NOT_DECIDER',
    test: 'apps/api/src/features/verification/visits.test.ts',
    arrange: async (admin, as) => {
      const person = await aWorker(admin)
      const result = await idOf(
        admin.query(
          `with task as (insert into check_task (tenant_id, worker_id, assigned_to, due_on) values ($1, $2, $3, '2027-01-01') returning id)
           insert into check_result (tenant_id, worker_id, question, answer, found_on, task_id, recorded_by)
           select $1, $2, 'FIELD_VISIT', 'FOUND', '2026-11-20', id, $3 from task returning id`,
          [TENANT, person, USERS['kubu-raya']],
        ),
      )
      const thing = { kind: 'CHECK', id: result }
      return { maker: 'kubu-raya', other: 'pontianak', thing, decide: (user) => as(CHECKS, [result], user) }
    },
  },
  {
    subject: 'Answers of a register',
    makes: 'uploads, repairs or saves the file',
    decides: 'decides what becomes of an answer',
    refusal: 'bringer_is_not_decider',
    code: 'BRINGER_IS_NOT_DECIDER',
    test: 'apps/api/src/features/verification/matches.test.ts',
    arrange: async (admin, as) => {
      const person = await aWorker(admin)
      const result = await idOf(
        admin.query(
          `with file as (insert into file (tenant_id, name, media_type, size_bytes, sha256, purpose, created_by)
               values ($1, 'jawaban.csv', 'text/csv', 1, sha256('x'), 'IMPORT', $3) returning id),
             import as (insert into import_file (tenant_id, file_id, file_name, profile, created_by) select $1, id, 'jawaban.csv', 'POPULATION_ANSWER', $3 from file returning id),
             asked as (insert into check_request (tenant_id, question, reason) values ($1, 'POPULATION', 'untuk pengujian') returning id)
           insert into check_result (tenant_id, worker_id, question, answer, request_id, import_id)
           select $1, $2, 'POPULATION', 'DIED', asked.id, import.id from asked, import returning id`,
          [TENANT, person, USERS['kubu-raya']],
        ),
      )
      const thing = { kind: 'CHECK', id: result }
      return { maker: 'kubu-raya', other: 'pontianak', thing, decide: (user) => as(CHECKS, [result], user) }
    },
  },
  {
    subject: 'Proposed change of a record',
    makes: 'proposes it, or brings the file that does',
    decides: 'takes it over or refuses it',
    refusal: 'proposer_is_not_decider',
    code: 'PROPOSER_IS_NOT_DECIDER',
    test: 'apps/api/src/features/proposals/proposals.test.ts',
    arrange: async (admin, as) => {
      const proposal = await idOf(
        admin.query(
          `insert into worker_proposal (tenant_id, proposer_tenant_id, worker_id, changes_cipher, fields, proposed_by)
           values ($1, $2, $3, 'x', '{name}', $4) returning id`,
          [TENANT, TENANTS.provinsi.id, await aWorker(admin), USERS.pontianak],
        ),
      )
      const decide = (user: TestTenant) =>
        as(
          `update worker_proposal set state = 'REFUSED', decided_by = app.user_id(), decided_at = now() where id = $1`,
          [proposal],
          user,
        )
      return { maker: 'pontianak', other: 'kubu-raya', thing: { kind: 'PROPOSAL', id: proposal }, decide }
    },
  },
  {
    subject: 'Status proposed by an objection',
    makes: 'upholds the objection',
    decides: 'takes it over or refuses it',
    refusal: 'proposer_is_not_decider',
    code: 'PROPOSER_IS_NOT_DECIDER',
    test: 'apps/api/src/features/cohorts/objection-proposals.test.ts',
    arrange: async (admin, as) => {
      const cohort = await anObjection(admin, as, 'pertamina', 'DECEASED')
      await as(DECIDES, [cohort, true], 'pontianak')
      // Only the decision of the objection tells who may not.
      await admin.query('update worker_proposal set proposed_by = null')
      const thing = { kind: 'PROPOSAL', id: await idOf(admin.query('select id from worker_proposal order by id desc')) }
      return { maker: 'pontianak', other: 'kubu-raya', thing, decide: (user) => as(REFUSES, [], user) }
    },
  },
  {
    subject: 'Hand-over of a record',
    makes: 'proposes it',
    decides: 'accepts it for the other side',
    refusal: 'PROPOSER_IS_NOT_DECIDER',
    code: 'PROPOSER_IS_NOT_DECIDER',
    test: 'apps/api/src/features/custody/custody.test.ts',
    arrange: async (admin, as) => {
      const worker = await aWorker(admin, { keptBy: 'pontianak' })
      const transfer = await idOf(
        admin.query(
          `insert into custody_transfer (tenant_id, worker_id, from_tenant_id, to_tenant_id, to_village_code, reason, proposed_by)
           values ($1, $2, $1, $3, '61.12.05.2003', 'Pindah domisili', $4) returning id`,
          [TENANTS.pontianak.id, worker, TENANT, USERS.pontianak],
        ),
      )
      const decide = async (user: TestTenant) => {
        const { rows } = await as(`select outcome from app.decide_custody_transfer($1, true, null)`, [transfer], user)
        if (rows[0].outcome !== 'ACCEPTED') throw new Error(rows[0].outcome)
      }
      return { maker: 'pontianak', other: 'kubu-raya', thing: { kind: 'TRANSFER', id: transfer }, decide }
    },
  },
  {
    subject: 'Record of a person',
    makes: 'registers the person',
    decides: 'calls them verified',
    refusal: 'record_maker_is_not_verifier',
    code: 'MAKER_IS_NOT_VERIFIER',
    test: 'apps/api/src/features/workers/verified-by-another.test.ts',
    arrange: async (admin, as) => {
      const { person, ...attack } = await aCandidate(admin, as)
      await admin.query('update worker set updated_by = $2 where id = $1', [person, USERS['kubu-raya']])
      return { maker: 'kubu-raya', other: 'pontianak', ...attack }
    },
  },
  {
    subject: 'Record of a file',
    makes: 'brings the file',
    decides: 'calls the person verified',
    refusal: 'record_maker_is_not_verifier',
    code: 'MAKER_IS_NOT_VERIFIER',
    test: 'apps/api/src/features/workers/verified-by-another.test.ts',
    arrange: async (admin, as) => {
      const { person, ...attack } = await aCandidate(admin, as)
      await admin.query(
        `with file as (insert into file (tenant_id, name, media_type, size_bytes, sha256, purpose, created_by)
             values ($1, 'pekerja.csv', 'text/csv', 1, sha256('x'), 'IMPORT', $3) returning id),
           import as (insert into import_file (tenant_id, file_id, file_name, profile, created_by) select $1, id, 'pekerja.csv', 'PEOPLE', $3 from file returning id)
         insert into import_effect (import_id, worker_id, tenant_id, keeper_tenant_id, kind, version, stands_at)
         select id, $2, $1, $1, 'CREATED', 1, 1 from import`,
        [TENANT, person, USERS['kubu-raya']],
      )
      return { maker: 'kubu-raya', other: 'pontianak', ...attack }
    },
  },
  {
    subject: 'Person who was visited',
    makes: 'makes the visit',
    decides: 'calls them verified',
    refusal: 'record_maker_is_not_verifier',
    code: 'MAKER_IS_NOT_VERIFIER',
    test: 'apps/api/src/features/workers/verified-by-another.test.ts',
    arrange: async (admin, as) => {
      const { person, ...attack } = await aCandidate(admin, as)
      await admin.query(
        `with task as (insert into check_task (tenant_id, worker_id, assigned_to, due_on) values ($1, $2, $3, '2027-01-01') returning id)
         insert into check_result (tenant_id, worker_id, question, answer, found_on, task_id, recorded_by)
         select $1, $2, 'FIELD_VISIT', 'FOUND', '2026-11-20', id, $3 from task`,
        [TENANT, person, USERS['kubu-raya']],
      )
      return { maker: 'kubu-raya', other: 'pontianak', ...attack }
    },
  },
]
