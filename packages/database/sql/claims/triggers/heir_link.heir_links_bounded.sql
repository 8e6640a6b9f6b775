drop trigger if exists heir_links_bounded on heir_link;
create trigger heir_links_bounded after insert on heir_link for each row execute function app.bound_rows('account_id', '20', 'links_of_heir');
