import type pg from 'pg'
import { linkTokenHash, newLinkToken } from './link-token.ts'
import { cookiePrefix } from './session-cookie.ts'

/** How long a device stays known without being used. */
const KNOWN_DAYS = 180

export interface AccountDevices {
  /** The device of this request, if somebody signed in to the account from it before; a text for counting, of no other use. */
  findKnown(email: string, cookies: string | null): Promise<string | null>
  /** Knows the device from now on. @returns the cookie to set */
  know(userId: string, cookies: string | null): Promise<string>
  /** No device is known any longer, none may leave out the second factor, and challenges and reset links under way are void. */
  forgetAll(userId: string): Promise<void>
  /** None may leave out the second factor. */
  forgetTrusted(userId: string): Promise<void>
}

/**
 * Two things that a browser may hold. A *known* device was signed in from before: strangers' failures do not count against it. A *trusted* one,
 * better-auth's, leaves out the second factor for thirty days. Both end when the person says that all doors shall be shut.
 */
export function openAccountDevices(pool: pg.Pool, isHttps: boolean): AccountDevices {
  const name = `${cookiePrefix(isHttps)}.known_device`
  const tokenIn = (cookies: string | null) =>
    cookies
      ?.split(/;\s*/)
      .find((pair) => pair.startsWith(`${name}=`))
      ?.slice(name.length + 1) ?? ''

  return {
    async forgetTrusted(userId) {
      await pool.query(`delete from auth.verification where value = $1::text and identifier like 'trust-device-%'`, [
        userId,
      ])
    },

    async findKnown(email, cookies) {
      const hash = linkTokenHash(tokenIn(cookies))
      if (hash === null) return null
      const { rowCount } = await pool.query(
        `select from auth.known_device d join auth."user" u on u.id = d.user_id
         where u.email = $1 and d.token_hash = $2 and d.last_used_at > now() - make_interval(days => ${KNOWN_DAYS})`,
        [email.trim().toLowerCase(), hash],
      )
      return rowCount === 0 ? null : hash.toString('hex')
    },

    async know(userId, cookies) {
      const held = tokenIn(cookies)
      const heldHash = linkTokenHash(held)
      // One token a browser, whoever signs in there: a desk that several people share stays one device.
      const { token, hash } = heldHash === null ? newLinkToken() : { token: held, hash: heldHash }
      await pool.query(
        `with old as (delete from auth.known_device where user_id = $1 and last_used_at < now() - make_interval(days => ${KNOWN_DAYS}) and token_hash <> $2)
         insert into auth.known_device (user_id, token_hash) values ($1, $2)
         on conflict (user_id, token_hash) do update set last_used_at = now()`,
        [userId, hash],
      )
      const secure = isHttps ? '; Secure' : ''
      return `${name}=${token}; Max-Age=${KNOWN_DAYS * 86_400}; Path=/; HttpOnly; SameSite=Lax${secure}`
    },

    async forgetAll(userId) {
      await pool.query('delete from auth.known_device where user_id = $1', [userId])
      await pool.query('delete from auth.verification where value = $1::text', [userId])
    },
  }
}
