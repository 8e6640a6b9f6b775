-- What becomes of the money that an ended pledge leaves: back to the rest of its agreement, as it always was, or on to the next pledge of the same company to the
-- same government. A term of the text: it changes while the text does, and no more once that is approved.
alter table agreement add column pledge_remainder text not null default 'RETURN' check (pledge_remainder in ('RETURN', 'ROLL_OVER'));
grant insert (pledge_remainder), update (pledge_remainder) on agreement to payung_app;

-- Rupiah that a pledge brings from one that has ended; all else of it is drawn from its agreement.
alter table pledge
  add column carried_from_id uuid references pledge,
  add column carried_rupiah bigint not null default 0,
  add constraint pledge_carried check (case when carried_from_id is null then carried_rupiah = 0 else carried_rupiah between 1 and rupiah end),
  add constraint pledge_not_from_itself check (carried_from_id <> id);
create index on pledge (carried_from_id) where carried_from_id is not null;
grant insert (carried_from_id, carried_rupiah) on pledge to payung_app;
