-- The use-case sees to it; here it is certain. A winner is the same keeper's and stands itself, so that there is never a circle; and what was
-- merged does not change beside its winner, whoever asks.
create or replace function app.keep_merged_still() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.superseded_by is not null and not exists (
      select from worker w where w.id = new.superseded_by and w.id <> new.id and w.tenant_id = new.tenant_id and w.superseded_by is null) then
    raise exception using errcode = '23514', message = 'a record is merged into a standing record of the same keeper';
  end if;
  if old.superseded_by is not null and new.superseded_by is not null then
    raise exception using errcode = '55000', message = 'a merged record does not change';
  end if;
  return new;
end $$;
alter function app.keep_merged_still owner to payung_crossing;
revoke execute on function app.keep_merged_still from public;
