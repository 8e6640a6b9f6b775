-- Whose membership is for one district or one agency sees and touches that part of the tenant, by policy and not by the query alone. CASE keeps
-- the plans of whole-tenant memberships as they were (listing_of_viewer says why).
-- What is put to something that one sees becomes visible with it: so it must have been visible before. A function, because the policy of file
-- asks the very tables that these policies are of; it sees what its caller sees.
create or replace function app.sees_file(asked_file uuid, asked_tenant uuid) returns boolean language sql stable set search_path = public, pg_temp as $$
  select exists (select from file f where f.id = asked_file and f.tenant_id = asked_tenant);
$$;
