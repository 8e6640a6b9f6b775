-- Ends a designation early, or revokes it, from a month on: nobody holds a line of it any longer.
create or replace function app.close_decree(asked_decree uuid, from_this_month date, as_state text, because text) returns integer
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  d decree;
  hit integer;
begin
  -- Before any row, as whoever signs does: else the two wait for each other.
  perform pg_advisory_xact_lock(hashtextextended('designations ' || app.tenant_id(), 0));
  select * into d from decree k where k.id = asked_decree and k.tenant_id = app.tenant_id() for update;
  if d.id is null or app.user_id() is null or app.area_scope() <> '' or app.agency_id() is not null or d.kind <> 'DESIGNATION'
    or d.state not in ('SIGNED', 'PUBLISHED') or as_state not in ('ENDED', 'REVOKED') or from_this_month < d.from_month or from_this_month >= d.until_month
    or length(coalesce(because, '')) < 3 then
    raise exception using errcode = '23514', constraint = 'decree_closable', message = 'nothing to end: constraint "decree_closable"';
  end if;
  if app.user_id() = any (d.makers) then
    raise exception using errcode = '23514', constraint = 'decree_maker_is_not_signer', message = 'made by the same person: constraint "decree_maker_is_not_signer"';
  end if;
  -- People, not lines: whoever was corrected or replaced has held more than one.
  select count(distinct h.person_id) into hit from decree_holding h where h.decree_id = d.id and h.until_month > from_this_month and h.from_month < h.until_month;
  update decree_holding h set until_month = greatest(h.from_month, from_this_month) where h.decree_id = d.id and h.until_month > from_this_month;
  update decree k set state = as_state, state_reason = because, ended_from = from_this_month, closed_at = now(), closed_by = app.user_id(),
    version = k.version + 1, updated_by = app.user_id(), updated_at = now() where k.id = d.id;
  return hit;
end $$;
alter function app.close_decree owner to payung_crossing;
revoke execute on function app.close_decree from public;
grant execute on function app.close_decree to payung_app;
