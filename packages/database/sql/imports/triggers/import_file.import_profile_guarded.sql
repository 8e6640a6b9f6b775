drop trigger if exists import_profile_guarded on import_file;
create trigger import_profile_guarded before insert or update of profile on import_file for each row execute function app.guard_import_profile();
