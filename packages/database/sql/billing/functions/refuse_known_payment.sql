-- Each proof stands once on a list, and a company's once on all its lists, however its letters are written; what was recorded wrongly may be recorded anew. The list is held by who pays, so that two are counted one after the other.
create or replace function app.refuse_known_payment() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from contribution_payment p where p.list_id = new.list_id and upper(p.reference) = upper(new.reference) and p.id <> new.id
      and not exists (select from contribution_payment_return b where b.payment_id = p.id and b.reason = 'RECORDED_WRONGLY')) then
    raise exception using errcode = '23505', constraint = 'contribution_payment_once', message = 'known already: constraint "contribution_payment_once"';
  end if;
  -- A company pays each code by a transfer of its own: the same one on two bills would be counted twice.
  if exists (select from tenant t where t.id = new.tenant_id and t.kind = 'COMPANY') then
    perform pg_advisory_xact_lock(hashtextextended('transfer ' || new.tenant_id || upper(new.reference), 0));
    if exists (select from contribution_payment p where p.tenant_id = new.tenant_id and upper(p.reference) = upper(new.reference) and p.id <> new.id
        and not exists (select from contribution_payment_return b where b.payment_id = p.id and b.reason = 'RECORDED_WRONGLY')) then
      raise exception using errcode = '23505', constraint = 'company_transfer_once', message = 'known already: constraint "company_transfer_once"';
    end if;
  end if;
  -- One SP2D pays one SPM. Lists of one government are held apart by their rows alone, so its number is held too.
  if new.order_id is not null then
    perform pg_advisory_xact_lock(hashtextextended('SP2D ' || new.tenant_id || upper(new.reference), 0));
    if exists (select from contribution_payment p where p.tenant_id = new.tenant_id and upper(p.reference) = upper(new.reference) and p.order_id is not null
        and p.id <> new.id and extract(year from p.paid_on) = extract(year from new.paid_on)
        and not exists (select from contribution_payment_return b where b.payment_id = p.id and b.reason = 'RECORDED_WRONGLY')) then
      raise exception using errcode = '23505', constraint = 'payment_order_sp2d_once', message = 'known already: constraint "payment_order_sp2d_once"';
    end if;
  end if;
  return null;
end $$;
alter function app.refuse_known_payment owner to payung_crossing;
revoke execute on function app.refuse_known_payment from public;
