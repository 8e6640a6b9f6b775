-- Links by which somebody can still report.
drop trigger if exists family_links_of_person_bounded on family_link;
create trigger family_links_of_person_bounded after insert on family_link for each row
  execute function app.bound_rows('worker_id', '3', 'family_links_of_person', 'made_at', '30 days', 'used_at is null and t.withdrawn_at is null');
