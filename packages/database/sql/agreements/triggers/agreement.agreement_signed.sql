drop trigger if exists agreement_signed on agreement;
create trigger agreement_signed before update on agreement for each row when (current_user = 'payung_app') execute function app.sign_change();
