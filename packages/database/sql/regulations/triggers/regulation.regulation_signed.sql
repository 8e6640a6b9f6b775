drop trigger if exists regulation_signed on regulation;
create trigger regulation_signed before update on regulation for each row when (current_user = 'payung_app') execute function app.sign_change();
