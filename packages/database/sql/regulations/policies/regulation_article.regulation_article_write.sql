drop policy if exists regulation_article_write on regulation_article;
create policy regulation_article_write on regulation_article to payung_app
  using (tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '')
  with check (tenant_id = (select app.tenant_id()) and (select app.area_scope()) = ''
    and exists (select from regulation r where r.id = regulation_article.regulation_id and r.state in ('PLANNED', 'DRAFT')));
