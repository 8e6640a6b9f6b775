drop trigger if exists membership_of_known on membership;
create trigger membership_of_known before insert on membership for each row execute function app.refuse_unknown_member();
