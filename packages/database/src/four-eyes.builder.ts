import type pg from 'pg'
import { anObjection, DECIDES, LIST_PAIRS } from './four-eyes-lists.builder.ts'
import type { As, Attack, Pair } from './four-eyes-pair.builder.ts'
import { aBudgetLine, anApprovedLine, choosesLines, proposesStage } from './testing/a-budget.ts'
import { aBilledList, aContributionList, aSignedDecree, stepsList } from './testing/a-contribution-list.ts'
import { aDraft, aPdf, holdsOffice, SIGN, submits, votes } from './testing/a-decree.ts'
import { aPaidList, peopleOf, receives, takesAnswer } from './testing/a-posting.ts'
import { aRoleProposal } from './testing/a-role-proposal.ts'
import { aTariffChange } from './testing/a-tariff-change.ts'
import { aWorker } from './testing/a-worker.ts'
import { TENANTS, type TestTenant, USERS } from './testing/test.ts'

const TENANT = TENANTS['kubu-raya'].id
const REFUSES = `update worker_proposal set state = 'REFUSED', decided_by = app.user_id(), decided_at = now()`
const RECORDS_PAPER = `with content as (insert into file (tenant_id, name, media_type, size_bytes, sha256, purpose)
    values (app.tenant_id(), 'naskah.pdf', 'application/pdf', 1, sha256('x'), 'DOCUMENT') returning id),
  paper as (insert into agreement_document (agreement_id, tenant_id, kind, file_id, added_by)
    select $1, app.tenant_id(), 'SIGNED', id, app.user_id() from content returning id)
  insert into agreement_signing (agreement_id, tenant_id, document_id, signed_on, recorded_by)
  select $1, app.tenant_id(), id, '2026-01-20', app.user_id() from paper`
const CONFIRMS = `insert into agreement_confirmation (signing_id, agreement_id, party_id, tenant_id, recorded_by)
  select s.id, s.agreement_id, p.id, app.tenant_id(), app.user_id()
  from agreement_signing s join agreement_party p on p.agreement_id = s.agreement_id and p.party_tenant_id = app.tenant_id()`
const VERIFIES = `update worker set status = 'VERIFIED', version = version + 1 where id = $1`
const CHECKS = `insert into check_decision (result_id, tenant_id, decision, reason) values ($1, app.tenant_id(), 'KEPT', 'Sudah diperiksa')`

/** A treasurer pays a part of the bill of a list that went through these hands. */
async function aBill(
  admin: pg.Client,
  as: As,
  hands: { readonly by: TestTenant; readonly approver: TestTenant; readonly biller?: TestTenant },
): Promise<Pick<Attack, 'thing' | 'decide'>> {
  const list = await aBilledList(admin, 'kubu-raya', await aSignedDecree(admin, 'kubu-raya'), hands)
  const decide = (user: TestTenant) =>
    as(
      `insert into contribution_payment (list_id, tenant_id, rupiah, paid_on, reference) values ($1, $2, 1, app.today(), $3)`,
      [list, TENANT, `SP2D ${user}`],
      user,
    )
  return { thing: { kind: 'CONTRIBUTION_PAYMENT', id: list }, decide }
}

/** Two answers about a list that the province's officer has paid: the second, which Kubu Raya's officer brings, posts whom the first rejects. */
async function twoAnswers(admin: pg.Client, as: As): Promise<Omit<Attack, 'maker'>> {
  const list = await aPaidList(admin, 'kubu-raya', { payer: 'provinsi' })
  await receives(admin, 'kubu-raya', 'kubu-raya', list)
  const people = await peopleOf(admin, list)
  const rejected = people.map((person) => ({ ...person, verdict: 'REJECTED' as const }))
  await takesAnswer(admin, 'kubu-raya', 'kubu-raya', list, rejected)
  const answer = await takesAnswer(admin, 'kubu-raya', 'kubu-raya', list, people)
  const decide = (user: TestTenant) => as('select app.settle_contribution_answer($1, true)', [answer], user)
  return { other: 'pontianak', thing: { kind: 'CONTRIBUTION_ANSWER', id: answer }, decide }
}

/** A candidate of Kubu Raya, whom somebody would call verified. */
async function aCandidate(admin: pg.Client, as: As): Promise<{ person: string } & Pick<Attack, 'thing' | 'decide'>> {
  const person = await aWorker(admin)
  return { person, thing: { kind: 'RECORD', id: person }, decide: (user) => as(VERIFIES, [person], user) }
}

