drop trigger if exists membership_renewed on membership;
create trigger membership_renewed before insert on membership for each row execute function app.close_before_renewal();
