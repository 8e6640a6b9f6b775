-- What is withdrawn stays too. A government has one such regulation, and rarely a second in a year.
drop trigger if exists regional_grants_bounded on regional_grant;
create trigger regional_grants_bounded after insert on regional_grant for each row execute function app.bound_rows('tenant_id,proposed_by', '20', 'regional_grants_of_person', 'proposed_at', '1 day');
