drop policy if exists regulation_article_read on regulation_article;
create policy regulation_article_read on regulation_article for select to payung_app using (
  exists (select from regulation r where r.id = regulation_article.regulation_id));
