-- What a decree gave, a decree takes: a designation is revoked by a decree of its own, with text, route and signature. It stands on the designation as
-- an amendment does, and has no annex: whoever holds a line of the designation loses it.
alter table decree drop constraint decree_kind_check, drop constraint decree_kind,
  add constraint decree_kind_check check (kind in ('DESIGNATION', 'AMENDMENT', 'REVOCATION')),
  add constraint decree_kind check ((kind = 'DESIGNATION') = (cohort_id is not null) and (kind <> 'DESIGNATION') = (amends_id is not null));
-- One revocation at a time: two that are signed would take the same thing twice.
create unique index decree_revoked_once on decree (amends_id) where kind = 'REVOCATION' and state <> 'CANCELLED';
alter table decree_template drop constraint decree_template_kind_check,
  add constraint decree_template_kind_check check (kind in ('DESIGNATION', 'AMENDMENT', 'REVOCATION'));

-- Nobody ends a designation by a call any more, and the public page also says by which decree it was revoked.
drop function if exists app.close_decree(uuid, date, text, text);
drop function if exists app.public_decree(text);
