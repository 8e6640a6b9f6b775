drop trigger if exists payer_change_final on payer_change;
create trigger payer_change_final before update or truncate on payer_change for each statement execute function app.refuse_change();
