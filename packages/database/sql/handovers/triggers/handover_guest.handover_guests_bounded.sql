drop trigger if exists handover_guests_bounded on handover_guest;
create trigger handover_guests_bounded after insert on handover_guest for each row execute function app.bound_rows('handover_id', '300', 'handover_guests');
