-- A list about whose people the viewer's tenant brings the insurer's answers: of a decree of its own, whoever pays it. Held until the transaction ends.
create or replace function app.hold_list_to_answer(asked_list uuid)
returns table (id uuid, version integer, state text, received_rupiah bigint, payers uuid[])
language sql volatile security definer set search_path = public, pg_temp as $$
  with held as materialized (
    select c.id, c.version, c.state from contribution_list c
    where c.id = asked_list and c.decree_tenant_id = app.tenant_id() and app.area_scope() = '' and app.agency_id() is null for update
  )
  select h.id, h.version, h.state, app.received_of_list(h.id), array(select p from app.payers_of_list(h.id) p) from held h;
$$;
alter function app.hold_list_to_answer owner to payung_crossing;
revoke execute on function app.hold_list_to_answer from public;
grant execute on function app.hold_list_to_answer to payung_app;
