-- The insurer has posted months of people, or they are taken back. Postings go by the number of the person, whoever has it.
create or replace function app.mark_posted_covers() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into cover_change (person_ids) select array_agg(distinct c.person_id) from came c having count(*) > 0;
  return null;
end $$;
alter function app.mark_posted_covers owner to payung_crossing;
revoke execute on function app.mark_posted_covers from public;
