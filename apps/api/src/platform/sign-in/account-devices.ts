import type pg from 'pg'
import {
  DELETE_KNOWN_DEVICES,
  DELETE_TRUSTED_DEVICES,
  DELETE_VERIFICATIONS,
  FIND_KNOWN_DEVICE,
  KNOWN_DAYS,
  UPSERT_KNOWN_DEVICE,
} from './account-devices.queries.ts'
import { linkTokenHash, newLinkToken } from './link-token.ts'
import { cookiePrefix } from './session-cookie.ts'

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
      await pool.query(DELETE_TRUSTED_DEVICES, [userId])
    },

    async findKnown(email, cookies) {
      const hash = linkTokenHash(tokenIn(cookies))
      if (hash === null) return null
      const { rowCount } = await pool.query(FIND_KNOWN_DEVICE, [email.trim().toLowerCase(), hash])
      return rowCount === 0 ? null : hash.toString('hex')
    },

    async know(userId, cookies) {
      const held = tokenIn(cookies)
      const heldHash = linkTokenHash(held)
      // One token a browser, whoever signs in there: a desk that several people share stays one device.
      const { token, hash } = heldHash === null ? newLinkToken() : { token: held, hash: heldHash }
      await pool.query(UPSERT_KNOWN_DEVICE, [userId, hash])
      const secure = isHttps ? '; Secure' : ''
      return `${name}=${token}; Max-Age=${KNOWN_DAYS * 86_400}; Path=/; HttpOnly; SameSite=Lax${secure}`
    },

    async forgetAll(userId) {
      await pool.query(DELETE_KNOWN_DEVICES, [userId])
      await pool.query(DELETE_VERIFICATIONS, [userId])
    },
  }
}
