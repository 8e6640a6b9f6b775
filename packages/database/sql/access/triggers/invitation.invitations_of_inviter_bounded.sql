-- A fifth of the government's: nobody uses up the day of their colleagues. The largest regencies have some 850 villages: who invites an officer of each takes
-- five days at roll-out, or shares the work with four others.
drop trigger if exists invitations_of_inviter_bounded on invitation;
create trigger invitations_of_inviter_bounded after insert on invitation for each row when (new.invited_by is not null) execute function app.bound_rows('tenant_id,invited_by', '200', 'invitations_of_inviter', 'created_at', '1 day');
