-- At roll-out one person invites an officer of every village in a day, of which the largest regencies have some 850.
drop trigger if exists invitations_of_inviter_bounded on invitation;
create trigger invitations_of_inviter_bounded after insert on invitation for each row when (new.invited_by is not null) execute function app.bound_rows('tenant_id,invited_by', '1000', 'invitations_of_inviter', 'created_at', '1 day');
