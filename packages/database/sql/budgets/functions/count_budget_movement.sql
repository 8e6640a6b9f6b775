-- A movement changes the figures of its commitment and line in the same statement: the line's row is locked by it, and its constraints hold the ceiling
-- against everybody who commits at the same time.
create or replace function app.count_budget_movement() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  to_committed bigint := case when new.kind in ('PAY', 'RETURN') then 0 else new.rupiah end;
  to_paid bigint := case when new.kind in ('PAY', 'RETURN') then new.rupiah else 0 end;
begin
  update budget_line set committed_rupiah = committed_rupiah + to_committed, paid_rupiah = paid_rupiah + to_paid where id = new.line_id;
  update budget_commitment set committed_rupiah = committed_rupiah + to_committed, paid_rupiah = paid_rupiah + to_paid where id = new.commitment_id;
  return null;
end $$;
alter function app.count_budget_movement owner to payung_crossing;
revoke execute on function app.count_budget_movement from public;
