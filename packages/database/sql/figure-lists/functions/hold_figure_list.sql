-- A list of the entered government that nobody has decided, as somebody has read it, held until the transaction ends. It takes the lock of every decision about figures,
-- so that two people do not replace the same one. Runs with the rights of the function that calls it.
create or replace function app.hold_figure_list(asked uuid, expected integer, steps text[]) returns figure_list
language plpgsql volatile set search_path = public, pg_temp as $$
declare
  k figure_list;
begin
  perform pg_advisory_xact_lock(hashtextextended('figures of ' || app.tenant_id(), 0));
  select * into k from figure_list l where l.id = asked and l.tenant_id = app.tenant_id() for update;
  if k.id is null or k.state <> all (steps) or app.user_id() is null or app.area_scope() <> '' or app.agency_id() is not null then
    raise exception using errcode = '23514', constraint = 'figure_list_step', message = 'no list for this step: constraint "figure_list_step"';
  end if;
  if k.version is distinct from expected then
    raise exception using errcode = '23514', constraint = 'figure_list_changed', message = 'read before it changed: constraint "figure_list_changed"';
  end if;
  return k;
end $$;
revoke execute on function app.hold_figure_list from public;
grant execute on function app.hold_figure_list to payung_crossing;
