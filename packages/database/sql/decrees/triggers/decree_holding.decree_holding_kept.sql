-- Whoever holds a line can only come to hold it for fewer months.
drop trigger if exists decree_holding_kept on decree_holding;
create trigger decree_holding_kept before delete or truncate on decree_holding for each statement execute function app.refuse_decree_rows();
