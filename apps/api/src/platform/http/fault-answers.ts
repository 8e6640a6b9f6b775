import type { FastifyError, FastifyInstance } from 'fastify'
import { DomainError, type ErrorText, NotAllowedError, NotFoundError, SignedOutError } from '../errors.ts'
import { referenceCode } from '../reference-code.ts'

const REQUEST_FAULTS: Readonly<Record<number, { code: string; text: ErrorText }>> = {
  413: {
    code: 'BODY_TOO_LARGE',
    text: { id: 'Kiriman terlalu besar. Kirim lebih sedikit sekaligus.', en: 'Too much at once. Send less.' },
  },
  415: {
    code: 'MEDIA_TYPE',
    text: { id: 'Bentuk kiriman ini tidak diterima.', en: 'This kind of content is not accepted.' },
  },
}
const MALFORMED = {
  code: 'REQUEST_MALFORMED',
  text: {
    id: 'Permintaan tidak dapat dibaca. Muat ulang halaman.',
    en: 'The request cannot be read. Reload the page.',
  },
}

/** Routes outside GraphQL answer faults in the same shape: code and both languages, and of a defect nothing but its reference. */
export function addFaultAnswers(app: FastifyInstance): void {
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    if (error instanceof DomainError) {
      return reply.code(statusOf(error)).send({ code: error.code, message: error.text.id, messageEn: error.text.en })
    }
    const status = error.statusCode ?? 500
    if (status >= 400 && status < 500) {
      const { code, text } = REQUEST_FAULTS[status] ?? MALFORMED
      return reply.code(status).send({ code, message: text.id, messageEn: text.en })
    }
    const reference = referenceCode()
    request.log.error({ reference, err: error, route: request.routeOptions.url }, 'request failed')
    return reply.code(500).send({
      code: 'INTERNAL',
      reference,
      message: `Terjadi kesalahan pada sistem. Kode rujukan ${reference}.`,
      messageEn: `Something went wrong in the system. Reference ${reference}.`,
    })
  })
}

function statusOf(error: DomainError): number {
  if (error instanceof SignedOutError) return 401
  if (error instanceof NotAllowedError) return 403
  if (error instanceof NotFoundError) return 404
  return 400
}
