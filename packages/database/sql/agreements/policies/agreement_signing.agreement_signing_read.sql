drop policy if exists agreement_signing_read on agreement_signing;
create policy agreement_signing_read on agreement_signing for select to payung_app using (agreement_id in (select app.own_agreements()));
