drop policy if exists agreement_party_read on agreement_party;
create policy agreement_party_read on agreement_party for select to payung_app using (agreement_id in (select app.own_agreements()));
