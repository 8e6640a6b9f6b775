-- Somebody counts as dead, or does so no more, or their record went elsewhere: whose families have not asked is another number, also where nobody has a claim yet.
create or replace function app.note_deceased_workers() returns trigger language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  insert into claim_change (tenant_id) select distinct t.id from unnest(array[old.tenant_id, new.tenant_id]) t(id);
  return null;
end $$;
alter function app.note_deceased_workers owner to payung_crossing;
revoke execute on function app.note_deceased_workers from public;
