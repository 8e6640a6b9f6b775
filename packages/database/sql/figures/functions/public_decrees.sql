-- For the public page: decrees that name people for a month, by their number. Neither how many people, nor a title, which may name somebody, nor the code of their page.
create or replace function app.public_decrees(asked_month date)
returns table (area_code text, owner_name text, number text, from_month date, until_month date)
language sql stable security definer set search_path = public, pg_temp as $$
  select t.area_code, t.name, d.number, d.from_month, d.until_month from decree d join tenant t on t.id = d.tenant_id
  where d.kind in ('DESIGNATION', 'AMENDMENT') and d.state in ('SIGNED', 'PUBLISHED', 'ENDED') and d.number is not null and t.area_code is not null
    and d.from_month <= asked_month and least(d.until_month, d.ended_from) > asked_month
  order by 1, 4, 3;
$$;
alter function app.public_decrees owner to payung_crossing;
revoke execute on function app.public_decrees from public;
grant execute on function app.public_decrees to payung_app;
