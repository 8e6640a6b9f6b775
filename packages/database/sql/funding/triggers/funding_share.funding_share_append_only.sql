drop trigger if exists funding_share_append_only on funding_share;
create trigger funding_share_append_only before truncate on funding_share for each statement execute function app.refuse_change();
