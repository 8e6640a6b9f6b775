-- What is withdrawn stays too. A new regulation changes some thirty lines of the tariff in a day.
drop trigger if exists tariff_changes_bounded on tariff_change;
create trigger tariff_changes_bounded after insert on tariff_change for each row execute function app.bound_rows('tenant_id,proposed_by', '100', 'tariff_changes_of_person', 'proposed_at', '1 day');
