drop trigger if exists heir_certificate_signed on heir_certificate;
create trigger heir_certificate_signed before update on heir_certificate for each row execute function app.sign_columns('written_by', 'written_at');
