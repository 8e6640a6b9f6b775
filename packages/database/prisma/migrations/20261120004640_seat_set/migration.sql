-- A government says itself where its decrees are made. The word stands above a signature: no field of the text, no line of its own.
alter table tenant add constraint tenant_seat_is_a_place check (seat = btrim(seat) and seat !~ '[[:cntrl:]{}<>0-9]');
grant update (seat) on tenant to payung_app;
