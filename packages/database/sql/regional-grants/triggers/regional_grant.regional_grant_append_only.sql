drop trigger if exists regional_grant_append_only on regional_grant;
create trigger regional_grant_append_only before delete or truncate on regional_grant for each statement execute function app.refuse_change();
