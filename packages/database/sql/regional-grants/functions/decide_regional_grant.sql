-- Confirms what a government gives at a death, or the end of it; or sets the proposal aside: its proposer withdraws it, anybody else refuses it. An end shortens the
-- grant from today at the earliest, so that no family loses what was there on the day of the death.
create or replace function app.decide_regional_grant(asked_grant uuid, confirms boolean) returns text
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  c regional_grant;
  ended regional_grant;
begin
  if app.user_id() is null or app.area_scope() <> '' or app.agency_id() is not null then return 'NOT_FOUND'; end if;
  -- One decision of a government at a time, so that two of them do not shorten the same grant.
  perform pg_advisory_xact_lock(hashtextextended('regional grant of ' || app.tenant_id(), 0));
  select * into c from regional_grant where id = asked_grant and tenant_id = app.tenant_id() for update;
  if not found then return 'NOT_FOUND'; end if;
  if c.state <> 'OPEN' then return 'ALREADY_DECIDED'; end if;
  if not confirms then
    update regional_grant set state = case when proposed_by = app.user_id() then 'WITHDRAWN' else 'REFUSED' end, decided_by = app.user_id(), decided_at = now()
    where id = c.id returning * into c;
    return c.state;
  end if;
  if c.proposed_by = app.user_id() then
    raise exception using errcode = '23514', constraint = 'regional_grant_proposer_is_not_confirmer',
      message = 'confirmed by its proposer: constraint "regional_grant_proposer_is_not_confirmer"';
  end if;
  perform app.refuse_maker_account(array[c.proposed_by], c.tenant_id);
  if c.ends_grant_id is null then
    if exists (select from regional_grant g where g.tenant_id = c.tenant_id and g.state = 'CONFIRMED' and g.ends_grant_id is null and g.valid && c.valid) then
      return 'OVERLAPS';
    end if;
  else
    if lower(c.valid) < app.today() then return 'DAY_OVER'; end if;
    select * into ended from regional_grant where id = c.ends_grant_id and tenant_id = c.tenant_id for update;
    if ended.state <> 'CONFIRMED' or ended.ends_grant_id is not null or not ended.valid @> lower(c.valid) or lower(ended.valid) = lower(c.valid) then
      return 'NOTHING_ENDS';
    end if;
    update regional_grant set valid = daterange(lower(ended.valid), lower(c.valid)) where id = ended.id;
  end if;
  update regional_grant set state = 'CONFIRMED', decided_by = app.user_id(), decided_at = now() where id = c.id;
  return 'CONFIRMED';
end $$;
alter function app.decide_regional_grant owner to payung_crossing;
revoke execute on function app.decide_regional_grant from public;
grant execute on function app.decide_regional_grant to payung_app;
