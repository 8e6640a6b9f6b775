create or replace function app.guard_reverification() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    if new.state <> 'OPEN' or not exists (select from decree d where d.id = new.decree_id and d.kind = 'DESIGNATION' and d.state in ('SIGNED', 'PUBLISHED')) then
      raise exception using errcode = '23514', constraint = 'reverification_of_signed', message = 'only a signed designation is looked at again: constraint "reverification_of_signed"';
    end if;
    return new;
  end if;
  if (new.id, new.tenant_id, new.decree_id, new.as_of, new.because, new.created_at, new.synthetic)
      is distinct from (old.id, old.tenant_id, old.decree_id, old.as_of, old.because, old.created_at, old.synthetic)
    or new.created_by is distinct from old.created_by
    -- Listed once: afterwards somebody who is not on the list would count as looked at.
    or (old.people is not null and (new.people, new.listed) is distinct from (old.people, old.listed)) then
    raise exception using errcode = '23001', constraint = 'reverification_is_settled', message = 'it stays what it is: constraint "reverification_is_settled"';
  end if;
  if old.state = 'CANCELLED' or (old.state, new.state) in (('CLOSED', 'CANCELLED')) then
    raise exception using errcode = '23001', constraint = 'reverification_is_settled', message = 'it no longer changes: constraint "reverification_is_settled"';
  end if;
  if old.amendment_id is distinct from new.amendment_id or (old.state = 'CLOSED' and new.state = 'OPEN') then
    if exists (select from decree d where d.id = old.amendment_id and d.state <> 'CANCELLED') then
      raise exception using errcode = '23001', constraint = 'reverification_amended', message = 'an amendment rests on it: constraint "reverification_amended"';
    end if;
    if new.amendment_id is not null and old.amendment_id is distinct from new.amendment_id and (new.state <> 'CLOSED' or not exists (
        select from decree d where d.id = new.amendment_id and d.amends_id = new.decree_id and d.state = 'DRAFT')) then
      raise exception using errcode = '23514', constraint = 'reverification_amendment', message = 'no draft that amends this decree: constraint "reverification_amendment"';
    end if;
  end if;
  if old.state = 'OPEN' and new.state = 'CLOSED' and (new.people is null
      or exists (select from reverification_item i where i.reverification_id = new.id and i.outcome is null)) then
    raise exception using errcode = '23514', constraint = 'reverification_undecided', message = 'somebody waits for a decision: constraint "reverification_undecided"';
  end if;
  if new.state <> old.state then
    new.closed_at := case when new.state <> 'OPEN' then now() end;
    new.closed_by := case when new.state <> 'OPEN' then app.user_id() end;
  end if;
  return new;
end $$;
alter function app.guard_reverification owner to payung_crossing;
revoke execute on function app.guard_reverification from public;
