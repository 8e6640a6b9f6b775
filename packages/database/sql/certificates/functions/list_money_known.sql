-- What a list had paid, and what the insurer had received of it, by what was recorded before an instant and happened by a day. What came back, and what was taken back,
-- does not count once that is recorded. Runs with the rights of the function that calls it.
create or replace function app.list_money_known(asked_list uuid, known_at timestamptz, on_day date) returns table (paid bigint, received bigint)
language sql stable set search_path = public, pg_temp as $$
  select
    (select coalesce(sum(y.rupiah), 0)::bigint from contribution_payment y where y.list_id = asked_list and y.recorded_at < known_at and y.paid_on <= on_day
      and not exists (select from contribution_payment_return b where b.payment_id = y.id and b.recorded_at < known_at)),
    (select coalesce(sum(r.rupiah), 0)::bigint from contribution_receipt r where r.list_id = asked_list and r.recorded_at < known_at and r.received_on <= on_day
      and not exists (select from contribution_receipt_return b where b.receipt_id = r.id and b.recorded_at < known_at));
$$;
revoke execute on function app.list_money_known from public;
grant execute on function app.list_money_known to payung_crossing;
