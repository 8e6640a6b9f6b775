export const FIND_SESSION = `select s.id, least(s."expiresAt", s."createdAt" + make_interval(days => $2)) as expires_at, u.id as user_id, u.email, u.name, coalesce(u."twoFactorEnabled", false) as second_factor
      from auth.session s join auth."user" u on u.id = s."userId"
      where s.token = $1 and s."expiresAt" > now() and s."createdAt" > now() - make_interval(days => $2) and (s.second_factor_passed or not coalesce(u."twoFactorEnabled", false))`
