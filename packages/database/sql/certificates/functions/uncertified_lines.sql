-- The months of a pledge that the insurer has received and that no valid certificate states yet. Runs with the rights of the function that calls it.
create or replace function app.uncertified_lines(asked_pledge uuid)
returns table (worker_id uuid, list_id uuid, months daterange, rupiah bigint)
language sql stable set search_path = public, pg_temp as $$
  select l.worker_id, l.list_id, l.months, app.line_rupiah(l.list_id, l.month_rupiah, l.months) from app.pledge_lines(array[asked_pledge]) l
  where l.is_received and not exists (select from pledge_certificate_list x where x.pledge_id = asked_pledge and x.list_id = l.list_id and x.live);
$$;
revoke execute on function app.uncertified_lines from public;
grant execute on function app.uncertified_lines to payung_crossing;
