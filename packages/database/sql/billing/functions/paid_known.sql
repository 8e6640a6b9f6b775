-- What was paid of a list by what was recorded before an instant: a payment that came back later still counts.
create or replace function app.paid_known(asked_list uuid, known_at timestamptz) returns bigint
language sql stable set search_path = public, pg_temp as $$
  select coalesce(sum(p.rupiah), 0)::bigint from contribution_payment p
  where p.list_id = asked_list and p.recorded_at < known_at
    and not exists (select from contribution_payment_return b where b.payment_id = p.id and b.recorded_at < known_at);
$$;
revoke execute on function app.paid_known from public;
grant execute on function app.paid_known to payung_app, payung_crossing;