/** What a village has deliberated, and the regency's officer has sent in a round. */
async function aSentTask(admin: pg.Client): Promise<string> {
  const programme = await one(
    admin.query(
      `insert into programme (tenant_id, name, insurance_programmes, period, funding_source)
       values ($1, 'Uji putaran', '{DEATH}', '[2027-01-01,2028-01-01)', 'REGIONAL_BUDGET') returning id`,
      [TENANT],
    ),
  )
  await admin.query(
    `insert into programme_quota (programme_id, tenant_id, area_code, area_tenant_id, people) values ($1, $2, '61.12', $2, 10)`,
    [programme, TENANT],
  )
  await admin.query(
    `insert into rule_version (programme_id, version, tenant_id, rule, effective_from) values ($1, 1, $2, '{"fact":"AGE","from":18}', '2026-01-01')`,
    [programme, TENANT],
  )
  await admin.query(`update programme set state = 'OPEN' where id = $1`, [programme])
  const round = await one(
    admin.query(
      `insert into round (tenant_id, programme_id, name, due_on) values ($1, $2, 'Uji', '2026-12-31') returning id`,
      [TENANT, programme],
    ),
  )
  const task = await one(
    admin.query(
      `insert into round_task (round_id, tenant_id, proposer_tenant_id, kind, village_code, quota) values ($1, $2, $2, 'VILLAGE', '61.12.05.2003', 2) returning id`,
      [round, TENANT],
    ),
  )
  await admin.query(`update round set state = 'OPEN' where id = $1`, [round])
  await admin.query(`update round_task set state = 'AT_WORK' where id = $1`, [task])
  await admin.query(
    `insert into deliberation (task_id, tenant_id, held_on, attendees) values ($1, $2, '2026-11-01', '{Kades}')`,
    [task, TENANT],
  )
  await admin.query(`update round_task set state = 'SENT', sent_by = $2, sent_at = now() where id = $1`, [
    task,
    USERS['kubu-raya'],
  ])
  return task
}

const one = async (answer: Promise<pg.QueryResult>): Promise<string> => (await answer).rows[0].id

