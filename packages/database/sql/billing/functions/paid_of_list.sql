-- What is paid of a list: its payments without those that came back.
create or replace function app.paid_of_list(asked_list uuid) returns bigint
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(sum(p.rupiah), 0)::bigint from contribution_payment p
  where p.list_id = asked_list and not exists (select from contribution_payment_return b where b.payment_id = p.id);
$$;
alter function app.paid_of_list owner to payung_crossing;
revoke execute on function app.paid_of_list from public;
