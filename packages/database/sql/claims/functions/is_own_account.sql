-- Whether an account of an heir is one with which whoever is entered takes no step: it is in their own name, or in the name of somebody who has handled the case, where they
-- have taken a step of it themselves. Of who sees to the funeral nobody takes a step with an account in the name of who has handled the case: they are no family that would be
-- left unpaid. An officer who writes themselves down as an heir would be paid. Runs with the rights of its caller.
create or replace function app.is_own_account(asked_claim uuid, asked_heir uuid, holder text) returns boolean language sql stable set search_path = public, pg_temp as $$
  select exists (select from (select k.id, k.name from app_user k where k.id = any (app.handlers_of_claim(asked_claim) || app.user_id())) u join claim_heir h on h.id = asked_heir
      cross join unnest(array[holder, case when app.is_minor_heir(h.birth_date) then h.guardian_name end]) receiver(name)
      where app.plain_person_name(u.name) = app.plain_person_name(receiver.name) and app.plain_person_name(u.name) <> ''
        and (u.id = app.user_id() or (app.is_officer_of_claim(asked_claim) or h.relation = 'FUNERAL_CARER') and u.id = any (app.handlers_of_claim(asked_claim))));
$$;
