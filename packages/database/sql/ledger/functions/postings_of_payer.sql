-- What answers have posted of the lists that the viewer's tenant pays, by answer and by decision about it, and how much of each answer holds now: sums and who decided,
-- and never about whom. `verify-ledger` compares the payer's entries with them; the answers themselves are those of the decree's tenant.
create or replace function app.postings_of_payer()
returns table (answer_id uuid, list_id uuid, file_name text, recorded_at timestamptz, recorded_by uuid, settled_at timestamptz, settled_by uuid, posted_rupiah numeric,
  held_rupiah numeric)
language sql stable security definer set search_path = public, pg_temp set work_mem = '64MB' as $$
  select a.id, a.list_id, a.file_name, a.recorded_at, a.recorded_by, r.settled_at, r.settled_by, r.rupiah, coalesce(h.rupiah, 0)
  from contribution_list c join contribution_answer a on a.list_id = c.id
    cross join lateral (select x.settled_at, x.settled_by, coalesce(sum(x.rupiah) filter (where x.outcome = 'POSTED'), 0) as rupiah
      from contribution_answer_row x where x.answer_id = a.id and x.outcome in ('POSTED', 'REJECTED') group by 1, 2) r
    left join lateral (select sum(g.rupiah) as rupiah from contribution_posting g where g.list_id = c.id and g.answer_id = a.id) h on true
  where c.tenant_id = app.tenant_id() and c.state = 'BILLED' and not c.is_outside and app.area_scope() = '' and app.agency_id() is null;
$$;
alter function app.postings_of_payer owner to payung_crossing;
revoke execute on function app.postings_of_payer from public;
grant execute on function app.postings_of_payer to payung_app;
