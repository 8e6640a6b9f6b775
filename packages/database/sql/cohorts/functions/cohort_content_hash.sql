-- Citizenship stands behind a row that states it, so that lists which were locked before it was a fact keep their hash.
-- What everybody can reckon again from the rows: a line for the cohort, then one for each entry in order of number, each a row as PostgreSQL writes it.
create or replace function app.cohort_content_hash(asked_cohort uuid) returns bytea
language sql stable set search_path = public, pg_temp set datestyle = 'ISO, YMD'
begin atomic
  select sha256(convert_to(
    (select row('payung cohort 1', c.id, c.programme_id, c.rule_version, c.priority_version, c.judged_on, c.seed)::text || E'\n' from cohort c where c.id = asked_cohort)
    || coalesce((select string_agg(row(e.entry_no, e.worker_id, e.person_id, e.worker_version, e.name, e.birth_place, e.birth_date, e.sex, e.address, e.rt, e.rw,
        e.village_code, e.occupation_code, e.income_bracket, e.welfare_decile, e.welfare_source, e.membership_kind, e.membership_number, e.public_service,
        e.status, e.declared_from, e.declared_until, e.declared_payer_kind, e.area_code, e.place, e.points, e.met)::text || coalesce(' ' || e.citizenship, ''), E'\n' order by e.entry_no)
      from cohort_entry e where e.cohort_id = asked_cohort), ''), 'UTF8'));
end;
revoke execute on function app.cohort_content_hash from public;
grant execute on function app.cohort_content_hash to payung_app, payung_crossing;
