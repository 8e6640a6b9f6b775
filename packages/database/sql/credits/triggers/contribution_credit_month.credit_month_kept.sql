drop trigger if exists credit_month_kept on contribution_credit_month;
create trigger credit_month_kept before delete or truncate on contribution_credit_month for each statement execute function app.refuse_change();
