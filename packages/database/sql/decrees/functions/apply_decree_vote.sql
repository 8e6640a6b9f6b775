-- A vote moves the decree on: the last approval freezes it, a return makes it a draft again, a rejection ends it.
create or replace function app.apply_decree_vote() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  next_state text := case new.vote when 'RETURN' then 'DRAFT' when 'REJECT' then 'CANCELLED'
    else case when exists (select from decree_step s where s.decree_id = new.decree_id and s.submission = new.submission and s.position > new.position)
      then 'REVIEW' else 'APPROVED' end end;
begin
  update decree d set state = next_state, state_reason = case when new.vote <> 'APPROVE' then new.reason end, version = d.version + 1,
    updated_by = new.cast_by, updated_at = now() where d.id = new.decree_id;
  return null;
end $$;
alter function app.apply_decree_vote owner to payung_crossing;
revoke execute on function app.apply_decree_vote from public;
