drop trigger if exists reverification_item_kept on reverification_item;
create trigger reverification_item_kept before delete or truncate on reverification_item
  for each statement execute function app.refuse_reverification_rows();
