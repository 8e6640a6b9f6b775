-- What is withdrawn stays too. A regency may set a path for each of its districts and for some villages.
drop trigger if exists target_paths_bounded on target_path;
create trigger target_paths_bounded after insert on target_path for each row execute function app.bound_rows('tenant_id,proposed_by', '100', 'target_paths_of_person', 'proposed_at', '1 day');
