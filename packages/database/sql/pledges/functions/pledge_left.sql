-- What an ended pledge still leaves to the next ones: nothing where its agreement has it back, and nothing that another pledge has brought along already. Both sides
-- see every pledge that brings something of it: these are of the same company and offered to the same government.
create or replace function app.pledge_left(p pledge) returns bigint
language sql stable set search_path = public, pg_temp as $$
  select case when p.state = 'ENDED' and (select a.pledge_remainder from agreement a where a.id = p.agreement_id) = 'ROLL_OVER'
    then p.rupiah - p.taken_rupiah - coalesce((select sum(app.pledge_carried(n)) from pledge n where n.carried_from_id = p.id), 0)::bigint else 0 end;
$$;
revoke execute on function app.pledge_left from public;
grant execute on function app.pledge_left to payung_app, payung_crossing;
