-- Of people whose record the viewer's government keeps, within their part of it: the answer of the insurer that stands, if it took them on.
create or replace function app.cards_of(asked_workers uuid[]) returns table (worker_id uuid, answer_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select w.id, n.id from worker w cross join lateral (
    select a.id, a.outcome from insurer_answer a
    where a.worker_id = w.id and a.tenant_id = w.tenant_id and a.outcome <> 'TAKEN_BACK' and not exists (select from insurer_answer t
      where t.worker_id = a.worker_id and t.import_id = a.import_id and t.outcome = 'TAKEN_BACK')
    order by a.id desc limit 1) n
  where w.id = any (asked_workers) and w.tenant_id = app.tenant_id() and w.superseded_by is null and n.outcome = 'ACCEPTED'
    and starts_with(w.village_code, app.area_scope()) and (app.agency_id() is null or w.agency_id = app.agency_id());
$$;
alter function app.cards_of owner to payung_crossing;
revoke execute on function app.cards_of from public;
