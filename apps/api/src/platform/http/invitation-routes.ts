import type { FastifyInstance } from 'fastify'
import { DOOR_PRICES } from '../fair-shares/door-prices.ts'
import type { Doors } from '../fair-shares/doors.ts'
import { passwordFault } from '../sign-in/password-rules.ts'
import { refusal } from '../sign-in/refusal-texts.ts'
import { refusalMessages } from '../sign-in/refusals.messages.ts'
import type { SignIn } from '../sign-in.ts'
import { httpMessages } from './http.messages.ts'
import { sendFetchAnswer } from './sign-in-route.ts'

const REFUSALS = {
  NOT_FOUND: () => refusal(404, httpMessages.INVITATION_NOT_FOUND()),
  PASSWORD_MISSING: () => refusal(400, httpMessages.PASSWORD_MISSING()),
  ROLES_IN_CONFLICT: () => refusal(409, httpMessages.ROLES_IN_CONFLICT()),
  ACCOUNT_IN_CONFLICT: () => refusal(409, httpMessages.ACCOUNT_IN_CONFLICT()),
} as const

/** The two ends of an invitation's link: what it says, and taking it up. Whoever has the mail has the right to both. */
export function addInvitationRoutes(app: FastifyInstance, doors: Doors, signIn: SignIn): void {
  app.get<{ Params: { token: string } }>('/api/invitations/:token', async (request, reply) => {
    const find = () => signIn.findInvitation(request.params.token)
    const invitation = await doors.stranger(request, DOOR_PRICES.session, find)
    if (invitation === null) return sendFetchAnswer(reply, REFUSALS.NOT_FOUND())
    const { needsPassword, ...shown } = invitation
    return reply.header('cache-control', 'no-store').send({ ...shown, needsPassword, hasAccount: !needsPassword })
  })

  app.post<{ Params: { token: string }; Body: unknown }>('/api/invitations/:token/accept', async (request, reply) => {
    const { body } = request
    const password = typeof body === 'object' && body !== null && 'password' in body ? body.password : undefined
    if (password !== undefined && password !== null && typeof password !== 'string')
      return sendFetchAnswer(reply, refusal(400, refusalMessages.VALIDATION_ERROR()))
    const fault = typeof password === 'string' ? passwordFault(password) : null
    if (fault !== null) return sendFetchAnswer(reply, refusal(400, fault))
    const accept = () => signIn.acceptInvitation(request.params.token, password ?? null)
    const accepted = await doors.stranger(request, DOOR_PRICES.signIn, accept)
    return accepted.ok ? reply.send({ ok: true }) : sendFetchAnswer(reply, REFUSALS[accepted.reason]())
  })
}
