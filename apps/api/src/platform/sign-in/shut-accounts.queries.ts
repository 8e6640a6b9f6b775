/** Every account of the demo began with such an address, and no mail reaches one. */
export const HAS_DEMO_ADDRESS = `select exists (select from auth."user" where email like '%@payung.example') as found`

export const DELETE_SESSIONS_OF_ACCOUNTS = 'delete from auth.session where "userId" = any($1::uuid[])'

export const REVOKE_INVITATIONS_OF_ACCOUNTS = 'select app.revoke_invitations_of($1::uuid[])'

export const END_ROLES_FROM_ACCOUNTS = 'select app.end_roles_from($1::uuid[])'
