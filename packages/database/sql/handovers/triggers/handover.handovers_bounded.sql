drop trigger if exists handovers_bounded on handover;
create trigger handovers_bounded after insert on handover for each row execute function app.bound_rows('tenant_id', '500', 'handovers_of_year', 'created_at', '1 year');
