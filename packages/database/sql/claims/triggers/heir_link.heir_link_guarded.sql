drop trigger if exists heir_link_guarded on heir_link;
create trigger heir_link_guarded before insert on heir_link for each row execute function app.guard_heir_link();
