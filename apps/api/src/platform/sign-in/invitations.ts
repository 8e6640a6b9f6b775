import { randomUUID } from 'node:crypto'
import pg from 'pg'
import {
  ACCEPT_INVITATION,
  FIND_OPEN_INVITATION,
  INSERT_APP_USER,
  INSERT_PASSWORD,
  UPSERT_ACCOUNT_USER,
} from './invitations.queries.ts'
import { linkTokenHash } from './link-token.ts'

export interface OpenInvitation {
  readonly email: string
  readonly name: string
  readonly tenantName: string
  readonly expiresAt: Date
  /** Whoever has an account accepts without a new password: a link must never change one. */
  readonly needsPassword: boolean
}

export type Accepted = { readonly ok: true } | { readonly ok: false; readonly reason: Refusal }

type Refusal = 'NOT_FOUND' | 'PASSWORD_MISSING' | 'ROLES_IN_CONFLICT' | 'ACCOUNT_IN_CONFLICT'

/** What the page behind an invitation's link shows; null if the link is used up, revoked, expired or invented. */
export async function findInvitation(pool: pg.Pool | pg.PoolClient, token: string): Promise<OpenInvitation | null> {
  const hash = linkTokenHash(token)
  if (hash === null) return null
  const { rows } = await pool.query<{
    email: string
    name: string
    tenant_name: string
    expires_at: Date
    known: boolean
  }>(FIND_OPEN_INVITATION, [hash])
  const row = rows[0]
  if (row === undefined) return null
  return {
    email: row.email,
    name: row.name,
    tenantName: row.tenant_name,
    expiresAt: row.expires_at,
    needsPassword: !row.known,
  }
}

/**
 * Takes an invitation up: account (when new), person and membership in one transaction.
 *
 * @param hashPassword made only when the account is new
 */
export async function acceptInvitation(
  pool: pg.Pool,
  token: string,
  hashPassword: (() => Promise<string>) | null,
): Promise<Accepted> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    const invitation = await findInvitation(client, token)
    const hash = linkTokenHash(token)
    if (invitation === null || hash === null) return await undo(client, 'NOT_FOUND')
    if (invitation.needsPassword && hashPassword === null) return await undo(client, 'PASSWORD_MISSING')
    const userId = await ensureAccount(
      client,
      invitation,
      invitation.needsPassword && hashPassword !== null ? await hashPassword() : null,
    )
    const { rows } = await client.query<{ tenant: string | null }>(ACCEPT_INVITATION, [hash, userId])
    if (rows[0]?.tenant == null) return await undo(client, 'NOT_FOUND')
    await client.query('commit')
    return { ok: true }
  } catch (error) {
    const reason = refusalOf(error)
    const refused = await undo(client, reason ?? 'NOT_FOUND')
    if (reason === null) throw error
    return refused
  } finally {
    client.release()
  }
}

function refusalOf(error: unknown): Refusal | null {
  if (!(error instanceof pg.DatabaseError)) return null
  // The roles were free when the invitation was written and are taken now.
  if (error.code === '23P01') return 'ROLES_IN_CONFLICT'
  // The person is known under this address with another id than their account. Which is theirs is not for a link to decide: taking the id of
  // the one would hand its roles to whoever reads the mail.
  if (error.code === '23505' && error.table === 'app_user') return 'ACCOUNT_IN_CONFLICT'
  return null
}

async function undo(client: pg.PoolClient, reason: Refusal): Promise<Accepted> {
  await client.query('rollback')
  return { ok: false, reason }
}

/** The same id in both places, so that sign-in and the application speak of one person. */
async function ensureAccount(
  client: pg.PoolClient,
  invitation: OpenInvitation,
  passwordHash: string | null,
): Promise<string> {
  const { rows } = await client.query<{ id: string }>(UPSERT_ACCOUNT_USER, [
    randomUUID(),
    invitation.name,
    invitation.email,
  ])
  const id = rows[0]?.id
  if (id === undefined) throw new Error('the account was neither found nor made')
  if (passwordHash !== null) {
    // Of two invitations accepted at once the first one's password stays: a link never changes one.
    await client.query(INSERT_PASSWORD, [id, passwordHash])
  }
  await client.query(INSERT_APP_USER, [id, invitation.email, invitation.name])
  return id
}
