-- What a link shows to the family that holds it: nobody's whole name, no officer, and nothing that the record says. What has ended is as what never was.
create or replace function app.public_family_link(asked bytea)
returns table (first_name text, government text, giver_tenant_id uuid, is_used boolean, reported_kind text, reported_illness boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select split_part(w.name, ' ', 1), t.name, l.giver_tenant_id, l.used_at is not null, r.kind, r.of_occupational_illness
  from family_link l join worker w on w.id = l.worker_id join tenant t on t.id = l.tenant_id
    left join outside_report r on r.family_link_id = l.id
  where l.code_hash = asked and l.withdrawn_at is null and l.expires_at > now();
$$;
alter function app.public_family_link owner to payung_crossing;
revoke execute on function app.public_family_link from public;
grant execute on function app.public_family_link to payung_app;
