-- Who takes a link back, and when, is what the database says.
drop trigger if exists family_link_signed on family_link;
create trigger family_link_signed before update on family_link for each row when (current_user = 'payung_app')
  execute function app.sign_columns('withdrawn_by', 'withdrawn_at');
