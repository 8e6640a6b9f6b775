drop trigger if exists funding_member_append_only on funding_member;
create trigger funding_member_append_only before update or delete or truncate on funding_member for each statement execute function app.refuse_change();
