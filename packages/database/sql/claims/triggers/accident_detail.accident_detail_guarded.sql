-- After the policy has let it in: whoever may not write hears nothing of what stands there.
drop trigger if exists accident_detail_guarded on accident_detail;
create trigger accident_detail_guarded after insert on accident_detail for each row execute function app.guard_accident_detail();
