drop trigger if exists heir_dispute_kept on heir_dispute;
create trigger heir_dispute_kept before delete or truncate on heir_dispute for each statement execute function app.refuse_change();
