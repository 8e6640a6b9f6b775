-- Where a regulation was promulgated: year and number of its gazette, and the number of the supplement. A decree cites a regulation with them.
alter table regulation add column gazette_year integer check (gazette_year between 1945 and 2100),
  add column gazette_number text check (gazette_number ~ '^[0-9A-Za-z][0-9A-Za-z ./-]{0,19}$'),
  add column gazette_supplement text check (gazette_supplement ~ '^[0-9A-Za-z][0-9A-Za-z ./-]{0,19}$'),
  add constraint regulation_gazette check ((gazette_year is null) = (gazette_number is null) and (gazette_supplement is null or gazette_number is not null)),
  add constraint regulation_gazette_kind check ((gazette_number is null or kind <> 'INPRES') and (gazette_supplement is null or kind in ('UU', 'PP', 'PERDA')));
-- Promulgation follows the enactment: what is planned or drafted has no gazette yet.
alter table regulation add constraint regulation_gazette_enacted check (gazette_number is null or state in ('ENACTED', 'REPLACED'));
grant update (gazette_year, gazette_number, gazette_supplement) on regulation to payung_app;
