-- Drafted and withdrawn in turn they would fill the lists of both sides. Of each person: nobody takes the room of a colleague.
drop trigger if exists pledges_bounded on pledge;
create trigger pledges_bounded after insert on pledge for each row execute function app.bound_rows('tenant_id,drafted_by', '100', 'pledges_of_person', 'drafted_at', '1 day');
