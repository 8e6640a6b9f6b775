import type { FastifyReply } from 'fastify'
import { DomainError } from '../errors.ts'
import { httpMessages } from './http.messages.ts'

/** Missing, expired, another tenant's and not for this person are the same. */
export function missingFile(reply: FastifyReply) {
  return reply
    .code(404)
    .send({ code: 'NOT_FOUND', message: 'Berkas tidak ditemukan.', messageEn: 'No such file was found.' })
}

export function refusedFile(reply: FastifyReply, status: number, { code, text }: DomainError) {
  // The rest of a large body may still be on its way: on a connection that is kept, the next request would wait for it.
  return reply.code(status).header('connection', 'close').send({ code, message: text.id, messageEn: text.en })
}

export function fileTooLarge(): DomainError {
  return new DomainError(httpMessages.FILE_TOO_LARGE())
}
