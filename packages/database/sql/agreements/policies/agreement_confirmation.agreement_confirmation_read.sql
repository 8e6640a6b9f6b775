drop policy if exists agreement_confirmation_read on agreement_confirmation;
create policy agreement_confirmation_read on agreement_confirmation for select to payung_app using (agreement_id in (select app.own_agreements()));
