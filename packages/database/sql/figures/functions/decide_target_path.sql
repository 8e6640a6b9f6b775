-- Confirms a proposed path of targets, refuses it with a reason, or withdraws it: who proposed it withdraws, anybody else confirms or refuses. A confirmed path stands in
-- the place of the one that stood for the same indicator and area.
create or replace function app.decide_target_path(asked_path uuid, decision text, why text) returns text
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  c target_path;
begin
  if app.user_id() is null or app.agency_id() is not null or decision not in ('CONFIRMED', 'REFUSED', 'WITHDRAWN') then return 'NOT_FOUND'; end if;
  select * into c from target_path where id = asked_path and tenant_id = app.tenant_id()
    and (app.area_scope() = '' or area_code = app.area_scope() or starts_with(area_code, app.area_scope() || '.')) for update;
  if not found then return 'NOT_FOUND'; end if;
  if c.state <> 'PROPOSED' then return 'ALREADY_DECIDED'; end if;
  if decision = 'WITHDRAWN' then
    if c.proposed_by <> app.user_id() then return 'NOT_FOUND'; end if;
    update target_path set state = 'WITHDRAWN', decided_by = app.user_id(), decided_at = now() where id = c.id;
    return 'WITHDRAWN';
  end if;
  if c.proposed_by = app.user_id() then
    raise exception using errcode = '23514', constraint = 'target_path_proposer_is_not_confirmer',
      message = 'decided by who proposed it: constraint "target_path_proposer_is_not_confirmer"';
  end if;
  perform app.refuse_maker_account(array[c.proposed_by], c.tenant_id);
  if decision = 'REFUSED' then
    update target_path set state = 'REFUSED', decided_by = app.user_id(), decided_at = now(), refusal_reason = why where id = c.id;
    return 'REFUSED';
  end if;
  -- One path of an indicator and area waits, so that no two decisions replace the same one.
  update target_path set replaced_by_id = c.id where tenant_id = c.tenant_id and area_code = c.area_code and indicator = c.indicator
    and state = 'CONFIRMED' and replaced_by_id is null;
  update target_path set state = 'CONFIRMED', decided_by = app.user_id(), decided_at = now() where id = c.id;
  return 'CONFIRMED';
end $$;
alter function app.decide_target_path owner to payung_crossing;
revoke execute on function app.decide_target_path from public;
grant execute on function app.decide_target_path to payung_app;
