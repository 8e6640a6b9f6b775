-- Signed designations of other programmes that insure alike in some of these months: of the payer's own programmes, or of others'. For the functions below alone.
create or replace function app.decrees_alike(own_programme uuid, from_this_month date, until_this_month date, by_own boolean) returns uuid[]
language sql stable security definer set search_path = public, pg_temp as $$
  -- Whoever an annex names has months within those of the decree.
  select array(
    select d.id from programme own join programme p on (p.tenant_id = own.tenant_id) = by_own and p.id <> own.id
      and p.insurance_programmes && own.insurance_programmes join decree d on d.programme_id = p.id
    where own.id = own_programme and d.kind = 'DESIGNATION' and d.content_hash is not null
      and d.from_month < until_this_month and from_this_month < d.until_month);
$$;
alter function app.decrees_alike owner to payung_crossing;
revoke execute on function app.decrees_alike from public;
