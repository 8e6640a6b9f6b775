-- A membership that rested on a posting that was settled otherwise goes with it, or its number would be nobody else's for ever.
grant delete on insured_membership to payung_crossing;
alter table insured_membership no force row level security;
alter table protected_span no force row level security;
alter table insured_membership disable trigger user;
delete from insured_membership m where not exists (select from protected_span s
  where s.person_id = m.person_id and s.insurance_programme = m.insurance_programme and s.months && m.period);
alter table insured_membership enable trigger user;
alter table insured_membership force row level security;
alter table protected_span force row level security;
