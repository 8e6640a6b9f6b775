-- A report by the link, and a hand-over of the record, run as somebody else.
drop trigger if exists family_link_ended_once on family_link;
create trigger family_link_ended_once before update on family_link for each row when (current_user = 'payung_app') execute function app.guard_family_link();
