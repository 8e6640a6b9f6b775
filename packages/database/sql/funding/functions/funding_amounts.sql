-- What one person costs in each month of a decree that was not paid before it, of the cost that is kept with the decree.
create or replace function app.funding_amounts(kept jsonb) returns jsonb
language sql immutable set search_path = public, pg_temp as $$
  select coalesce(jsonb_agg(jsonb_build_object('month', c.month, 'rupiah', c."perPersonRupiah") order by c.month), '[]')
  from jsonb_to_recordset(kept) c(month date, "perPersonRupiah" bigint, "isPaid" boolean) where c."isPaid" is not true;
$$;
revoke execute on function app.funding_amounts from public;
grant execute on function app.funding_amounts to payung_crossing;
