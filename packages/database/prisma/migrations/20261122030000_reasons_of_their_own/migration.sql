-- Why somebody of the reserve comes before others who wait, beside what the change itself says.
alter table decree_entry add column order_reason text check (length(order_reason) between 3 and 200);
-- Decrees that were signed keep their words where they stand. In a decree that is not signed yet the reason moves out of the note; the hash is reckoned of
-- both together, so it stays what it was.
alter table decree no force row level security;
alter table decree_entry disable trigger user, no force row level security;
update decree_entry e set note = w.parts[1], order_reason = w.parts[2]
  from (select o.decree_id, o.entry_no, regexp_match(o.note, '^(?:(.{3,})\. )?Di luar urutan cadangan: (.{3,200})$') as parts
    from decree_entry o join decree d on d.id = o.decree_id where d.content_hash is null and o.change in ('ADD', 'REPLACE')) w
  where w.decree_id = e.decree_id and w.entry_no = e.entry_no and w.parts is not null;
alter table decree_entry enable trigger user, force row level security;
alter table decree force row level security;

-- An installation that stands has the days at once; a new one gets them with its reference data.
insert into reference_amount (key, valid, amount, unit)
  select 'AGREEMENT_ANSWER_WITHIN', '[2015-07-01,)', 7, 'DAYS' where exists (select from reference_amount) on conflict do nothing;
