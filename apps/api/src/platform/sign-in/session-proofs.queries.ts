export const PROVE_SESSION = 'update auth.session set second_factor_passed = true where token = $1'

export const DELETE_SESSION = 'delete from auth.session where token = $1'

export const DELETE_UNPROVEN_SESSIONS = 'delete from auth.session where "userId" = $1 and not second_factor_passed'
