-- Why somebody cannot be registered for the first time on the day on which a cover begins. Of members since nobody knows when: as far as today's age
-- tells, who was too young then is too young now. Null where nothing stands against it; a limit that is not in force stands against nobody.
create or replace function app.age_bar(birth_date date, declared_from date, membership_kind text, begins date, today date, lawful_below integer, lawful_from integer)
returns text language sql immutable parallel safe
  return case
    when birth_date <= (case when declared_from <= begins then declared_from when membership_kind = 'NONE' then begins end
      - make_interval(years => lawful_below))::date then 'TOO_OLD'
    when birth_date > (case when declared_from <= begins then declared_from when membership_kind = 'NONE' then begins else today end
      - make_interval(years => lawful_from))::date then 'TOO_YOUNG' end;
revoke execute on function app.age_bar from public;
grant execute on function app.age_bar to payung_app, payung_crossing;
