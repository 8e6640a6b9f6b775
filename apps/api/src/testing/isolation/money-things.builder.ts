import { type Put, withGuards } from './things-beside.builder.ts'

export type MoneyThing =
  | 'contributionList'
  | 'budgetLine'
  | 'budgetStage'
  | 'fundProvision'
  | 'provisionRevocation'
  | 'cashPlan'
  | 'contributionAnswer'
  | 'contributionPayment'
  | 'contributionReceipt'
  | 'paymentOrder'
  | 'creditSettlement'
  | 'companyApplication'
  | 'statement'
  | 'earlierUpload'
  | 'answerUpload'
  | 'eventUpload'
  | 'journalEntry'
  | 'fundingConsent'

/** A billed list of contributions of a decree, a budget line that pays it, an answer of the insurer, and the entry of the bill. */
export async function arrangeMoney(
  put: Put,
  decree: string,
  mark: string,
): Promise<Readonly<Record<MoneyThing, string>>> {
  const contributionList = await put(
    `insert into contribution_list (tenant_id, decree_tenant_id, decree_id, from_month, until_month, state, approved_by, approved_at, sent_by, sent_on, billing_code, billed_rupiah,
       billed_by, due_on, billed_on, total_rupiah, drafted_by)
     select $1, $1, $2, '2027-01-01', '2027-02-01', 'BILLED', a.id, now(), a.id, '2026-12-01', upper(left($3, 6)) || '1234', 7, a.id, '2027-01-20', '2026-12-02', 7, w.id
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
  const fundProvision = await put(
    `with letter as materialized (select uuidv7() as id),
       amount as (insert into fund_provision_line (provision_id, line_id, tenant_id, rupiah) select id, $2, $1, 7 from letter)
     insert into fund_provision (id, tenant_id, fiscal_year, number, decided_on, from_month, last_month, line_amounts, drafted_by)
     select letter.id, $1, 2027, $3, '2026-11-20', 1, 3, '[]', u.id from letter, (select id from app_user order by id limit 1) u`,
    budgetLine,
    `SPD ${mark}`,
  )
  const provisionRevocation = await put(
    `insert into fund_provision_revocation (tenant_id, provision_id, reason, drafted_by)
     select $1, $2, $3, u.id from (select id from app_user order by id limit 1) u`,
    fundProvision,
    `Dicabut ${mark}`,
  )
  const cashPlan = await put(
    `insert into cash_plan (tenant_id, line_id, stage_id, months, rupiah, drafted_by)
     select $1, $2, $3, '{7,0,0,0,0,0,0,0,0,0,0,0}', 7, u.id from (select id from app_user order by id limit 1) u`,
    budgetLine,
    budgetStage,
  )
  await put(
    `with taken as (insert into budget_commitment (list_id, line_id, tenant_id, programme, rupiah, committed_rupiah, state, chosen_by)
       select $2, $3, $1, 'DEATH', 7, 7, 'COMMITTED', u.id from (select id from app_user order by id limit 1) u returning id)
     insert into budget_movement (commitment_id, line_id, tenant_id, kind, rupiah) select id, $3, $1, 'COMMIT', 7 from taken`,
    contributionList,
    budgetLine,
  )
  const contributionPayment = await put(
    `insert into contribution_payment (tenant_id, list_id, rupiah, paid_on, reference, recorded_by)
     select $1, $2, 1, '2026-12-03', $3, u.id from (select id from app_user order by id desc limit 1) u`,
    contributionList,
    mark,
  )
  const contributionReceipt = await put(
    `insert into contribution_receipt (tenant_id, list_id, rupiah, received_on, reference, recorded_by)
     select $1, $2, 1, '2026-12-04', $3, u.id from (select id from app_user order by id limit 1) u`,
    contributionList,
    mark,
  )
  const paymentOrder = await put(
    `insert into payment_order (tenant_id, list_id, rupiah, spp_number, spp_on, drafted_by)
     select $1, $2, 1, $3, '2026-12-03', u.id from (select id from app_user order by id desc limit 1) u`,
    contributionList,
    mark,
  )
  const creditSettlement = await put(
    `insert into contribution_credit_settlement (tenant_id, kind, rupiah, returned_on, reference, recorded_by)
     select $1, 'RETURNED', 1, '2026-12-04', $2, u.id from (select id from app_user order by id desc limit 1) u`,
    mark,
  )
  const companyApplication = await put(
    `insert into company_application (tenant_id, state, confirmed_at, legal_form, company_name, nib, address, area_code, purpose, contact_cipher, token_hash)
     select $1::uuid, 'CONFIRMED', now(), 'PT', $2::text, '8120001234567', $2::text || ' alamat', '61.12', $2::text || ' tujuan', convert_to(repeat('x', 60), 'UTF8'),
       sha256(convert_to($2::text || $1::uuid::text, 'UTF8'))`,
    mark,
  )
  await withGuards(put, 'origin')
  const contributionAnswer = await put(
    `insert into contribution_answer (tenant_id, list_id, file_name, sha256, stated_people, stated_rupiah, recorded_by)
     select $1, $2, $3, sha256(convert_to($3, 'UTF8')), 1, 7, u.id from (select id from app_user order by id desc limit 1) u`,
    contributionList,
    mark,
  )
  const statement = await put(
    `with drawn as materialized (select uuidv7() as id), line as (
       insert into reconciliation_row (file_id, row_no, tenant_id, transacted_on, rupiah, reference, reference_key, description, codes, standing)
       select drawn.id, no, $1, '2026-12-03', no, $2, '', $2, '{}', 'NEW' from drawn, generate_series(1, 2) no)
     insert into reconciliation_file (id, tenant_id, file_name, sha256, row_count, incoming_count, total_rupiah, first_on, last_on, recorded_by)
     select drawn.id, $1, $2, sha256(convert_to($2, 'UTF8')), 2, 0, 3, '2026-12-01', '2026-12-31', u.id
     from drawn, (select id from app_user order by id desc limit 1) u`,
    mark,
  )
  const earlierUpload = await put(
    `with drawn as materialized (select uuidv7() as id), line as (
       insert into earlier_benefit (upload_id, tenant_id, row_no, name, membership_number, programme, paid_on, rupiah, area_code, claim_number, claim_key, counted)
       select drawn.id, $1, 2, $2, '98000000001', 'DEATH', '2024-03-15', 7, '61.12', $2, 'KL1', false from drawn)
     insert into earlier_benefit_upload (id, tenant_id, file_name, sha256, row_count, total_rupiah, first_paid_on, last_paid_on, fault_count, uploaded_by)
     select drawn.id, $1, $2, sha256(convert_to($2, 'UTF8')), 1, 7, '2024-03-15', '2024-03-15', 0, u.id
     from drawn, (select id from app_user order by id desc limit 1) u`,
    mark,
  )
  const answerUpload = await put(
    `with drawn as materialized (select uuidv7() as id), line as (
       insert into claim_answer (upload_id, tenant_id, row_no, case_number, insurer_number, outcome, on_day, verdict)
       select drawn.id, $1, 2, 'KLM-000000-000001', $2, 'RECEIVED', '2026-03-15', 'APPLIES' from drawn)
     insert into claim_answer_upload (id, tenant_id, file_name, sha256, uploaded_by)
     select drawn.id, $1, $2, sha256(convert_to($2, 'UTF8')), u.id from drawn, (select id from app_user order by id desc limit 1) u`,
    mark,
  )
  const eventUpload = await put(
    `with drawn as materialized (select uuidv7() as id), line as (
       insert into life_event_row (upload_id, row_no, tenant_id, verdict, name, membership_number, kind, event_day, day_precision, place)
       select drawn.id, 2, $1, 'UNKNOWN_PERSON', $2, '98000000001', 'DEATH', '2026-03-15', 'DAY', $2 from drawn)
     insert into life_event_upload (id, tenant_id, file_name, sha256, source, row_count, uploaded_by)
     select drawn.id, $1, $2, sha256(convert_to($2, 'UTF8')), 'VILLAGE', 1, u.id
     from drawn, (select id from app_user order by id desc limit 1) u`,
    mark,
  )
  await withGuards(put, 'replica')
  const journalEntry = await put(
    `with account as (insert into treasury_account (tenant_id, kind) values ($1, 'TREASURY'), ($1, 'CONTRIBUTION_EXPENSE')),
       entry as (insert into journal_entry (tenant_id, kind, list_id, fact_on, booked_on, idempotency_key, text)
         values ($1, 'BILL', $2, '2026-11-20', '2026-11-20', 'BILL:' || $3, $3) returning id)
     insert into posting (id, entry_id, tenant_id, booked_on, account, rupiah)
     select case s.account when 'TREASURY' then uuidv7() else entry.id end, entry.id, $1, '2026-11-20', s.account, s.rupiah
     from entry, (values ('CONTRIBUTION_EXPENSE', 7), ('TREASURY', -7)) s(account, rupiah)`,
    contributionList,
    mark,
  )
  await withGuards(put, 'origin')
  // A company is asked, whom no viewer of these tests stands for.
  const fundingConsent = await put(
    `with payer as (insert into tenant (code, kind, name, short_name) values (translate(left(md5($3), 8), '0123456789', 'ghijklmnop'), 'COMPANY', 'Pembayar', 'Pembayar') returning id)
     insert into funding_consent (tenant_id, decree_id, payer_tenant_id, funding_hash, title, programme_name, from_month, until_month, people, person_months,
       total_rupiah, months, requested_by)
     select $1, $2, t.id, sha256('x'), $3, $3, '2027-01-01', '2028-01-01', 1, 1, 7, '[]', u.id
     from payer t, (select id from app_user order by id limit 1) u`,
    decree,
    mark,
  )
  return {
    contributionList,
    budgetLine,
    budgetStage,
    fundProvision,
    provisionRevocation,
    cashPlan,
    contributionAnswer,
    contributionPayment,
    contributionReceipt,
    paymentOrder,
    creditSettlement,
    companyApplication,
    statement,
    earlierUpload,
    answerUpload,
    eventUpload,
    journalEntry,
    fundingConsent,
  }
}
