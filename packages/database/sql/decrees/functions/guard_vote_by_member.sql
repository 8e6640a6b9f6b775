-- A vote counts while whoever casts it, and whoever it is cast for, holds the office that it asks. The API asks this as well; but between its asking and
-- the vote a membership may end, and whatever writes votes one day is not to forget it.
create or replace function app.guard_vote_by_member() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  asked_duty text := (select s.duty from decree_step s where s.decree_id = new.decree_id and s.submission = new.submission and s.position = new.position);
begin
  if not app.holds_duty(new.tenant_id, coalesce(new.on_behalf_of, new.cast_by), asked_duty)
    or (new.on_behalf_of is not null and not app.may_stand_in(new.tenant_id, new.cast_by)) then
    raise exception using errcode = '23514', constraint = 'decree_vote_by_member', message = 'no membership that votes: constraint "decree_vote_by_member"';
  end if;
  return null;
end $$;
alter function app.guard_vote_by_member owner to payung_crossing;
revoke execute on function app.guard_vote_by_member from public;
