drop trigger if exists decree_approved_kept on decree;
create trigger decree_approved_kept before update on decree for each row execute function app.keep_decree_approved();
