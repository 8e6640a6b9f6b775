-- What a person's bits say, from the row that a viewer's list shows. '' is what nobody has stated, or what the viewer may not know.
-- A day of birth is sixteen bits, of the days since 1900, turned around: a person is under each bit that is 0. `known` has everybody whose day is known.
-- Bands of age move each day, and of these seventeen rows every range of days is put together (`facet-bits.ts`).
-- In which months somebody is insured stands in other tables: `app.cover_source`.
create or replace view app.facet_source with (security_invoker = false) as
  select l.tenant_id, l.number, v.field, v.value collate "C" as value
  from worker_listing l
  cross join lateral (
    values ('EVERYBODY', ''), ('REGENCY', l.regency_code), ('DISTRICT', left(l.village_code, 8)), ('OCCUPATION', coalesce(l.occupation_code, '')),
      ('SEX', coalesce(l.sex, '')), ('STATUS', l.status), ('DECILE', coalesce(l.welfare_decile::text, '')),
      ('MEMBERSHIP', coalesce(l.membership_kind, '')), ('UNCOVERED', coalesce(l.uncovered_reason, '')),
      ('REGISTERED_BY', l.registered_by_tenant_id::text)
    union all select 'BORN', 'known' where l.birth_date is not null
    union all select 'BORN', bit::text from generate_series(0, 15) bit
      where (greatest(0, least(65535, l.birth_date - date '1900-01-01')) >> bit) & 1 = 0 and l.birth_date is not null
  ) v(field, value);
alter view app.facet_source owner to payung_crossing;
