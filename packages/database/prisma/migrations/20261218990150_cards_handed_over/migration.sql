-- The card of whom the insurer took on: an answer that gives a KPJ, and the day on which its card was given to the person. Taken back, it says nothing again; the log has both.
alter table insurer_answer add column card_handed_on date;
alter table insurer_answer add column card_handed_by uuid references app_user;
alter table insurer_answer add column card_note text check (length(card_note) between 1 and 200);
alter table insurer_answer add constraint insurer_answer_card check (
  card_handed_on is null and card_handed_by is null and card_note is null
  or outcome = 'ACCEPTED' and card_handed_on is not null and card_handed_by is not null);
grant update (card_handed_on, card_handed_by, card_note) on insurer_answer to payung_crossing;
