create or replace function app.guard_decree_step() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select from decree d where d.id = new.decree_id and d.state = 'DRAFT' and d.submission + 1 = new.submission) then
    raise exception using errcode = '23001', constraint = 'decree_is_settled', message = 'steps are set as it is submitted: constraint "decree_is_settled"';
  end if;
  return null;
end $$;
alter function app.guard_decree_step owner to payung_crossing;
revoke execute on function app.guard_decree_step from public;
