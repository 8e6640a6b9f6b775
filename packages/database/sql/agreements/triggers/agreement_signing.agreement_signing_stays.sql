-- It only ends, once.
drop trigger if exists agreement_signing_stays on agreement_signing;
create trigger agreement_signing_stays before update on agreement_signing for each row
  when (old.ended_at is not null or (to_jsonb(new) - 'ended_at') <> (to_jsonb(old) - 'ended_at')) execute function app.refuse_change();
