drop trigger if exists accident_detail_append_only on accident_detail;
create trigger accident_detail_append_only before update or delete or truncate on accident_detail for each statement execute function app.refuse_change();
