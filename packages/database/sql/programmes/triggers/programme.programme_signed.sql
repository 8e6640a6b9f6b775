drop trigger if exists programme_signed on programme;
create trigger programme_signed before update on programme for each row when (current_user = 'payung_app') execute function app.sign_change();
