-- Which of these copies app.tell_copy has to be asked of first.
create or replace function app.copies_untold(asked_copies uuid[]) returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select c.id from decree_copy c where c.id = any (asked_copies) and c.tenant_id = app.tenant_id() and app.agency_id() is null
    and not app.was_told('COPY_READ', c.id::text);
$$;
alter function app.copies_untold owner to payung_crossing;
revoke execute on function app.copies_untold from public;
grant execute on function app.copies_untold to payung_app;
