-- What some months of a line cost: its own share of each where payers share them, and otherwise what the list asks for a person in that month.
create or replace function app.line_rupiah(asked_list uuid, own_share bigint, asked_months daterange) returns bigint
language sql stable set search_path = public, pg_temp as $$
  select sum(coalesce(own_share, (select (one ->> 'perPersonRupiah')::bigint from contribution_list c cross join jsonb_array_elements(c.months) one
      where c.id = asked_list and (one ->> 'month')::date = m.month and one ->> 'isShare' is null), 0))::bigint
  from generate_series(lower(asked_months), upper(asked_months) - interval '1 month', interval '1 month') m(month);
$$;
revoke execute on function app.line_rupiah from public;
grant execute on function app.line_rupiah to payung_crossing;
