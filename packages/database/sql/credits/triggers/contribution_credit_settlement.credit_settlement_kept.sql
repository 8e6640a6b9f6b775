drop trigger if exists credit_settlement_kept on contribution_credit_settlement;
create trigger credit_settlement_kept before delete or truncate on contribution_credit_settlement for each statement execute function app.refuse_change();
