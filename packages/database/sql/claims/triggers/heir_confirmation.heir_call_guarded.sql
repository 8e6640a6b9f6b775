drop trigger if exists heir_call_guarded on heir_confirmation;
create trigger heir_call_guarded before insert on heir_confirmation for each row when (new.channel = 'CALL') execute function app.guard_heir_call();
