-- Recorded and reversed in turn they would fill the table.
drop trigger if exists credit_settlements_bounded on contribution_credit_settlement;
create trigger credit_settlements_bounded after insert on contribution_credit_settlement for each row
  execute function app.bound_rows('tenant_id,recorded_by', '200', 'credit_settlements_of_day', 'recorded_at', '1 day');
