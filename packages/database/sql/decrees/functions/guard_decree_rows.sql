-- Entries are written while the decree is a draft, and never rewritten.
create or replace function app.guard_decree_rows() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from (select distinct t.decree_id from touched t) t join decree d on d.id = t.decree_id where d.state <> 'DRAFT') then
    raise exception using errcode = '23001', constraint = 'decree_is_settled', message = 'only a draft is changed: constraint "decree_is_settled"';
  end if;
  return null;
end $$;
alter function app.guard_decree_rows owner to payung_crossing;
revoke execute on function app.guard_decree_rows from public;
