-- What everybody can reckon again from the rows: a line for the decree, then one for each entry in order of number, each a row as PostgreSQL writes it.
create or replace function app.decree_annex_hash(asked_decree uuid) returns bytea
language sql stable set search_path = public, pg_temp set datestyle = 'ISO, YMD'
begin atomic
  select sha256(convert_to(
    (select row('payung decree 1', d.id, d.kind, d.programme_id, d.cohort_id, d.amends_id)::text || E'\n' from decree d where d.id = asked_decree)
    || coalesce((select string_agg(row(e.entry_no, e.change, e.target_line, e.reason_code, app.entry_note(e.note, e.order_reason), e.worker_id, e.person_id, e.worker_version, e.name, e.birth_place,
        e.birth_date, e.sex, e.address, e.rt, e.rw, e.village_code, e.occupation_code, e.income_bracket, e.area_code)::text, E'\n' order by e.entry_no)
      from decree_entry e where e.decree_id = asked_decree), ''), 'UTF8'));
end;
revoke execute on function app.decree_annex_hash from public;
grant execute on function app.decree_annex_hash to payung_app, payung_crossing;
