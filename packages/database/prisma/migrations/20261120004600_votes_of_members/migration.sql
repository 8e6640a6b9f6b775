-- A vote counts while whoever casts it, and whoever it is cast for, holds the office that it asks. The API asks this as well; but between its asking and
-- the vote a membership may end, and whatever writes votes one day is not to forget it.

-- Whether somebody takes steps of this duty for the whole tenant today.
create function app.holds_duty(asked_tenant uuid, asked_user uuid, asked_duty text) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from membership m where m.tenant_id = asked_tenant and m.user_id = asked_user and m.area_prefix = '' and m.agency_id is null
    and m.valid @> (now() at time zone 'Asia/Pontianak')::date
    and m.role = case asked_duty when 'REVIEW' then 'LEGAL_REVIEWER' when 'APPROVE' then 'APPROVER' end);
$$;

-- Whether somebody may stand in for a colleague today: a member for the whole tenant who neither makes decrees nor audits them.
create function app.may_stand_in(asked_tenant uuid, asked_user uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(bool_and(m.side is null or m.side = 'CHECKER'), false) from membership m where m.tenant_id = asked_tenant and m.user_id = asked_user
    and m.area_prefix = '' and m.agency_id is null and m.valid @> (now() at time zone 'Asia/Pontianak')::date;
$$;

create function app.guard_vote_by_member() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  asked_duty text := (select s.duty from decree_step s where s.decree_id = new.decree_id and s.submission = new.submission and s.position = new.position);
begin
  if not app.holds_duty(new.tenant_id, coalesce(new.on_behalf_of, new.cast_by), asked_duty)
    or (new.on_behalf_of is not null and not app.may_stand_in(new.tenant_id, new.cast_by)) then
    raise exception using errcode = '23514', constraint = 'decree_vote_by_member', message = 'no membership that votes: constraint "decree_vote_by_member"';
  end if;
  return null;
end $$;
-- Between the other questions and what the vote moves: triggers of one event run in the order of their names.
create constraint trigger decree_vote_held after insert on decree_vote for each row execute function app.guard_vote_by_member();

revoke execute on function app.holds_duty(uuid, uuid, text), app.may_stand_in(uuid, uuid), app.guard_vote_by_member() from public;
alter function app.holds_duty(uuid, uuid, text) owner to payung_crossing;
alter function app.may_stand_in(uuid, uuid) owner to payung_crossing;
alter function app.guard_vote_by_member() owner to payung_crossing;
