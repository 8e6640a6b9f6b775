-- The months of a pledge that the insurer has received and that no valid certificate states yet: as the company has recorded it, or only what somebody else proves.
-- Runs with the rights of the function that calls it.
create or replace function app.uncertified_lines(asked_pledge uuid, only_proven boolean)
returns table (worker_id uuid, list_id uuid, months daterange, rupiah bigint)
language sql stable set search_path = public, pg_temp as $$
  with line as materialized (
    select l.worker_id, l.list_id, l.months, l.month_rupiah from app.pledge_lines(array[asked_pledge]) l where l.is_received
  ), list as materialized (
    select l.list_id from (select distinct k.list_id from line k) l
    where not exists (select from pledge_certificate_list x where x.pledge_id = asked_pledge and x.list_id = l.list_id and x.live)
      and (not only_proven or app.is_receipt_proven(l.list_id))
  )
  select l.worker_id, l.list_id, l.months, app.line_rupiah(l.list_id, l.month_rupiah, l.months) from line l where l.list_id in (select c.list_id from list c);
$$;
revoke execute on function app.uncertified_lines from public;
grant execute on function app.uncertified_lines to payung_crossing;
