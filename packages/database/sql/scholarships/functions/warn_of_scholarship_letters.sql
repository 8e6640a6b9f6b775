-- The letter of a school year is due by its last day, 30 June. From thirty days before, who may bring it is told once of each child without one: the officers of
-- the government, and those of the village of the family. The notice says neither whose child nor what for.
create or replace function app.warn_of_scholarship_letters(today date) returns integer
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  this_year integer := app.school_year(today);
  last_day date := make_date(app.school_year(today) + 1, 6, 30);
  written integer;
begin
  if last_day - today > 30 then
    return 0;
  end if;
  with unproven as (
    select y.scholarship_id, t.tenant_id, y.worker_id
    from (select distinct s.tenant_id from scholarship s where s.withdrawn_at is null) t
      cross join lateral app.scholarships_of_tenant(t.tenant_id, this_year, null) y
    where y.state not in ('ENDED', 'PROVEN', 'PAID')
  ), warned as (
    insert into scholarship_warning (scholarship_id, tenant_id, year)
    select u.scholarship_id, u.tenant_id, this_year from unproven u
    on conflict do nothing returning scholarship_id
  )
  insert into notice (tenant_id, user_id, kind, params)
  select distinct u.tenant_id, m.user_id, 'SCHOLARSHIP_LETTER_DUE',
    jsonb_build_object('scholarshipId', u.scholarship_id, 'year', this_year, 'until', last_day)
  from warned k join unproven u using (scholarship_id) join worker w on w.id = u.worker_id
    join membership m on m.tenant_id = u.tenant_id and m.role in ('ADMINISTRATOR', 'OFFICER') and m.agency_id is null and m.valid @> today
      and starts_with(w.village_code, m.area_prefix);
  get diagnostics written = row_count;
  return written;
end $$;
alter function app.warn_of_scholarship_letters owner to payung_crossing;
revoke execute on function app.warn_of_scholarship_letters from public;
grant execute on function app.warn_of_scholarship_letters to payung_jobs;
