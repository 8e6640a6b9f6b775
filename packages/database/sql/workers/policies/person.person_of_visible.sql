-- A sealed NIK opens for its person alone: who opens it names the person's blind index, and asks the person for it, not the record that the
-- seal stands in. So whoever sees a record, now or in its history, sees that index of its person, and nobody else's.
drop policy if exists person_of_visible on person;
create policy person_of_visible on person for select to payung_app using (
  exists (select from worker w where w.person_id = person.id));
