-- A clean paper is that of what is approved now: nobody keeps one under the hash of something else.
create or replace function app.guard_decree_paper() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if not exists (select from decree d where d.id = new.decree_id and d.approved_hash = new.approved_hash for share) then
    raise exception using errcode = '23514', constraint = 'decree_paper_approved', message = 'not what is approved: constraint "decree_paper_approved"';
  end if;
  return null;
end $$;
revoke execute on function app.guard_decree_paper from public;
