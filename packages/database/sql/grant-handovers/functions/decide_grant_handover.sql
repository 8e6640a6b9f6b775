-- Confirms that a grant was handed over, or sets the entry aside: who wrote it takes it back, anybody else refuses it. What is confirmed is final.
create or replace function app.decide_grant_handover(asked_handover uuid, confirms boolean) returns text
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  h grant_handover;
begin
  if app.user_id() is null or app.area_scope() <> '' or app.agency_id() is not null then return 'NOT_FOUND'; end if;
  -- The claim first, as whoever takes the report back holds it.
  perform from claim c join grant_handover g on g.claim_id = c.id where g.id = asked_handover and g.tenant_id = app.tenant_id() for no key update of c;
  select * into h from grant_handover g where g.id = asked_handover and g.tenant_id = app.tenant_id() for update;
  if not found then return 'NOT_FOUND'; end if;
  if h.state <> 'OPEN' then return 'ALREADY_DECIDED'; end if;
  if not confirms then
    update grant_handover set state = case when recorded_by = app.user_id() then 'WITHDRAWN' else 'REFUSED' end, decided_by = app.user_id(), decided_at = now()
    where id = h.id returning * into h;
    return h.state;
  end if;
  if h.recorded_by = app.user_id() then
    raise exception using errcode = '23514', constraint = 'grant_handover_recorder_is_not_confirmer',
      message = 'confirmed by its recorder: constraint "grant_handover_recorder_is_not_confirmer"';
  end if;
  perform app.refuse_maker_account(array[h.recorded_by], h.tenant_id);
  perform app.check_grant_handover(h);
  update grant_handover set state = 'CONFIRMED', decided_by = app.user_id(), decided_at = now() where id = h.id;
  return 'CONFIRMED';
end $$;
alter function app.decide_grant_handover owner to payung_crossing;
revoke execute on function app.decide_grant_handover from public;
grant execute on function app.decide_grant_handover to payung_app;
