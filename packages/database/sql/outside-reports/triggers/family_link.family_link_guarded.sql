drop trigger if exists family_link_guarded on family_link;
create trigger family_link_guarded before insert on family_link for each row execute function app.guard_family_link();
