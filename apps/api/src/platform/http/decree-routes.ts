import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Actor } from '../actor.ts'
import type { Context } from '../context.ts'
import { ConflictError, NotAllowedError, NotFoundError, SignedOutError } from '../errors.ts'
import { DOOR_PRICES } from '../fair-shares/door-prices.ts'
import type { Doors } from '../fair-shares/doors.ts'
import { missingFile, refusedFile } from './file-answers.ts'
import type { ContextFor } from './visible-as.ts'

/**
 * @throws NotFoundError for what this person does not see
 * @throws NotAllowedError for what they see a part of
 * @throws ConflictError for what cannot be made yet, with what to do
 */
export type MakeDocument = (context: Context, actor: Actor, id: string) => Promise<{ name: string; content: Buffer }>

interface Asked {
  Params: { id: string }
  Querystring: { tenant?: string }
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/**
 * A decree on paper: its text, how its annex begins, and the certified copy of one that is signed; the certificate of a pledge; the SPP-LS and SPM of a payment order; the papers of a handover; and those of a claim. The address names a tenant, for a link cannot carry the header that chooses one.
 */
export function addDecreeRoutes(
  app: FastifyInstance,
  contextFor: ContextFor,
  doors: Doors,
  papers: Readonly<
    Record<
      | ('text' | 'annexStart' | 'copy' | 'certificate' | 'paymentRequest' | 'paymentOrder')
      | ('handoverBoards' | 'handoverSeats' | 'handoverMinutes' | 'handoverQuestions')
      | ('claimChecklist' | 'villageLetters' | 'claimAppeal'),
      MakeDocument
    >
  >,
): void {
  app.get<Asked>('/decrees/:id/naskah.pdf', (request, reply) => send(request, reply, papers.text))
  app.get<Asked>('/decrees/:id/lampiran.pdf', (request, reply) => send(request, reply, papers.annexStart))
  app.get<Asked>('/decrees/:id/salinan.pdf', (request, reply) => send(request, reply, papers.copy))
  app.get<Asked>('/certificates/:id/piagam.pdf', (request, reply) => send(request, reply, papers.certificate))
  app.get<Asked>('/payment-orders/:id/spp.pdf', (request, reply) => send(request, reply, papers.paymentRequest))
  app.get<Asked>('/payment-orders/:id/spm.pdf', (request, reply) => send(request, reply, papers.paymentOrder))
  app.get<Asked>('/handovers/:id/papan.pdf', (request, reply) => send(request, reply, papers.handoverBoards))
  app.get<Asked>('/handovers/:id/tempat-duduk.pdf', (request, reply) => send(request, reply, papers.handoverSeats))
  app.get<Asked>('/handovers/:id/berita-acara.pdf', (request, reply) => send(request, reply, papers.handoverMinutes))
  app.get<Asked>('/handovers/:id/tanya-keluarga.pdf', (request, reply) =>
    send(request, reply, papers.handoverQuestions),
  )
  app.get<Asked>('/claims/:id/daftar-syarat.pdf', (request, reply) => send(request, reply, papers.claimChecklist))
  app.get<Asked>('/claims/:id/surat-desa.pdf', (request, reply) => send(request, reply, papers.villageLetters))
  app.get<Asked>('/claims/:id/surat-keberatan.pdf', (request, reply) => send(request, reply, papers.claimAppeal))

  async function send(request: FastifyRequest<Asked>, reply: FastifyReply, make: MakeDocument) {
    const { tenant } = request.query
    const context = await contextFor(request, typeof tenant === 'string' ? tenant : undefined)
    if (context.actorOrNull === null) return refusedFile(reply, 401, new SignedOutError())
    if (!UUID.test(request.params.id)) return missingFile(reply)
    try {
      const { name, content } = await doors.member(request, context, DOOR_PRICES.paper, () =>
        make(context, context.actor, request.params.id),
      )
      return reply
        .headers({
          'content-type': 'application/pdf',
          'content-disposition': `inline; filename="${name}"`,
          'x-content-type-options': 'nosniff',
          'content-security-policy': "default-src 'none'; sandbox",
          'cache-control': 'private, no-store',
        })
        .send(content)
    } catch (error) {
      if (error instanceof NotFoundError) return missingFile(reply)
      if (error instanceof NotAllowedError) return refusedFile(reply, 403, error)
      if (error instanceof ConflictError) return refusedFile(reply, 409, error)
      throw error
    }
  }
}
