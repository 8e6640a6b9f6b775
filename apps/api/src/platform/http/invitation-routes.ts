import type { FastifyInstance } from 'fastify'
import { passwordFault } from '../sign-in/password-rules.ts'
import { refusal } from '../sign-in/refusal-texts.ts'
import type { SignIn } from '../sign-in.ts'
import { sendFetchAnswer } from './sign-in-route.ts'

const GONE = {
  id: 'Undangan ini sudah dipakai, dibatalkan, atau kedaluwarsa. Minta undangan baru kepada administrator.',
  en: 'This invitation was used, withdrawn or has expired. Ask the administrator for a new one.',
}
const REFUSALS = {
  NOT_FOUND: () => refusal(404, 'INVITATION_NOT_FOUND', GONE),
  PASSWORD_MISSING: () => refusal(400, 'PASSWORD_MISSING', { id: 'Buat kata sandi.', en: 'Choose a password.' }),
  ROLES_IN_CONFLICT: () =>
    refusal(409, 'ROLES_IN_CONFLICT', {
      id: 'Anda sudah memegang peran yang tidak dapat digabung dengan undangan ini. Hubungi administrator.',
      en: 'You already hold a role that does not go with this invitation. Ask the administrator.',
    }),
  ACCOUNT_IN_CONFLICT: () =>
    refusal(409, 'ACCOUNT_IN_CONFLICT', {
      id: 'Alamat surel ini sudah tercatat pada akun lain, sehingga undangan belum dapat diterima. Hubungi administrator.',
      en: 'This e-mail address belongs to another account already, so the invitation cannot be accepted yet. Ask the administrator.',
    }),
} as const

/** The two ends of an invitation's link: what it says, and taking it up. Whoever has the mail has the right to both. */
export function addInvitationRoutes(app: FastifyInstance, signIn: SignIn): void {
  app.get<{ Params: { token: string } }>('/api/invitations/:token', async (request, reply) => {
    const invitation = await signIn.findInvitation(request.params.token)
    if (invitation === null) return sendFetchAnswer(reply, REFUSALS.NOT_FOUND())
    const { needsPassword, ...shown } = invitation
    return reply.header('cache-control', 'no-store').send({ ...shown, needsPassword, hasAccount: !needsPassword })
  })

  app.post<{ Params: { token: string }; Body: unknown }>('/api/invitations/:token/accept', async (request, reply) => {
    const { body } = request
    const password = typeof body === 'object' && body !== null && 'password' in body ? body.password : undefined
    if (password !== undefined && password !== null && typeof password !== 'string')
      return sendFetchAnswer(reply, refusal(400, 'VALIDATION_ERROR'))
    const fault = typeof password === 'string' ? passwordFault(password) : null
    if (fault !== null) return sendFetchAnswer(reply, refusal(400, fault.code, fault.text))
    const accepted = await signIn.acceptInvitation(request.params.token, password ?? null)
    return accepted.ok ? reply.send({ ok: true }) : sendFetchAnswer(reply, REFUSALS[accepted.reason]())
  })
}
