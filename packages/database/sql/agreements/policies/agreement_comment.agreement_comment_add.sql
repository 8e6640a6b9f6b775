drop policy if exists agreement_comment_add on agreement_comment;
create policy agreement_comment_add on agreement_comment for insert to payung_app with check (
  tenant_id = (select app.tenant_id()) and written_by = (select app.user_id()) and agreement_id in (select app.own_agreements()));
