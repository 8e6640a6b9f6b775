-- Rules belong to a draft, and stand as they were signed from then on.
create or replace function app.guard_funding_rules() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from (select distinct t.decree_id from touched t) t join decree d on d.id = t.decree_id where d.state <> 'DRAFT') then
    raise exception using errcode = '23001', constraint = 'decree_is_settled', message = 'only a draft is changed: constraint "decree_is_settled"';
  end if;
  return null;
end $$;
alter function app.guard_funding_rules owner to payung_crossing;
revoke execute on function app.guard_funding_rules from public;
