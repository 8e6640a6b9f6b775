-- Of each person: none of them takes the room of a colleague.
drop trigger if exists fund_provisions_bounded on fund_provision;
create trigger fund_provisions_bounded after insert on fund_provision for each row execute function app.bound_rows('tenant_id,drafted_by', '50', 'fund_provisions_of_person', 'drafted_at', '1 day');
