export const CLOSE_ENDED_ROLES = 'select app.close_ended_roles(null) as roles'
