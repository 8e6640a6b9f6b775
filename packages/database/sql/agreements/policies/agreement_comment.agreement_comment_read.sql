drop policy if exists agreement_comment_read on agreement_comment;
create policy agreement_comment_read on agreement_comment for select to payung_app using (agreement_id in (select app.own_agreements()));
