import { createHash } from 'node:crypto'
import type { Reader } from '@payung/database/read-as'
import type { Actor } from './actor.ts'
import type { SignedInUser } from './context.ts'
import { readChoices } from './memberships.ts'
import type { SignIn } from './sign-in.ts'

/** Who a request is from, and whom they may act as: the chosen tenant first. */
export interface Identity {
  readonly user: SignedInUser | null
  readonly choices: readonly Actor[]
  readonly secondFactorMissing: boolean
}

export async function readIdentity(
  signIn: SignIn,
  reader: Reader,
  headers: Headers,
  askedTenantCode: string | null,
): Promise<Identity> {
  const user = await signIn.sessionOf(headers)
  if (user === null) return { user, choices: [], secondFactorMissing: false }
  const { actors, secondFactorRequired } = await readChoices(reader, user.id, askedTenantCode)
  return { user, choices: actors, secondFactorMissing: secondFactorRequired && !user.secondFactor }
}

/** The cookies and the asked tenant, hashed: a memory of sessions must not be a list of their tokens. */
export function identityKey(cookies: string | undefined, askedTenantCode: string | null): string {
  return createHash('sha256')
    .update(`${askedTenantCode ?? ''}\n${cookies ?? ''}`)
    .digest('base64')
}
