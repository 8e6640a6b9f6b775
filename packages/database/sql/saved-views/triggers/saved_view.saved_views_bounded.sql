-- A view that replaces one of the same name is no new row.
drop trigger if exists saved_views_bounded on saved_view;
create trigger saved_views_bounded after insert on saved_view for each row execute function app.bound_rows('tenant_id,owner_id', '100', 'saved_views_of_person');
