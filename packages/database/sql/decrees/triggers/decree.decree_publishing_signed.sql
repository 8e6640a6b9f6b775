drop trigger if exists decree_publishing_signed on decree;
create trigger decree_publishing_signed before update of published_by, published_at on decree for each row
  when (current_user = 'payung_app' and (new.published_at, new.published_by) is distinct from (old.published_at, old.published_by))
  execute function app.sign_columns('published_by', 'published_at');
