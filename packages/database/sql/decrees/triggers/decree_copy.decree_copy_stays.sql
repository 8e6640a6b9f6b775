-- Its state alone follows the decree: `decree_copy_follows`.
drop trigger if exists decree_copy_stays on decree_copy;
create trigger decree_copy_stays before delete or truncate on decree_copy for each statement execute function app.refuse_change();
