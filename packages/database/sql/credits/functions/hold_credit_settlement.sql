-- A settlement of the viewer's tenant, held until the transaction ends with the list in which it is offset: of two decisions the second sees the first. Runs with the
-- rights of the function that calls it.
create or replace function app.hold_credit_settlement(asked uuid) returns contribution_credit_settlement language plpgsql volatile set search_path = public, pg_temp as $$
declare
  s contribution_credit_settlement;
begin
  if app.user_id() is null or app.area_scope() <> '' or app.agency_id() is not null then
    raise exception using errcode = '23514', constraint = 'credit_step', message = 'no settlement of this payer: constraint "credit_step"';
  end if;
  perform pg_advisory_xact_lock(hashtextextended('credits of ' || app.tenant_id(), 0));
  perform from contribution_list c where c.id = (select k.offset_list_id from contribution_credit_settlement k where k.id = asked) and c.tenant_id = app.tenant_id() for update;
  select * into s from contribution_credit_settlement k where k.id = asked and k.tenant_id = app.tenant_id() for update;
  if s.id is null then
    raise exception using errcode = '23514', constraint = 'credit_step', message = 'no settlement of this payer: constraint "credit_step"';
  end if;
  return s;
end $$;
revoke execute on function app.hold_credit_settlement from public;
grant execute on function app.hold_credit_settlement to payung_crossing;
