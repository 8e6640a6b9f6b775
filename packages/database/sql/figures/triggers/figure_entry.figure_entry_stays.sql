-- Before a decision nobody may change anything but the decision: only its columns are granted.
drop trigger if exists figure_entry_stays on figure_entry;
create trigger figure_entry_stays before update on figure_entry for each row when (old.state <> 'PROPOSED') execute function app.guard_figure_entry();
