drop trigger if exists regulation_article_guard on regulation_article;
create trigger regulation_article_guard before update or delete on regulation_article
  for each row execute function app.guard_regulation_article();
