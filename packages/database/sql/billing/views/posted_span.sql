-- The months that the insurer has posted on each line of a list, by insurance programme: of months that payers share, each payer's by itself. Months that it
-- protects without a list of ours have no list; left out here, every month of everybody would be read for one line, whose list no index could then find.
create or replace view app.posted_span with (security_invoker = true) as
select s.person_id, s.insurance_programme, s.months, s.tenant_id, s.list_id, s.line_no from protected_span s
union all
select s.person_id, s.insurance_programme, s.months, s.tenant_id, s.list_id, s.line_no from posted_share s;
revoke all on app.posted_span from public;
grant select on app.posted_span to payung_app, payung_crossing;
