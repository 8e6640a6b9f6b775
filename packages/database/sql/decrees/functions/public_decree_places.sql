-- How many people a signed decree names in each village, for whoever holds its code: counts and nobody. A revocation names nobody itself.
create or replace function app.public_decree_places(asked_code text) returns table (village_code text, change text, people integer)
language sql stable security definer set search_path = public, pg_temp
begin atomic
  select e.village_code, e.change, count(*)::integer from decree d join decree_entry e on e.decree_id = d.id
  where d.public_code = asked_code and d.content_hash is not null group by 1, 2 order by 1, 2;
end;
alter function app.public_decree_places owner to payung_crossing;
revoke execute on function app.public_decree_places from public;
grant execute on function app.public_decree_places to payung_app;
