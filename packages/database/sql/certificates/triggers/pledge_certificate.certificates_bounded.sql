-- Requested and refused in turn they would fill the lists of both sides.
drop trigger if exists certificates_bounded on pledge_certificate;
create trigger certificates_bounded after insert on pledge_certificate for each row
  execute function app.bound_rows('pledge_id,requested_by', '20', 'certificates_of_person', 'requested_at', '1 day');
