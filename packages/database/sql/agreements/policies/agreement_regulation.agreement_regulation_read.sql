drop policy if exists agreement_regulation_read on agreement_regulation;
create policy agreement_regulation_read on agreement_regulation for select to payung_app using (agreement_id in (select app.own_agreements()));
