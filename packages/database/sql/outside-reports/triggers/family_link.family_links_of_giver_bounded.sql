drop trigger if exists family_links_of_giver_bounded on family_link;
create trigger family_links_of_giver_bounded after insert on family_link for each row
  execute function app.bound_rows('giver_tenant_id,made_by', '100', 'family_links_of_giver', 'made_at', '1 day');
