create or replace function app.count_listing() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  -- One pass per statement, whatever its size; the sign says whether the rows came or went.
  insert into worker_count (tenant_id, dimension, value, delta)
  select tenant_id,
    case when grouping(village_code) = 0 then 'VILLAGE' when grouping(occupation_code) = 0 then 'OCCUPATION'
      when grouping(sex) = 0 then 'SEX' when grouping(status) = 0 then 'STATUS' when grouping(birth_date) = 0 then 'BIRTH_DATE'
      when grouping(welfare_decile) = 0 then 'DECILE' when grouping(membership_kind) = 0 then 'MEMBERSHIP' else 'REGISTERED_BY' end,
    coalesce(village_code, occupation_code, sex, status, to_char(birth_date, 'YYYY-MM-DD'), welfare_decile::text, membership_kind,
      registered_by_tenant_id::text, ''),
    count(*) * tg_argv[0]::integer
  from moved
  group by tenant_id, grouping sets ((village_code), (occupation_code), (sex), (status), (birth_date), (welfare_decile), (membership_kind), (registered_by_tenant_id));
  return null;
end $$;
alter function app.count_listing owner to payung_crossing;
revoke execute on function app.count_listing from public;
