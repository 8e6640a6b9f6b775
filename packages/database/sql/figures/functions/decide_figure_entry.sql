-- Confirms an entered figure, refuses it with a reason, or withdraws it: who entered it withdraws, anybody else confirms or refuses. A confirmed correction stands in
-- the place of the figure that it names. An entry of a list is decided with its list alone.
create or replace function app.decide_figure_entry(asked_entry uuid, decision text, why text) returns text
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  c figure_entry;
begin
  if app.user_id() is null or app.agency_id() is not null or decision not in ('CONFIRMED', 'REFUSED', 'WITHDRAWN') then return 'NOT_FOUND'; end if;
  -- One decision of a government at a time, so that two corrections do not replace the same figure.
  perform pg_advisory_xact_lock(hashtextextended('figures of ' || app.tenant_id(), 0));
  select * into c from figure_entry where id = asked_entry and tenant_id = app.tenant_id()
    and (app.area_scope() = '' or area_code = app.area_scope() or starts_with(area_code, app.area_scope() || '.')) for update;
  if not found then return 'NOT_FOUND'; end if;
  if c.state <> 'PROPOSED' then return 'ALREADY_DECIDED'; end if;
  if c.list_id is not null then return 'OF_LIST'; end if;
  if decision = 'WITHDRAWN' then
    if c.entered_by <> app.user_id() then return 'NOT_FOUND'; end if;
    update figure_entry set state = 'WITHDRAWN', decided_by = app.user_id(), decided_at = now() where id = c.id;
    return 'WITHDRAWN';
  end if;
  if c.entered_by = app.user_id() then
    raise exception using errcode = '23514', constraint = 'figure_entry_enterer_is_not_confirmer',
      message = 'decided by who entered it: constraint "figure_entry_enterer_is_not_confirmer"';
  end if;
  perform app.refuse_maker_account(array[c.entered_by], c.tenant_id);
  if decision = 'REFUSED' then
    update figure_entry set state = 'REFUSED', decided_by = app.user_id(), decided_at = now(), reason = why where id = c.id;
    return 'REFUSED';
  end if;
  if exists (select from figure_entry o where o.tenant_id = c.tenant_id and o.area_code = c.area_code and o.indicator = c.indicator and o.as_of is not distinct from c.as_of
    and o.as_of_precision = c.as_of_precision and lower(o.source) = lower(c.source) and o.state = 'CONFIRMED' and o.replaced_by_id is null
    and o.id is distinct from c.replaces_id) then
    return 'STANDS_ALREADY';
  end if;
  if c.replaces_id is not null then
    update figure_entry set replaced_by_id = c.id where id = c.replaces_id and state = 'CONFIRMED' and replaced_by_id is null;
    if not found then return 'NOTHING_TO_REPLACE'; end if;
  end if;
  update figure_entry set state = 'CONFIRMED', decided_by = app.user_id(), decided_at = now() where id = c.id;
  return 'CONFIRMED';
end $$;
alter function app.decide_figure_entry owner to payung_crossing;
revoke execute on function app.decide_figure_entry from public;
grant execute on function app.decide_figure_entry to payung_app;
