-- Which of these things whoever is entered would be refused to decide as `decider_may_be_maker`: under an account that may belong to one of the makers.
-- Pages ask it before they show a step. It names the same makers as the guard of each pair, and `four-eyes.test.ts` holds the two together.
create or replace function app.held_as_maker(subject text, asked uuid[]) returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  with thing(id, tenant_id, makers) as (
    select c.id, c.tenant_id, c.makers || c.published_by || array(select d.decided_by from cohort_objection_decision d where d.cohort_id = c.id
      union select a.proposed_by from cohort_addition a join cohort_objection_decision d on d.objection_id = a.objection_id and d.added_standing is not null
        where a.cohort_id = c.id and a.named_worker_id = d.named_worker_id)
    from cohort c where subject = 'LOCK' and c.id = any (asked) and c.tenant_id = app.tenant_id()
    union all
    select o.id, o.tenant_id, c.makers || c.published_by || o.received_by
      || array(select f.confirmed_by from cohort_objection_confirmation f where f.objection_id = o.id)
    from cohort_objection o join cohort c on c.id = o.cohort_id where subject = 'OBJECTION' and o.id = any (asked) and o.tenant_id = app.tenant_id()
    union all
    select c.id, c.tenant_id, c.makers || c.published_by
    from cohort c where subject = 'OBJECTIONS' and c.id = any (asked) and c.tenant_id = app.tenant_id()
    union all
    select r.id, r.tenant_id, r.recorded_by || array(select b from app.who_brought_answers(r.import_id) b)
    from check_result r where subject = 'CHECK' and r.id = any (asked) and r.tenant_id = app.tenant_id()
    union all
    select m.worker_id, m.tenant_id, array_agg(m.user_id) from app.makers_of_records(asked) m where subject = 'RECORD' group by 1, 2
    union all
    select p.id, p.proposer_tenant_id, p.proposed_by || array(select f.created_by from import_file f where f.id = p.import_id)
    from worker_proposal p where subject = 'PROPOSAL' and p.id = any (asked) and p.tenant_id = app.tenant_id()
    union all
    select p.id, d.tenant_id, array_agg(d.decided_by)
    from worker_proposal p join cohort_objection o on o.kind = p.proposed_status and app.current_record(o.worker_id) = p.worker_id
      join cohort_objection_decision d on d.objection_id = o.id and d.upheld
    where subject = 'PROPOSAL' and p.id = any (asked) and p.tenant_id = app.tenant_id() group by p.id, d.tenant_id
    union all
    select t.id, t.tenant_id, array[t.proposed_by]
    from custody_transfer t where subject = 'TRANSFER' and t.id = any (asked) and app.tenant_id() in (t.from_tenant_id, t.to_tenant_id)
    union all
    select t.id, t.proposer_tenant_id, array[t.sent_by]
    from round_task t where subject = 'ROUND_TASK' and t.id = any (asked) and t.tenant_id = app.tenant_id()
    union all
    select c.id, c.tenant_id, array[c.proposed_by]
    from tariff_change c where subject = 'TARIFF' and c.id = any (asked) and c.tenant_id = app.tenant_id()
    union all
    select g.id, g.tenant_id, array[g.proposed_by]
    from regional_grant g where subject = 'REGIONAL_GRANT' and g.id = any (asked) and g.tenant_id = app.tenant_id()
    union all
    select e.id, e.tenant_id, array[e.entered_by]
    from figure_entry e where subject = 'FIGURE_ENTRY' and e.id = any (asked) and e.tenant_id = app.tenant_id()
    union all
    select p.id, p.tenant_id, array[p.proposed_by]
    from target_path p where subject = 'TARGET_PATH' and p.id = any (asked) and p.tenant_id = app.tenant_id()
    union all
    select k.id, k.tenant_id, array[k.uploaded_by]
    from figure_list k where subject = 'FIGURE_LIST' and k.id = any (asked) and k.tenant_id = app.tenant_id()
    union all
    select h.id, h.tenant_id, array[h.recorded_by]
    from grant_handover h where subject = 'GRANT_HANDOVER' and h.id = any (asked) and h.tenant_id = app.tenant_id()
    union all
    select c.id, c.tenant_id, c.drafted_by || array(select m.chosen_by from budget_commitment m where m.list_id = c.id and m.state = 'CHOSEN')
    from contribution_list c where subject = 'CONTRIBUTION_LIST' and c.id = any (asked) and c.tenant_id = app.tenant_id()
    union all
    select c.id, c.tenant_id, array[c.drafted_by, c.approved_by, c.billed_by]
    from contribution_list c where subject = 'CONTRIBUTION_PAYMENT' and c.id = any (asked) and c.tenant_id = app.tenant_id()
    union all
    select p.id, p.tenant_id, array[p.recorded_by]
    from contribution_payment p where subject = 'CONTRIBUTION_RETURN' and p.id = any (asked) and p.tenant_id = app.tenant_id()
    union all
    select r.id, r.tenant_id, r.recorded_by || array(select p.recorded_by from contribution_payment p where p.list_id = r.list_id)
    from contribution_receipt r where subject = 'CONTRIBUTION_RECEIPT_RETURN' and r.id = any (asked) and r.tenant_id = app.tenant_id()
    union all
    select o.id, o.tenant_id, case o.state when 'ISSUED' then array[o.issued_by, c.drafted_by, c.approved_by, c.billed_by] else array[o.drafted_by] end
    from payment_order o join contribution_list c on c.id = o.list_id where subject = 'PAYMENT_ORDER' and o.id = any (asked) and o.tenant_id = app.tenant_id()
    union all
    select f.id, f.tenant_id, array[f.recorded_by]
    from reconciliation_file f where subject = 'RECONCILIATION_FILE' and f.id = any (asked) and f.tenant_id = app.tenant_id()
    union all
    select p.id, p.tenant_id, array[p.recorded_by]
    from contribution_payment p where subject = 'RECONCILED_PAYMENT' and p.id = any (asked) and p.tenant_id = app.tenant_id()
    union all
    select c.id, c.tenant_id, array[c.drafted_by, c.sent_by]
    from contribution_list c where subject = 'CONTRIBUTION_RECALL' and c.id = any (asked) and c.tenant_id = app.tenant_id()
    union all
    select s.id, s.tenant_id, array[s.drafted_by]
    from budget_stage s where subject = 'BUDGET_STAGE' and s.id = any (asked) and s.tenant_id = app.tenant_id()
    union all
    select v.id, v.tenant_id, array[v.drafted_by]
    from fund_provision v where subject = 'FUND_PROVISION' and v.id = any (asked) and v.tenant_id = app.tenant_id()
    union all
    select c.id, c.tenant_id, array[c.drafted_by]
    from cash_plan c where subject = 'CASH_PLAN' and c.id = any (asked) and c.tenant_id = app.tenant_id()
    union all
    select r.id, r.tenant_id, array[r.drafted_by]
    from fund_provision_revocation r where subject = 'PROVISION_REVOCATION' and r.id = any (asked) and r.tenant_id = app.tenant_id()
    union all
    select p.id, p.tenant_id, array[p.drafted_by]
    from pledge p where subject = 'PLEDGE' and p.id = any (asked) and p.tenant_id = app.tenant_id()
    union all
    select c.id, c.tenant_id, array[c.requested_by]
    from pledge_certificate c where subject = 'PLEDGE_CERTIFICATE' and c.id = any (asked) and c.region_tenant_id = app.tenant_id()
    union all
    select c.id, c.tenant_id, array(select m from app.recorders_of_receipts(c.id) m)
    from contribution_list c where subject = 'CERTIFICATE_RECEIPT' and c.id = any (asked)
      and exists (select from pledge_certificate k where k.tenant_id = c.tenant_id and k.region_tenant_id = app.tenant_id())
    union all
    select s.id, s.tenant_id, array[s.recorded_by]
    from contribution_credit_settlement s where subject = 'CREDIT_SETTLEMENT' and s.id = any (asked) and s.tenant_id = app.tenant_id()
    union all
    select k.id, k.tenant_id, array[k.verified_by]
    from company_application k where subject = 'COMPANY_APPLICATION' and k.id = any (asked) and k.tenant_id = app.tenant_id() and k.verified_by is not null
    union all
    select u.id, u.tenant_id, array[u.uploaded_by]
    from earlier_benefit_upload u where subject = 'EARLIER_BENEFITS' and u.id = any (asked) and u.tenant_id = app.tenant_id()
    union all
    select u.id, u.tenant_id, array[u.uploaded_by]
    from life_event_upload u where subject = 'LIFE_EVENT_LIST' and u.id = any (asked) and u.tenant_id = app.tenant_id()
    union all
    select r.id, r.reporter_tenant_id, array[r.reported_by]
    from outside_report r where subject = 'OUTSIDE_REPORT' and r.id = any (asked) and r.tenant_id = app.tenant_id()
    union all
    select a.id, a.tenant_id, case when a.confirmed_by is null then array[a.entered_by]
      else app.handlers_of_claim(a.claim_id) || array(select f.recorded_by from heir_confirmation f where f.account_id = a.id and f.recorded_by is not null) end
    from heir_account a where subject = 'HEIR_ACCOUNT' and a.id = any (asked) and a.tenant_id = app.tenant_id()
    union all
    select d.id, d.tenant_id, array[d.proposed_by]
    from heir_dispute d where subject = 'HEIR_DISPUTE' and d.id = any (asked) and d.tenant_id = app.tenant_id() and d.proposed_by is not null
    union all
    select p.id, p.tenant_id, array[p.added_by]
    from scholarship_proof p where subject = 'SCHOLARSHIP_PAYMENT' and p.id = any (asked) and p.tenant_id = app.tenant_id()
    union all
    select h.id, h.tenant_id, array[h.recorded_by]
    from handover h where subject = 'HANDOVER' and h.id = any (asked) and h.tenant_id = app.tenant_id() and h.recorded_by is not null
    union all
    select c.id, c.tenant_id, d.makers || c.requested_by
    from funding_consent c join decree d on d.id = c.decree_id where subject = 'FUNDING_CONSENT' and c.id = any (asked) and c.payer_tenant_id = app.tenant_id()
    union all
    select c.id, c.tenant_id, array(select p.recorded_by from contribution_payment p where p.list_id = c.id)
    from contribution_list c where subject = 'CONTRIBUTION_RECEIPT' and c.id = any (asked) and app.tenant_id() in (c.tenant_id, c.decree_tenant_id)
    union all
    select a.id, m.tenant_id, array[m.user_id]
    from contribution_answer a cross join lateral (select a.recorded_by as user_id, a.tenant_id
      union all select * from app.contradicted_makers(a.id)
      union all select p.recorded_by, p.tenant_id from contribution_payment p where p.list_id = a.list_id) m
    where subject = 'CONTRIBUTION_ANSWER' and a.id = any (asked) and a.tenant_id = app.tenant_id()
    union all
    select d.id, d.tenant_id, d.makers from decree d where subject = 'DECREE' and d.id = any (asked) and d.tenant_id = app.tenant_id()
    union all
    select a.id, a.tenant_id, array(select m.user_id from agreement_maker m where m.agreement_id = a.id
      union select s.recorded_by from agreement_signing s where s.agreement_id = a.id and s.ended_at is null)
    from agreement a where subject = 'AGREEMENT' and a.id = any (asked) and (a.tenant_id = app.tenant_id()
      or exists (select from agreement_party y where y.agreement_id = a.id and y.party_tenant_id = app.tenant_id()))
  )
  select distinct t.id from thing t where app.may_be_a_maker(t.makers, t.tenant_id);
$$;
alter function app.held_as_maker owner to payung_crossing;
revoke execute on function app.held_as_maker from public;
grant execute on function app.held_as_maker to payung_app;
