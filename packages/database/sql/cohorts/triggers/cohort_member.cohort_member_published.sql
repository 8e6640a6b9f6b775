drop trigger if exists cohort_member_published on cohort_member;
create trigger cohort_member_published after insert on cohort_member for each row when (new.objection_id is not null) execute function app.publish_latecomer();
