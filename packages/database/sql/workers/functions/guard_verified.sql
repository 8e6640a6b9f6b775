-- That somebody is verified says another person than who entered the record or visited them, whichever way the status is written.
create or replace function app.guard_verified() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  held boolean;
begin
  select h.is_own into held from app.records_held(array[new.id]) h;
  if held then
    raise exception using errcode = '23514', constraint = 'record_maker_is_not_verifier',
      message = 'verified by who entered or visited: constraint "record_maker_is_not_verifier"';
  end if;
  if held is not null then
    raise exception using errcode = '23514', constraint = 'decider_may_be_maker',
      message = 'decided by an account that may be the maker''s: constraint "decider_may_be_maker"';
  end if;
  return new;
end $$;
alter function app.guard_verified owner to payung_crossing;
revoke execute on function app.guard_verified from public;
