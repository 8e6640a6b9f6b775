-- Each is a mail to whatever address somebody types. What the operator sends is not counted as somebody's, and never refused.
drop trigger if exists invitations_of_tenant_bounded on invitation;
create trigger invitations_of_tenant_bounded after insert on invitation for each row when (new.invited_by is not null) execute function app.bound_rows('tenant_id', '1000', 'invitations_of_tenant', 'created_at', '1 day');
