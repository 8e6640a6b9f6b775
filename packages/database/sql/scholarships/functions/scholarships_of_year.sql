-- The same of the viewer's government.
create or replace function app.scholarships_of_year(asked_year integer, asked_children uuid[] default null)
returns table (scholarship_id uuid, claim_id uuid, worker_id uuid, state text, is_last boolean, due_rupiah bigint, paid_rupiah bigint)
language sql stable set search_path = public, pg_temp as $$
  select * from app.scholarships_of_tenant(app.tenant_id(), asked_year, asked_children);
$$;
