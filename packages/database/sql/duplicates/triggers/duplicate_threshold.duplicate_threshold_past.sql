drop trigger if exists duplicate_threshold_past on duplicate_threshold;
create trigger duplicate_threshold_past before update on duplicate_threshold for each row execute function app.keep_past_thresholds();
