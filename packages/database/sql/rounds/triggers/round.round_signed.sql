drop trigger if exists round_signed on round;
create trigger round_signed before update on round for each row when (current_user = 'payung_app') execute function app.sign_change();