/** Every pair of maker and checker that the product has today. */
export const PAIRS: readonly Pair[] = [
  ...LIST_PAIRS,
  {
    subject: 'Visit',
    makes: 'makes the visit',
    decides: 'decides what becomes of it',
    refusal: 'visitor_is_not_decider',
    code: 'VISITOR_IS_NOT_DECIDER',
    test: 'apps/api/src/features/verification/visits.test.ts',
    arrange: async (admin, as) => {
      const person = await aWorker(admin)
      const result = await one(
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
      const result = await one(
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
      const proposal = await one(
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
      const thing = { kind: 'PROPOSAL', id: await one(admin.query('select id from worker_proposal order by id desc')) }
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
      const transfer = await one(
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
    subject: 'Proposals of a round',
    makes: 'sends them',
    decides: 'accepts them',
    refusal: 'round_task_sender_is_not_decider',
    code: 'ROUND_OWN_SENDING',
    test: 'apps/api/src/features/rounds/propose.test.ts',
    arrange: async (admin, as) => {
      const task = await aSentTask(admin)
      const accept = `update round_task set state = 'ACCEPTED', decided_by = app.user_id(), decided_at = now() where id = $1`
      const thing = { kind: 'ROUND_TASK', id: task }
      return { maker: 'kubu-raya', other: 'pontianak', thing, decide: (user) => as(accept, [task], user) }
    },
  },
  {
    subject: 'Decree',
    makes: 'drafts, changes or submits it',
    decides: 'reviews or approves it',
    refusal: 'decree_maker_is_not_voter',
    code: 'MAKER_IS_NOT_VOTER',
    test: 'apps/api/src/features/decrees/decrees.test.ts',
    arrange: async (admin, as) => {
      const { decree } = await aDraft(admin, 'kubu-raya')
      await submits(admin, 'kubu-raya', decree)
      const decide = (user: TestTenant) =>
        as(
          `insert into decree_vote (decree_id, tenant_id, submission, position, vote) select id, tenant_id, submission, 1, 'APPROVE' from decree where id = $1`,
          [decree],
          user,
        )
      return { maker: 'provinsi', other: 'pontianak', thing: { kind: 'DECREE', id: decree }, decide }
    },
  },
  {
    subject: 'Decree that was approved',
    makes: 'drafts, changes or submits it',
    decides: 'records its signature',
    refusal: 'decree_maker_is_not_signer',
    code: 'MAKER_IS_NOT_SIGNER',
    test: 'apps/api/src/features/decrees/decrees.test.ts',
    arrange: async (admin, as) => {
      const { decree } = await aDraft(admin, 'kubu-raya')
      await submits(admin, 'kubu-raya', decree)
      await votes(admin, 'kubu-raya', decree)
      const file = await aPdf(admin, 'kubu-raya')
      const thing = { kind: 'DECREE', id: decree }
      return { maker: 'provinsi', other: 'pontianak', thing, decide: (user) => as(SIGN, [decree, 'Uji/4', file], user) }
    },
  },
  {
    subject: 'Agreement',
    makes: 'draws it up or changes a part of it',
    decides: 'approves it',
    refusal: 'agreement_maker_is_not_approver',
    code: 'MAKER_IS_NOT_APPROVER',
    test: 'apps/api/src/features/agreements/agreements.test.ts',
    arrange: async (_admin, as) => {
      const agreement = await one(
        as(
          `insert into agreement (tenant_id, kind, title, purpose, valid, quota_people, created_by)
           values (app.tenant_id(), 'COOPERATION', 'Perlindungan petani', 'Melindungi petani', '[2026-01-01,2027-01-01)', 100, app.user_id()) returning id`,
          [],
          'kubu-raya',
        ),
      )
      await as(
        `insert into agreement_party (agreement_id, tenant_id, position, kind, party_tenant_id)
         values ($1, app.tenant_id(), 1, 'GOVERNMENT', app.tenant_id()), ($1, app.tenant_id(), 2, 'COMPANY', $2)`,
        [agreement, TENANTS.pertamina.id],
        'kubu-raya',
      )
      await as(
        `insert into obligation (agreement_id, tenant_id, party_id, position, text)
         select agreement_id, tenant_id, id, position, 'Melaksanakan' from agreement_party where agreement_id = $1`,
        [agreement],
        'kubu-raya',
      )
      await as(`update agreement set state = 'NEGOTIATION' where id = $1`, [agreement], 'kubu-raya')
      const decide = (user: TestTenant) =>
        as(`update agreement set state = 'APPROVED', approved_by = app.user_id() where id = $1`, [agreement], user)
      return { maker: 'kubu-raya', other: 'pontianak', thing: { kind: 'AGREEMENT', id: agreement }, decide }
    },
  },
  {
    subject: 'Signed paper of an agreement',
    makes: 'draws up the text or records the paper',
    decides: 'confirms it for a party, or stands for one',
    refusal: 'agreement_signing_by_another',
    code: 'DRAFTER_IS_NOT_CONFIRMER',
    test: 'apps/api/src/features/agreements/agreement-confirmations.test.ts',
    arrange: async (admin, as) => {
      const { rows } = await admin.query<{ id: string }>(
        `insert into agreement (tenant_id, kind, state, title, purpose, valid, approved_by)
         values ($1, 'COOPERATION', 'APPROVED', 'Perlindungan petani', 'Melindungi petani', '[2026-01-01,2027-01-01)', $2) returning id`,
        [TENANT, USERS.provinsi],
      )
      await admin.query(
        `insert into agreement_party (agreement_id, tenant_id, position, kind, party_tenant_id)
         values ($1, $2, 1, 'GOVERNMENT', $2), ($1, $2, 2, 'COMPANY', $3)`,
        [rows[0]?.id, TENANT, TENANTS.pertamina.id],
      )
      await as(RECORDS_PAPER, [rows[0]?.id], 'pertamina')
      return { maker: 'pertamina', other: 'kubu-raya', decide: (user) => as(CONFIRMS, [], user) }
    },
  },
  {
    subject: 'Role that checks or signs',
    makes: 'proposes it, by an invitation too',
    decides: 'confirms it',
    refusal: 'PROPOSER_IS_NOT_CONFIRMER',
    code: 'PROPOSER_IS_NOT_CONFIRMER',
    test: 'apps/api/src/features/access/role-confirmation.test.ts',
    arrange: async (admin, as) => {
      await holdsOffice(admin, 'kubu-raya', 'pontianak', 'ADMINISTRATOR')
      const proposal = await aRoleProposal(admin, 'kubu-raya', { by: 'kubu-raya', user: 'pertamina' })
      const decide = async (user: TestTenant) => {
        const { rows } = await as('select app.decide_role($1, true, null) as outcome', [proposal], user)
        if (rows[0].outcome !== 'CONFIRMED') throw new Error(rows[0].outcome)
      }
      return { maker: 'kubu-raya', other: 'pontianak', decide }
    },
  },
  {
    subject: 'Change of the tariff',
    makes: 'proposes it',
    decides: 'confirms it',
    refusal: 'tariff_proposer_is_not_confirmer',
    code: 'TARIFF_PROPOSER_IS_NOT_CONFIRMER',
    test: 'apps/api/src/features/tariffs/tariffs.test.ts',
    arrange: async (admin, as) => {
      const change = await aTariffChange(admin, { by: 'kubu-raya', valid: '[2099-01-01,)' })
      // The tariff is the province's: whoever decides has a role there too.
      const decide = (user: TestTenant) =>
        as(
          `with entered as materialized (select app.enter($1, $2, '', null)) select app.decide_tariff_change($3, true) from entered`,
          [TENANTS.provinsi.id, USERS[user], change],
          user,
        )
      return { maker: 'kubu-raya', other: 'pontianak', decide }
    },
  },
  {
    subject: 'Contribution list',
    makes: 'draws it up',
    decides: 'approves it',
    refusal: 'contribution_list_drafter_is_not_approver',
    code: 'DRAFTER_IS_NOT_LIST_APPROVER',
    test: 'apps/api/src/features/billing/billing.test.ts',
    arrange: async (admin, as) => {
      const decree = await aSignedDecree(admin, 'kubu-raya')
      const list = await aContributionList(admin, 'kubu-raya', decree)
      const decide = (user: TestTenant) =>
        as(`update contribution_list set state = 'APPROVED' where id = $1`, [list], user)
      return { maker: 'kubu-raya', other: 'pontianak', decide }
    },
  },
  {
    subject: 'Contribution list that was approved',
    makes: 'approves it',
    decides: 'records what was paid on its bill',
    refusal: 'contribution_approver_is_not_payer',
    code: 'APPROVER_IS_NOT_PAYER',
    test: 'apps/api/src/features/billing/billing.test.ts',
    arrange: async (admin, as) => ({
      maker: 'kubu-raya',
      other: 'pontianak',
      ...(await aBill(admin, as, { by: 'provinsi', approver: 'kubu-raya' })),
    }),
  },
  {
    subject: 'Contribution list that was billed',
    makes: 'draws it up',
    decides: 'records what was paid on its bill',
    refusal: 'contribution_drafter_is_not_payer',
    code: 'DRAFTER_IS_NOT_PAYER',
    test: 'apps/api/src/features/billing/billing.test.ts',
    arrange: async (admin, as) => ({
      maker: 'provinsi',
      other: 'pontianak',
      ...(await aBill(admin, as, { by: 'provinsi', approver: 'kubu-raya' })),
    }),
  },
  {
    subject: 'Bill of the insurer',
    makes: 'writes down its amount',
    decides: 'records what was paid on it',
    refusal: 'contribution_biller_is_not_payer',
    code: 'BILLER_IS_NOT_PAYER',
    test: 'apps/api/src/features/billing/billing.test.ts',
    arrange: async (admin, as) => ({
      maker: 'pertamina',
      other: 'pontianak',
      ...(await aBill(admin, as, { by: 'provinsi', approver: 'kubu-raya', biller: 'pertamina' })),
    }),
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
  {
    subject: 'Contribution list that was sent',
    makes: 'draws it up or sends it',
    decides: 'calls it back',
    refusal: 'contribution_list_maker_is_not_recaller',
    code: 'MAKER_IS_NOT_RECALLER',
    test: 'apps/api/src/features/billing/billing-recall.test.ts',
    arrange: async (admin, as) => {
      const decree = await aSignedDecree(admin, 'kubu-raya')
      const list = await aContributionList(admin, 'kubu-raya', decree, { by: 'provinsi' })
      await stepsList(admin, 'kubu-raya', 'pertamina', list, 'APPROVED')
      await stepsList(admin, 'kubu-raya', 'kubu-raya', list, 'SENT')
      const decide = (user: TestTenant) =>
        as(
          `update contribution_list set state = 'DISCARDED', recall_reason = 'Nama desa tertukar' where id = $1`,
          [list],
          user,
        )
      return { maker: 'kubu-raya', other: 'pontianak', decide }
    },
  },
  {
    subject: 'Stage of a budget line',
    makes: 'proposes it',
    decides: 'approves it',
    refusal: 'budget_drafter_is_not_approver',
    code: 'DRAFTER_IS_NOT_BUDGET_APPROVER',
    test: 'apps/api/src/features/budgets/budgets.test.ts',
    arrange: async (admin, as) => {
      const line = await aBudgetLine(admin, 'kubu-raya')
      const stage = await proposesStage(admin, 'kubu-raya', 'kubu-raya', line, 1_000)
      const decide = (user: TestTenant) => as(`update budget_stage set state = 'APPROVED' where id = $1`, [stage], user)
      return { maker: 'kubu-raya', other: 'pontianak', thing: { kind: 'BUDGET_STAGE', id: stage }, decide }
    },
  },
  {
    subject: 'Payment of a contribution list',
    makes: 'records it',
    decides: 'records that the insurer received it, or to whom it was posted',
    refusal: 'contribution_payer_is_not_receiver',
    code: 'PAYER_IS_NOT_RECEIVER',
    test: 'apps/api/src/features/billing/receipt.test.ts',
    arrange: async (admin, as) => {
      const list = await aPaidList(admin, 'kubu-raya', { payer: 'kubu-raya' })
      const decide = (user: TestTenant) =>
        as(
          `insert into contribution_receipt (list_id, tenant_id, rupiah, received_on, reference) values ($1, $2, 1, app.today(), $3)`,
          [list, TENANT, `BPJS ${user}`],
          user,
        )
      return { maker: 'kubu-raya', other: 'pontianak', thing: { kind: 'CONTRIBUTION_RECEIPT', id: list }, decide }
    },
  },
  {
    subject: 'Answer about postings',
    makes: 'brings the file',
    decides: 'decides what it says otherwise than an earlier answer',
    refusal: 'contribution_bringer_is_not_settler',
    code: 'BRINGER_IS_NOT_SETTLER',
    test: 'apps/api/src/features/billing/posting.test.ts',
    arrange: async (admin, as) => ({ maker: 'kubu-raya', ...(await twoAnswers(admin, as)) }),
  },
  {
    subject: 'Answers about a payment',
    makes: 'records the payment',
    decides: 'decides which of two answers holds',
    refusal: 'contribution_payer_is_not_receiver',
    code: 'PAYER_IS_NOT_RECEIVER',
    test: 'apps/api/src/features/billing/receipt.test.ts',
    arrange: async (admin, as) => ({ maker: 'provinsi', ...(await twoAnswers(admin, as)) }),
  },
  {
    subject: 'Budget lines of a contribution list',
    makes: 'chooses them',
    decides: 'approves the list',
    refusal: 'contribution_list_chooser_is_not_approver',
    code: 'CHOOSER_IS_NOT_LIST_APPROVER',
    test: 'apps/api/src/features/budgets/budgets.test.ts',
    arrange: async (admin, as) => {
      const decree = await aSignedDecree(admin, 'kubu-raya')
      const list = await aContributionList(admin, 'kubu-raya', decree, { by: 'provinsi' })
      const ceiling = 1_000_000
      const lines = [
        await anApprovedLine(admin, 'kubu-raya', { ceiling }),
        await anApprovedLine(admin, 'kubu-raya', { ceiling, programme: 'DEATH' }),
      ]
      const { rows } = await admin.query('select total_rupiah::int as total from contribution_list where id = $1', [
        list,
      ])
      await choosesLines(
        admin,
        'kubu-raya',
        'kubu-raya',
        list,
        lines.map((line, at) => ({ line, rupiah: at === 0 ? 1 : rows[0].total - 1 })),
      )
      const decide = (user: TestTenant) =>
        as(`update contribution_list set state = 'APPROVED' where id = $1`, [list], user)
      return { maker: 'kubu-raya', other: 'pontianak', thing: { kind: 'CONTRIBUTION_LIST', id: list }, decide }
    },
  },
]
