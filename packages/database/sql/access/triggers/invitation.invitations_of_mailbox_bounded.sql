-- A stranger's mailbox is not filled by repeating an invitation.
drop trigger if exists invitations_of_mailbox_bounded on invitation;
create trigger invitations_of_mailbox_bounded after insert on invitation for each row when (new.invited_by is not null) execute function app.bound_rows('tenant_id,email', '5', 'invitations_of_mailbox', 'created_at', '1 day');
