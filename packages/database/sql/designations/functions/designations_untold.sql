-- Whether app.tell_designations has to be asked first: for who was told enough always, so that the refusal does not say whether there is something.
create or replace function app.designations_untold(asked_workers uuid[]) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select app.told_enough() or exists (select from app.people_elsewhere(asked_workers) p where not app.was_told('DESIGNATION_TOLD', p.worker_id::text));
$$;
alter function app.designations_untold owner to payung_crossing;
revoke execute on function app.designations_untold from public;
grant execute on function app.designations_untold to payung_app;
