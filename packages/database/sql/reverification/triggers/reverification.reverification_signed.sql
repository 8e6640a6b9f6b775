drop trigger if exists reverification_signed on reverification;
create trigger reverification_signed before update on reverification for each row when (current_user = 'payung_app') execute function app.sign_change();
