import type pg from 'pg'
import { idOf, type Pair } from './four-eyes-pair.builder.ts'
import { aDraft, aPdf, SIGN, submits, votes } from './testing/a-decree.ts'
import { TENANTS, type TestTenant, USERS } from './testing/test.ts'

const TENANT = TENANTS['kubu-raya'].id
const RECORDS_PAPER = `with content as (insert into file (tenant_id, name, media_type, size_bytes, sha256, purpose)
    values (app.tenant_id(), 'naskah.pdf', 'application/pdf', 1, sha256('x'), 'DOCUMENT') returning id),
  paper as (insert into agreement_document (agreement_id, tenant_id, kind, file_id, added_by)
    select $1, app.tenant_id(), 'SIGNED', id, app.user_id() from content returning id)
  insert into agreement_signing (agreement_id, tenant_id, document_id, signed_on, recorded_by)
  select $1, app.tenant_id(), id, '2026-01-20', app.user_id() from paper`
const CONFIRMS = `insert into agreement_confirmation (signing_id, agreement_id, party_id, tenant_id, recorded_by)
  select s.id, s.agreement_id, p.id, app.tenant_id(), app.user_id()
  from agreement_signing s join agreement_party p on p.agreement_id = s.agreement_id and p.party_tenant_id = app.tenant_id()`

/** What a village has deliberated, and the regency's officer has sent in a round. */
async function aSentTask(admin: pg.Client): Promise<string> {
  const programme = await idOf(
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
  const round = await idOf(
    admin.query(
      `insert into round (tenant_id, programme_id, name, due_on) values ($1, $2, 'Uji', '2026-12-31') returning id`,
      [TENANT, programme],
    ),
  )
  const task = await idOf(
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

/** Pairs around what is signed: the proposals of a round, decrees, agreements. */
export const PAPER_PAIRS: readonly Pair[] = [
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
      const agreement = await idOf(
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
]
