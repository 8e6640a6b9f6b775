drop trigger if exists national_holiday_noted_for_claims on national_holiday;
create trigger national_holiday_noted_for_claims after insert or update or delete on national_holiday for each statement execute function app.note_changes_for_claims();
