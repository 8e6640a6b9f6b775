-- Whether a person's open membership reaches a month: no more months than may be paid in arrears lie between it and the last month that was posted.
create or replace function app.membership_lives(asked_person bigint, programme text, first_month date) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce((select (max(upper(s.months)) + make_interval(months => app.arrears_months()))::date >= first_month
    from app.posted_span s where s.person_id = asked_person and s.insurance_programme = programme), true);
$$;
alter function app.membership_lives owner to payung_crossing;
revoke execute on function app.membership_lives from public;
