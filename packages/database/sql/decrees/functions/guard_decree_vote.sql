create or replace function app.guard_decree_vote() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  d decree;
  step decree_step;
begin
  select * into d from decree k where k.id = new.decree_id and k.tenant_id = new.tenant_id for update;
  if d.id is null or d.state <> 'REVIEW' or d.submission <> new.submission then
    raise exception using errcode = '23001', constraint = 'decree_is_frozen', message = 'nobody votes any more: constraint "decree_is_frozen"';
  end if;
  if new.cast_by = any (d.makers) or new.on_behalf_of = any (d.makers) then
    raise exception using errcode = '23514', constraint = 'decree_maker_is_not_voter', message = 'made by the same person: constraint "decree_maker_is_not_voter"';
  end if;
  perform app.refuse_maker_account(d.makers, d.tenant_id);
  if exists (select from unnest(d.makers) maker where app.may_be_one_person(d.tenant_id, maker, d.tenant_id, new.on_behalf_of)) then
    raise exception using errcode = '23514', constraint = 'decider_may_be_maker', message = 'for an account that may be the maker''s: constraint "decider_may_be_maker"';
  end if;
  if exists (select from decree_vote v where v.decree_id = d.id and v.submission = d.submission and v.id <> new.id
      and (v.cast_by in (new.cast_by, new.on_behalf_of) or v.on_behalf_of in (new.cast_by, new.on_behalf_of))) then
    raise exception using errcode = '23505', constraint = 'decree_vote_twice', message = 'has voted already: constraint "decree_vote_twice"';
  end if;
  select * into step from decree_step s where s.decree_id = d.id and s.submission = d.submission and not exists (
    select from decree_vote v where v.decree_id = s.decree_id and v.submission = s.submission and v.position = s.position and v.id <> new.id) order by s.position limit 1;
  if step.position is distinct from new.position then
    raise exception using errcode = '23514', constraint = 'decree_vote_in_turn', message = 'another step comes first: constraint "decree_vote_in_turn"';
  end if;
  if step.voter_id is not null and step.voter_id <> coalesce(new.on_behalf_of, new.cast_by) then
    raise exception using errcode = '23514', constraint = 'decree_vote_own_step', message = 'somebody else’s step: constraint "decree_vote_own_step"';
  end if;
  if new.on_behalf_of is not null and not exists (select from approval_delegation g where g.tenant_id = d.tenant_id and g.granted_by = new.on_behalf_of
      and g.deputy_id = new.cast_by and g.revoked_at is null and app.today() >= g.from_day
      and app.today() < g.until_day) then
    raise exception using errcode = '23514', constraint = 'decree_vote_deputy', message = 'no deputy today: constraint "decree_vote_deputy"';
  end if;
  return null;
end $$;
alter function app.guard_decree_vote owner to payung_crossing;
revoke execute on function app.guard_decree_vote from public;
