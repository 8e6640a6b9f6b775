-- A record that is merged, or stands again, is followed by other decrees than before; a death ends what could be lost. Counts the ends of all its records
-- anew. The lock comes first: a signing that is under way has lines that nobody else sees yet.
create or replace function app.count_ends_of_record() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  records uuid[] := array(select app.record_family(new.id) union select app.record_family(old.superseded_by) where old.superseded_by is not null);
begin
  perform pg_advisory_xact_lock(hashtextextended('months of everybody', 0));
  if exists (select from decree_holding h where h.worker_id = any (records)) then
    perform app.recount_cover_ends(array(select distinct row(h.tenant_id, h.decree_id, h.village_code, h.until_month, 0, 0)::cover_end
      from decree_holding h where h.worker_id = any (records)));
  end if;
  return null;
end $$;
alter function app.count_ends_of_record owner to payung_crossing;
revoke execute on function app.count_ends_of_record from public;
