-- A step of a route may have a name in English, within the bounds of its own. Posts of the first route have ours, which the domain keeps.
alter table decree_step add column label_en text check (length(label_en) between 2 and 80);
