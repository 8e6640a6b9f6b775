-- A pledge is drawn from an agreement that both sides have signed, and never from more than is left of it: whoever offers one waits for who offers another of
-- the same agreement. The steps are those of `PLEDGE_TRANSITIONS` and `PLEDGE_FOLLOWS`. What an ended pledge has taken may become less.
create or replace function app.guard_pledge() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  a agreement;
  taken record;
begin
  if tg_op = 'UPDATE' and old.state = 'ENDED' and new.state = 'ENDED' and new.taken_workers <= old.taken_workers and new.taken_rupiah <= old.taken_rupiah
    and (new.taken_workers, new.taken_rupiah) <> (old.taken_workers, old.taken_rupiah) then
    return new;
  end if;
  if tg_op = 'UPDATE' and (old.state, new.state) not in (('DRAFT', 'OFFERED'), ('OFFERED', 'MATCHED'), ('MATCHED', 'APPROVED'), ('MATCHED', 'OFFERED'),
      ('DRAFT', 'WITHDRAWN'), ('OFFERED', 'WITHDRAWN'), ('MATCHED', 'WITHDRAWN'), ('APPROVED', 'WITHDRAWN'), ('OFFERED', 'REFUSED'), ('OFFERED', 'ENDED'), ('MATCHED', 'ENDED'),
      ('APPROVED', 'ENDED')) then
    raise exception using errcode = '23514', constraint = 'pledge_transition', message = 'not the next state: constraint "pledge_transition"';
  end if;
  if tg_op = 'UPDATE' and new.state <> 'OFFERED' then
    -- People are taken, and their number approved, under an agreement that holds on that day.
    if new.state in ('MATCHED', 'APPROVED') then
      a := app.agreement_of_pledge(new);
      if lower(a.valid) > app.today() then
        raise exception using errcode = '23514', constraint = 'pledge_agreement_begun', message = 'its agreement has not begun: constraint "pledge_agreement_begun"';
      end if;
    end if;
    -- Numbers are approved by another person than who drafted the pledge.
    if new.state = 'APPROVED' then
      if app.user_id() is not distinct from old.drafted_by then
        raise exception using errcode = '23514', constraint = 'pledge_drafter_is_not_offerer', message = 'approved by its drafter: constraint "pledge_drafter_is_not_offerer"';
      end if;
      perform app.refuse_maker_account(array[old.drafted_by], old.tenant_id);
    end if;
    -- Whoever draws up a list holds its decree (`app.guard_contribution_lines`): it is waited for, and what it wrote is seen below.
    if new.state in ('WITHDRAWN', 'ENDED') and old.state = 'APPROVED' then
      perform from decree d where d.id in (
          select h.decree_id from pledge_place x join decree_holding h on h.worker_id in (x.worker_id, app.current_record(x.worker_id))
          where x.pledge_id = old.id and x.released_at is null)
        order by d.id for no key update;
    end if;
    -- A list that names somebody of it is in the insurer's hands or on its way there: the pledge keeps that, and is ended instead.
    if new.state = 'WITHDRAWN' and old.state = 'APPROVED' and exists (select from app.pledge_lines(array[old.id])) then
      raise exception using errcode = '23514', constraint = 'pledge_is_listed', message = 'a list names somebody of it: constraint "pledge_is_listed"';
    end if;
    -- Nothing is taken of the agreement by what was withdrawn or refused, and by what its company ends only what is on lists. Where the months are over, arrears may be listed still
    -- (`app.end_pledges`).
    if new.state in ('WITHDRAWN', 'REFUSED') then
      new.taken_workers := 0;
      new.taken_rupiah := 0;
    elsif new.state = 'ENDED' and old.until_month > app.today() then
      select u.workers, u.rupiah into new.taken_workers, new.taken_rupiah from app.pledge_use(old) u;
    end if;
    return new;
  end if;
  if tg_op = 'INSERT' then
    new.state := 'DRAFT';
    new.drafted_by := app.user_id();
    return new;
  end if;
  -- Numbers that the company declines leave the pledge as it was offered.
  if old.state <> 'DRAFT' then return new; end if;
  if app.user_id() is not distinct from old.drafted_by then
    raise exception using errcode = '23514', constraint = 'pledge_drafter_is_not_offerer', message = 'offered by its drafter: constraint "pledge_drafter_is_not_offerer"';
  end if;
  perform app.refuse_maker_account(array[old.drafted_by], old.tenant_id);
  perform pg_advisory_xact_lock(hashtextextended('pledge ' || new.agreement_id, 0));
  a := app.agreement_of_pledge(new);
  perform app.hold_roll_over(new);
  select coalesce(sum(p.taken_workers), 0) as workers, coalesce(sum(app.pledge_drawn(p, a.pledge_remainder)), 0) as rupiah into taken
    from pledge p where p.agreement_id = a.id;
  if num_nonnulls(a.quota_people, a.quota_rupiah) = 0 or taken.workers + new.workers > a.quota_people
    or taken.rupiah + new.rupiah - new.carried_rupiah > a.quota_rupiah then
    raise exception using errcode = '23514', constraint = 'pledge_within_agreement', message = 'more than is left of the agreement: constraint "pledge_within_agreement"';
  end if;
  new.taken_workers := new.workers;
  new.taken_rupiah := new.rupiah;
  new.offered_by := app.user_id();
  new.offered_at := clock_timestamp();
  return new;
end $$;
alter function app.guard_pledge owner to payung_crossing;
revoke execute on function app.guard_pledge from public;
