-- Opening uses the rules and shows each area its part; both in the statement that opens, so that neither can be forgotten.
create or replace function app.open_programme() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if not exists (select from rule_version v where v.programme_id = new.id)
    or not exists (select from programme_quota q where q.programme_id = new.id) then
    raise exception using errcode = '23514', constraint = 'programme_incomplete', message = 'no rule or no quota: constraint "programme_incomplete"';
  end if;
  update rule_version set used_at = now() where programme_id = new.id and used_at is null;
  update programme_quota set opened = true where programme_id = new.id and not opened;
  return null;
end $$;
