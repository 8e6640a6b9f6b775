export const AUDIT_SIGN_IN = 'select app.audit_sign_in($1, $2, $3)'

export const AUDIT_SIGN_IN_BY_EMAIL = `select app.audit_sign_in(u.id, $2, '{}') from auth."user" u where u.email = $1`

export const FIND_CHALLENGED = `select u.id, u.email from auth.verification v join auth."user" u on u.id::text = v.value
         where v.identifier = $1 and v.identifier like '2fa-%' and v."expiresAt" > now()`

export const FIND_RESETTING = `select value from auth.verification where identifier = 'reset-password:' || $1 and "expiresAt" > now()`
