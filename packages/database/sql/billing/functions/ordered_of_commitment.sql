-- What is requested or ordered of a budget line by orders of one list, and not paid yet.
create or replace function app.ordered_of_commitment(of_commitment uuid) returns bigint
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(sum(s.rupiah), 0)::bigint from payment_order_line s join payment_order o on o.id = s.order_id
  where s.commitment_id = of_commitment and o.state in ('REQUESTED', 'ISSUED');
$$;
alter function app.ordered_of_commitment owner to payung_crossing;
revoke execute on function app.ordered_of_commitment from public;
