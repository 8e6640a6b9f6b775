-- Undoes what a merge did to links, by the decision that says it, in the transaction that undoes the rest.
create or replace function app.unmerge_links(asked_decision uuid) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  d duplicate_decision;
begin
  select * into d from duplicate_decision o where o.id = asked_decision and o.tenant_id = app.tenant_id() and o.decision = 'MERGE'
    and exists (select from duplicate_decision u where u.undoes = o.id and u.decided_by = app.user_id() and u.decided_at = now())
    and exists (select from worker w where w.id = o.winner_id and w.tenant_id = app.tenant_id());
  if not found then raise exception using errcode = 'P0002', message = 'no such merge'; end if;
  update worker_access set ended_at = now() where id = any (d.made_links) and worker_id = d.winner_id and ended_at is null;
  -- A link that came back by another reason meanwhile stays as it is.
  update worker_access a set ended_at = null where a.id = any (d.ended_links) and a.worker_id = d.winner_id
    and not exists (select from worker_access o where o.worker_id = a.worker_id and o.tenant_id = a.tenant_id and o.ended_at is null);
end $$;
alter function app.unmerge_links owner to payung_crossing;
revoke execute on function app.unmerge_links from public;
grant execute on function app.unmerge_links to payung_app;
