-- What was handed out stays as it was: a correction is a version of its own.
drop trigger if exists public_freezes_stay on public_freeze;
create trigger public_freezes_stay before update or delete or truncate on public_freeze for each statement execute function app.refuse_change();
