-- Where the people of protected months live, as the decree has it, and which decree protects them: months of one list by its line, months that payers share by
-- the line of their decree. The line of the decree says out of which purses the month is paid.
create or replace view app.protected_place with (security_invoker = true) as
select s.person_id, s.months, l.decree_id, l.village_code, l.holding_no
from protected_span s join contribution_line l on l.list_id = s.list_id and l.line_no = s.line_no
union all
select s.person_id, s.months, h.decree_id, h.village_code, s.holding_no
from protected_span s join decree_holding h on h.decree_id = s.decree_id and h.line_no = s.holding_no;
revoke all on app.protected_place from public;
grant select on app.protected_place to payung_crossing;
