-- Each receipt stands once on a list; what was recorded wrongly may be recorded anew. Whoever receives holds the list, so that two are counted one after the other.
create or replace function app.refuse_known_receipt() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from contribution_receipt r where r.list_id = new.list_id and r.reference = new.reference and r.id <> new.id
      and not exists (select from contribution_receipt_return b where b.receipt_id = r.id and b.reason = 'RECORDED_WRONGLY')) then
    raise exception using errcode = '23505', constraint = 'contribution_receipt_once', message = 'known already: constraint "contribution_receipt_once"';
  end if;
  return null;
end $$;
alter function app.refuse_known_receipt owner to payung_crossing;
revoke execute on function app.refuse_known_receipt from public;
