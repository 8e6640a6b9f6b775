drop trigger if exists regulation_guard on regulation;
create trigger regulation_guard before update or delete on regulation for each row execute function app.guard_regulation();
