-- What the family was owed for the delay of a first answer, when the rest was asked for: the days begin anew then, and the history keeps the sum.
alter table claim add column owed_for_delay_rupiah bigint check (owed_for_delay_rupiah >= 0);
alter table claim_step add column owed_for_delay_rupiah bigint check (owed_for_delay_rupiah >= 0),
  add constraint claim_step_owed check (owed_for_delay_rupiah is null or from_state = 'APPROVED' and to_state = 'SUBMITTED');
grant update (owed_for_delay_rupiah) on claim to payung_app;

-- How many days before the birth, in the year of the birth, were sent by a link of a family: whoever tries out days does not learn the birthday.
alter table family_link add column days_before_birth smallint not null default 0 check (days_before_birth between 0 and 3);
grant update (days_before_birth) on family_link to payung_crossing;
