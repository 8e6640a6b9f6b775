drop trigger if exists family_link_of_living on family_link;
create trigger family_link_of_living after insert on family_link for each row execute function app.refuse_family_link_of_dead();
