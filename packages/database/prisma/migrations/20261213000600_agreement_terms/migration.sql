-- For where, and for which groups of workers, the money of companies under an agreement is meant; empty for everywhere and for everybody, as of all agreements so
-- far. Terms of the text: they change while the text does, and no more once that is approved.
alter table agreement
  add column pledge_area_codes text[] not null default '{}'
    constraint agreement_area_terms check (cardinality(pledge_area_codes) <= 300 and array_position(pledge_area_codes, null) is null),
  add column pledge_occupation_codes text[] not null default '{}'
    constraint agreement_occupation_terms check (cardinality(pledge_occupation_codes) <= 300 and array_position(pledge_occupation_codes, null) is null);
grant insert (pledge_area_codes, pledge_occupation_codes), update (pledge_area_codes, pledge_occupation_codes) on agreement to payung_app;
