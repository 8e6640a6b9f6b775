-- What was in order when it was added need not be so any more: who came before may have been taken out of the draft again.
create or replace function app.guard_reserve_order() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from app.out_of_turn(new.id)) then
    raise exception using errcode = '23514', constraint = 'decree_reserve_order', message = 'others of the reserve wait before: constraint "decree_reserve_order"';
  end if;
  return null;
end $$;
alter function app.guard_reserve_order owner to payung_crossing;
revoke execute on function app.guard_reserve_order from public;
