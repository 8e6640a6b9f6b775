-- A month whose settlement was reversed does not live again: it is settled anew.
drop trigger if exists credit_month_ends on contribution_credit_month;
create trigger credit_month_ends before update of live on contribution_credit_month for each row when (new.live) execute function app.refuse_change();
