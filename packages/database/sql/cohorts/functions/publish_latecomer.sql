-- Whoever an objection brings onto a published list looks like others who stand there already, or is dots: nobody is shown for being new.
create or replace function app.publish_latecomer() returns trigger language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  insert into cohort_published (cohort_id, tenant_id, worker_id, shown_code, masked_name, occupation_code)
  select new.cohort_id, new.tenant_id, new.worker_id, s.shown_code, s.masked_name, s.occupation_code
  from worker w cross join lateral (
      select split_part(looks, E'\x1f', 1) as shown_code, split_part(looks, E'\x1f', 2) as masked_name, nullif(split_part(looks, E'\x1f', 3), '') as occupation_code, step
      from unnest(app.public_steps(new.area_code, new.village_code, app.mask_name(w.name), app.mask_words(w.name, 1), w.occupation_code)) with ordinality as e(looks, step) where looks is not null) s
  where w.id = new.worker_id and (s.step = 7 or exists (select from cohort_published p where p.cohort_id = new.cohort_id and p.shown_code = s.shown_code
    and p.masked_name = s.masked_name and p.occupation_code is not distinct from s.occupation_code))
  order by s.step limit 1
  on conflict do nothing;
  return null;
end $$;
alter function app.publish_latecomer owner to payung_crossing;
revoke execute on function app.publish_latecomer from public;
