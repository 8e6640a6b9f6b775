import { type AuthAnswer, askJson } from '../../session/auth-api.ts'

export interface Invitation {
  readonly email: string
  readonly name: string
  readonly tenantName: string
  readonly expiresAt: string
  /** The person already has an account: accepting asks for no new password. */
  readonly hasAccount?: boolean
}

export function getInvitation(token: string): Promise<AuthAnswer<Invitation>> {
  return askJson(`/api/invitations/${encodeURIComponent(token)}`)
}

export function acceptInvitation(token: string, password: string | null): Promise<AuthAnswer<unknown>> {
  return askJson(`/api/invitations/${encodeURIComponent(token)}/accept`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(password === null ? {} : { password }),
  })
}
