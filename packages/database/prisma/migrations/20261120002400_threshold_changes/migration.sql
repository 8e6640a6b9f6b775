-- Thresholds of likeness that a tenant sets itself, from a day on. What has held stays readable as it was; what was planned and withdrawn stays too.

alter table duplicate_threshold add column withdrawn_at timestamptz;
alter table duplicate_threshold drop constraint duplicate_threshold_no_overlap;
alter table duplicate_threshold add constraint duplicate_threshold_no_overlap
  exclude using gist (coalesce(tenant_id, '00000000-0000-0000-0000-000000000000') with =, valid with &&) where (withdrawn_at is null);

-- What held yesterday decided about people yesterday: it ends, and that is all that ever happens to it.
create function app.keep_past_thresholds() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare
  today constant date := (now() at time zone 'Asia/Pontianak')::date;
begin
  if old.withdrawn_at is not null or lower(new.valid) <> lower(old.valid) or upper(new.valid) < today
    or (new.withdrawn_at is not null and lower(old.valid) < today) then
    raise exception using errcode = '55000', message = 'a threshold that has held does not change';
  end if;
  return new;
end $$;
create trigger duplicate_threshold_past before update on duplicate_threshold for each row execute function app.keep_past_thresholds();

-- By the whole tenant for the whole tenant: whoever is entered for a part of it sets nothing.
create policy threshold_set on duplicate_threshold for insert with check (
  tenant_id = (select app.tenant_id()) and set_by = (select app.user_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
create policy threshold_end on duplicate_threshold for update using (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
grant insert (tenant_id, possible, obvious, valid, legal_basis, set_by), update (valid, withdrawn_at) on duplicate_threshold to payung_app;
