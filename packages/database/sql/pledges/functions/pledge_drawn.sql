-- What a pledge draws from the rupiah of its agreement: nothing that it brings from another. Where what is left rolls over, an ended pledge gives nothing back.
-- `drawnOfAgreement` of `packages/domain/src/pledge/roll-over.ts` says the same.
create or replace function app.pledge_drawn(p pledge, remainder text) returns bigint
language sql immutable set search_path = public, pg_temp as $$
  select case when p.state in ('DRAFT', 'WITHDRAWN', 'REFUSED') then 0
    when p.state = 'ENDED' and remainder = 'ROLL_OVER' then p.rupiah - p.carried_rupiah
    else greatest(p.taken_rupiah - p.carried_rupiah, 0) end;
$$;
revoke execute on function app.pledge_drawn from public;
grant execute on function app.pledge_drawn to payung_app, payung_crossing;
