-- What follows from a correction: the claim asks the insurance that the answers now say. Where neither pays any more, it is taken back; where one pays now, it is opened
-- or goes on. Its version goes up, so that nobody takes a step on what was read before.
create or replace function app.follow_correction() returns trigger language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  asked text := app.claim_programme(new);
  why text := (select x.reason from life_event_correction x where x.event_id = new.id order by x.corrected_at desc, x.id desc limit 1);
  held claim;
begin
  select * into held from claim c where c.event_id = new.id;
  if held.id is null then
    perform app.open_claims(array[new.id], app.user_id());
  elsif (asked is null) = (held.state = 'WITHDRAWN') then
    update claim c set programme = coalesce(asked, c.programme), version = c.version + 1 where c.id = held.id;
  else
    update claim c set programme = coalesce(asked, c.programme), state = case when asked is null then 'WITHDRAWN' else 'REPORTED' end, state_reason = why,
      state_since = app.today(), state_day = app.today(), version = c.version + 1 where c.id = held.id;
    insert into claim_step (claim_id, tenant_id, from_state, to_state, reason, on_day, moved_by)
    select c.id, c.tenant_id, held.state, c.state, why, app.today(), app.user_id() from claim c where c.id = held.id;
    if asked is not null then perform app.tell_of_claims(array[held.id], app.user_id()); end if;
  end if;
  perform app.follow_grant_handovers(array[new.id]);
  -- Who pays months of a person, whoever pays lists that hold up the family, and the insurer's branch hear anew where others end.
  if new.kind = 'DEATH' and app.first_month_after(new.event_day, new.day_precision) <> app.first_month_after(old.event_day, old.day_precision) then
    perform app.untell_of_deaths(array[new.id], old.event_day);
    perform app.tell_of_deaths(array[new.worker_id]);
    perform app.untell_payers_of_families(array[new.worker_id]);
    perform app.tell_payers_of_families(array[new.worker_id], app.first_month_after(old.event_day, old.day_precision));
  end if;
  -- Whether somebody was met after the death is said anew of another day, or no more.
  if new.kind = 'DEATH' and (new.event_day, new.day_precision) is distinct from (old.event_day, old.day_precision) then
    update notice n set read_at = now() from claim c where c.event_id = new.id and n.read_at is null and n.tenant_id = new.tenant_id and n.kind = 'MET_AFTER_DEATH'
      and n.params ->> 'claimId' = c.id::text;
    perform app.tell_of_met_after_death(array[new.id]);
  end if;
  return null;
end $$;
alter function app.follow_correction owner to payung_crossing;
revoke execute on function app.follow_correction from public;
