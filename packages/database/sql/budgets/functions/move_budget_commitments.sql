-- What a step of a contribution list does to its budget lines: the approval commits, the bill adjusts to what the insurer asks, setting aside releases.
-- Lines are taken in the order of their ids, so that two lists over the same lines never wait for each other in a circle.
create or replace function app.move_budget_commitments() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  case new.state
    when 'APPROVED' then
      update budget_commitment set state = 'COMMITTED' where list_id = new.id and state = 'CHOSEN';
      insert into budget_movement (commitment_id, line_id, tenant_id, kind, rupiah, moved_by)
      select m.id, m.line_id, m.tenant_id, 'COMMIT', m.rupiah, app.user_id() from budget_commitment m
      where m.list_id = new.id and m.state = 'COMMITTED' order by m.line_id;
    when 'BILLED' then
      insert into budget_movement (commitment_id, line_id, tenant_id, kind, rupiah, moved_by)
      select s.id, s.line_id, new.tenant_id, 'ADJUST', s.share - s.committed_rupiah, app.user_id()
      from app.share_among_commitments(new.id, new.billed_rupiah, false) s where s.share <> s.committed_rupiah order by s.line_id;
    when 'DISCARDED' then
      insert into budget_movement (commitment_id, line_id, tenant_id, kind, rupiah, moved_by)
      select m.id, m.line_id, m.tenant_id, 'RELEASE', -m.committed_rupiah, app.user_id() from budget_commitment m
      where m.list_id = new.id and m.state = 'COMMITTED' and m.committed_rupiah > 0 order by m.line_id;
      update budget_commitment set state = 'RELEASED', released_at = now() where list_id = new.id and state <> 'RELEASED';
    else null;
  end case;
  return null;
end $$;
alter function app.move_budget_commitments owner to payung_crossing;
revoke execute on function app.move_budget_commitments from public;
