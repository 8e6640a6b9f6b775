-- Whoever asks which counts of protection are out of date looks for all lines of a village, also those that ended before they began. An index of the others
-- alone cannot answer that, and the whole decree was read once for each of its villages.
drop index decree_holding_ends;
create index decree_holding_of_village on decree_holding (decree_id, village_code, until_month);
