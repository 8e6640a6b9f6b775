drop trigger if exists pledge_sums_of_record on worker;
create trigger pledge_sums_of_record after update on worker for each row when (old.superseded_by is distinct from new.superseded_by) execute function app.mark_pledges_of_record();
