drop policy if exists obligation_read on obligation;
create policy obligation_read on obligation for select to payung_app using (agreement_id in (select app.own_agreements()));
