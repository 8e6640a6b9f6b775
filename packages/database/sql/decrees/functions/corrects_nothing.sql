-- Corrections of an amendment that leave their line with what it says already in the month from which they count. A NIK that is corrected makes the
-- line another person's.
create or replace function app.corrects_nothing(asked_decree uuid) returns setof integer
language sql stable set search_path = public, pg_temp
begin atomic
  select e.entry_no from decree d join decree b on b.id = d.amends_id join decree_entry e on e.decree_id = d.id and e.change = 'CORRECT'
    join decree_holding h on h.decree_id = b.id and h.line_no = e.target_line and h.until_month = b.until_month and h.from_month <= d.from_month
    join decree_entry x on x.decree_id = h.entry_decree_id and x.entry_no = h.entry_no
  where d.id = asked_decree and (x.worker_id, x.person_id, x.name, x.birth_place, x.birth_date, x.sex, x.address, x.rt, x.rw, x.village_code, x.occupation_code)
    is not distinct from (e.worker_id, e.person_id, e.name, e.birth_place, e.birth_date, e.sex, e.address, e.rt, e.rw, e.village_code, e.occupation_code);
end;
revoke execute on function app.corrects_nothing from public;
grant execute on function app.corrects_nothing to payung_app, payung_crossing;
