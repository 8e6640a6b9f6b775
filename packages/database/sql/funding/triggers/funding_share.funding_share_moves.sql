drop trigger if exists funding_share_moves on funding_share;
create trigger funding_share_moves before update or delete on funding_share for each row execute function app.guard_moved_shares();
