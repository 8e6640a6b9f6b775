-- Whom a pledge had taken waits again once it is withdrawn or its numbers are declined. One that is ended before its months are over keeps who is on lists, for
-- the months that stand there; when they are over, whoever is listed late still counts.
create or replace function app.release_pledge_places() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.state = 'ENDED' and old.state = 'APPROVED' then
    if new.until_month > app.today() then
      update pledge_place x set months = k.months
      from (select l.worker_id, range_merge(range_agg(l.months)) as months from app.pledge_lines(array[new.id]) l group by 1) k
      where x.pledge_id = new.id and x.worker_id = k.worker_id and x.released_at is null;
      update pledge_place x set released_at = clock_timestamp()
      where x.pledge_id = new.id and x.released_at is null and not exists (select from app.pledge_lines(array[new.id]) l where l.worker_id = x.worker_id);
    end if;
    return null;
  end if;
  update pledge_place set released_at = clock_timestamp() where pledge_id = new.id and released_at is null;
  return null;
end $$;
alter function app.release_pledge_places owner to payung_crossing;
revoke execute on function app.release_pledge_places from public;
