-- Refuses a decision by an account that may belong to one of the makers. Each pair of maker and checker calls it, after it has compared the accounts
-- themselves, so that somebody who made the thing under this very account hears exactly that.
create or replace function app.refuse_maker_account(makers uuid[], makers_tenant uuid) returns void
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if app.may_be_a_maker(makers, makers_tenant) then
    raise exception using errcode = '23514', constraint = 'decider_may_be_maker',
      message = 'decided by an account that may be the maker''s: constraint "decider_may_be_maker"';
  end if;
end $$;
alter function app.refuse_maker_account owner to payung_crossing;
revoke execute on function app.refuse_maker_account from public;
grant execute on function app.refuse_maker_account to payung_app;
