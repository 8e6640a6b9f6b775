import type { Socket } from 'node:net'
import type { ConnectionError, FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { asChangedMeanwhile } from '../changed-meanwhile.ts'
import { databaseRefusal } from '../database-refusal.ts'
import { DomainError, type ErrorText, NotAllowedError, NotFoundError, SignedOutError } from '../errors.ts'
import { BusyError } from '../fair-shares/busy-error.ts'
import { messageWithReference } from '../message-with-reference.ts'
import { referenceCode } from '../reference-code.ts'
import { httpMessages } from './http.messages.ts'

const REQUEST_FAULTS: Readonly<Record<number, { code: string; text: ErrorText }>> = {
  413: httpMessages.BODY_TOO_LARGE(),
  415: httpMessages.MEDIA_TYPE(),
}
const ADDRESS_UNREADABLE = httpMessages.ADDRESS_UNREADABLE()
const MALFORMED = httpMessages.REQUEST_MALFORMED()

/** Routes outside GraphQL answer faults in the same shape: code and both languages, and of a defect nothing but its reference. */
export function addFaultAnswers(app: FastifyInstance): void {
  app.setErrorHandler<FastifyError>((thrown, request, reply) => {
    const changed = asChangedMeanwhile(thrown)
    if (changed !== null)
      request.log.warn(
        { route: request.routeOptions.url, refusal: databaseRefusal(thrown) },
        'a guard of the database refused',
      )
    const error = changed ?? thrown
    if (error instanceof BusyError) reply.header('retry-after', String(error.retryAfterSeconds))
    if (error instanceof DomainError) {
      return reply.code(statusOf(error)).send({ code: error.code, message: error.text.id, messageEn: error.text.en })
    }
    const status = error.statusCode ?? 500
    if (status >= 400 && status < 500) {
      return reply.code(status).send(inBothLanguages(REQUEST_FAULTS[status] ?? MALFORMED))
    }
    const reference = referenceCode()
    request.log.error({ reference, err: error, route: request.routeOptions.url }, 'request failed')
    const message = messageWithReference(error, reference)
    if (message !== null) return reply.code(500).send({ ...inBothLanguages(message), reference })
    return reply.code(500).send({
      code: 'INTERNAL',
      reference,
      message: `Terjadi kesalahan pada sistem. Kode rujukan ${reference}.`,
      messageEn: `Something went wrong in the system. Reference ${reference}.`,
    })
  })
}

/** An address that is none: the framework would answer in its own shape and repeat it. */
export function answerUnroutable(error: FastifyError, _request: FastifyRequest, reply: FastifyReply): void {
  void reply.code(error.statusCode ?? 400).send(inBothLanguages(ADDRESS_UNREADABLE))
}

/** What is no HTTP at all, or comes too slowly: there is no request yet that could be answered. */
export function answerBrokenRequest(error: ConnectionError, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return
  const status = BROKEN_REQUESTS[error.code] ?? '400 Bad Request'
  const body = JSON.stringify(inBothLanguages(MALFORMED))
  socket.end(
    `HTTP/1.1 ${status}\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  )
}

const BROKEN_REQUESTS: Readonly<Record<string, string>> = {
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
}

function inBothLanguages({ code, text }: { readonly code: string; readonly text: ErrorText }) {
  return { code, message: text.id, messageEn: text.en }
}

function statusOf(error: DomainError): number {
  if (error instanceof BusyError) return 429
  if (error instanceof SignedOutError) return 401
  if (error instanceof NotAllowedError) return 403
  if (error instanceof NotFoundError) return 404
  return 400
}
