-- The people of a copied decree for an auditor of a company who opened them within a day: initials, district and occupation as the annex names them, in its order.
-- Nobody before both logs say so; no village, and nothing by which a record could be found.
create or replace function app.examined_people(asked_copy uuid)
returns table (entry_no integer, initials text, district_code text, occupation_code text, change text)
language sql stable security definer set search_path = public, pg_temp as $$
  select e.entry_no, app.initials(e.name), left(e.village_code, 8), e.occupation_code, e.change
  from app.entries_to_examine(asked_copy) e where app.was_told('COPY_EXAMINED', asked_copy::text);
$$;
alter function app.examined_people owner to payung_crossing;
revoke execute on function app.examined_people from public;
grant execute on function app.examined_people to payung_app;
