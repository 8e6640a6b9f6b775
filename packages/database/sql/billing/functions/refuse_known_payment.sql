-- Each proof stands once on a list; what was recorded wrongly may be recorded anew. The list is held by who pays, so that two are counted one after the other.
create or replace function app.refuse_known_payment() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from contribution_payment p where p.list_id = new.list_id and p.reference = new.reference and p.id <> new.id
      and not exists (select from contribution_payment_return b where b.payment_id = p.id and b.reason = 'RECORDED_WRONGLY')) then
    raise exception using errcode = '23505', constraint = 'contribution_payment_once', message = 'known already: constraint "contribution_payment_once"';
  end if;
  return null;
end $$;
alter function app.refuse_known_payment owner to payung_crossing;
revoke execute on function app.refuse_known_payment from public;
