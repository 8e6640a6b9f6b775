-- The months that the insurer has posted on each line of a list, by insurance programme: of months that payers share, each payer's by itself. Those that are
-- protected because every payer's part is posted have no list, and stand here part by part. They are left out around the union: left out within it, each line would
-- read all that was ever posted, because no index is used inside a part that has a condition of its own.
create or replace view app.posted_span with (security_invoker = true) as
select p.person_id, p.insurance_programme, p.months, p.tenant_id, p.list_id, p.line_no
from (
  select s.person_id, s.insurance_programme, s.months, s.tenant_id, s.list_id, s.line_no from protected_span s
  union all
  select s.person_id, s.insurance_programme, s.months, s.tenant_id, s.list_id, s.line_no from posted_share s
) p where p.list_id is not null;
revoke all on app.posted_span from public;
grant select on app.posted_span to payung_app, payung_crossing;
