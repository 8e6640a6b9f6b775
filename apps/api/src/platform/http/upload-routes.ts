import { Readable } from 'node:stream'
import { FileTooLargeError } from '@payung/database/file-store'
import type { Statement } from '@payung/database/statement'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Actor } from '../actor.ts'
import type { Context } from '../context.ts'
import { DiskFullError, tellingFullDisk } from '../disk-full.ts'
import { DayIsFullError, DomainError, SignedOutError } from '../errors.ts'
import { BusyError } from '../fair-shares/busy-error.ts'
import { DOOR_PRICES, type DoorPrice } from '../fair-shares/door-prices.ts'
import type { Doors } from '../fair-shares/doors.ts'
import { FormerMemberError } from '../former-member.ts'
import { fileTooLarge, missingFile, refusedFile } from './file-answers.ts'
import { httpMessages } from './http.messages.ts'
import { type ContextFor, readAsWhoSees, type Seen } from './visible-as.ts'

export interface Standing {
  readonly offset: number
  readonly fileId: string | null
}

interface AnyUpload {
  readonly id: string
  readonly size_bytes: bigint
  readonly received_bytes: bigint
  readonly file_id: string | null
}

/** What the files' feature does with uploads in pieces; a route decides nothing and knows no feature. */
export interface UploadUseCases<UploadRow extends AnyUpload> {
  readonly pieceBytesMax: number
  begin(
    context: Context,
    actor: Actor,
    file: { name: string; purpose: 'IMPORT' | 'DOCUMENT'; sizeBytes: number },
  ): Promise<string | null>
  find(id: string): Statement
  append(
    context: Context,
    actor: Actor,
    upload: UploadRow,
    piece: { offset: number; content: Readable },
  ): Promise<Standing | 'ELSEWHERE'>
  drop(context: Context, actor: Actor, upload: UploadRow): Promise<void>
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const PIECE_TYPE = 'application/offset+octet-stream'

const NewUpload = z.object({
  name: z.string().max(1_000),
  purpose: z.enum(['IMPORT', 'DOCUMENT']),
  sizeBytes: z.number().int().positive().max(Number.MAX_SAFE_INTEGER),
})

type ById = { Params: { id: string } }

/**
 * Uploads that survive a broken connection, in the manner of tus and of the IETF's draft: `POST /uploads` begins one, `PATCH` brings the next
 * piece at `upload-offset`, `GET` and `HEAD` tell how far it is, `DELETE` throws it away. With the last piece it is a file like any other.
 */
export async function addUploadRoutes<UploadRow extends AnyUpload>(
  app: FastifyInstance,
  contextFor: ContextFor,
  doors: Doors,
  uploads: UploadUseCases<UploadRow>,
): Promise<void> {
  /** @returns null where this person sees no such upload */
  const withUpload = async <T>(
    request: FastifyRequest<ById>,
    door: DoorPrice,
    work: (upload: Seen<UploadRow>) => Promise<T>,
  ): Promise<T | null> => {
    const { id } = request.params
    const context = await contextFor(request)
    if (!UUID.test(id) || context.choices.length === 0) return null
    return doors.member(request, context, door, async () => {
      const upload = await readAsWhoSees<UploadRow>(contextFor, request, uploads.find(id))
      return upload === null ? null : work(upload)
    })
  }
  // In a scope of its own: elsewhere a body of bytes stays unsupported.
  await app.register(async (scope) => {
    scope.addContentTypeParser(PIECE_TYPE, (_request, payload, done) => done(null, payload))

    scope.post('/uploads', async (request, reply) => {
      const context = await contextFor(request)
      if (context.actorOrNull === null) return refusedFile(reply, 401, new SignedOutError())
      const input = NewUpload.safeParse(request.body)
      if (!input.success) return refusedFile(reply, 400, unclear())
      try {
        const id = await doors.member(request, context, DOOR_PRICES.upload, () =>
          uploads.begin(context, context.actor, input.data),
        )
        if (id === null) return missingFile(reply)
        return reply.code(201).send({ id, offset: 0, pieceBytesMax: uploads.pieceBytesMax })
      } catch (error) {
        if (error instanceof FileTooLargeError) return refusedFile(reply, 413, fileTooLarge())
        if (error instanceof BusyError) throw error
        if (error instanceof DomainError) return refusedFile(reply, 429, error)
        throw error
      }
    })

    scope.get<ById>('/uploads/:id', async (request, reply) => {
      const upload = await withUpload(request, DOOR_PRICES.download, async ({ row }) => row)
      if (upload === null) return missingFile(reply)
      const { received_bytes, file_id } = upload
      return sendStanding(reply, { offset: Number(received_bytes), fileId: file_id })
    })

    scope.patch<ById>('/uploads/:id', async (request, reply) => {
      const content = request.body instanceof Readable ? request.body : Readable.from([])
      try {
        const offset = readOffset(request.headers['upload-offset'])
        const answer = await withUpload(request, DOOR_PRICES.upload, async ({ context, actor, row }) => ({
          row,
          standing: offset === null ? null : await uploads.append(context, actor, row, { offset, content }),
        }))
        if (answer === null) return missingFile(reply)
        const { row, standing } = answer
        if (standing === null) return refusedFile(reply, 400, unclear())
        if (standing !== 'ELSEWHERE') return sendStanding(reply, standing)
        return sendStanding(reply.code(409), { offset: Number(row.received_bytes), fileId: row.file_id })
      } catch (thrown) {
        // Nobody hears the answer; what came of the piece was not kept.
        if (request.raw.readableAborted) return refusedFile(reply, 400, unclear())
        const error = tellingFullDisk(thrown)
        if (error instanceof FileTooLargeError) return refusedFile(reply, 413, fileTooLarge())
        if (error instanceof DiskFullError) return refusedFile(reply, 507, error)
        if (error instanceof BusyError) throw error
        if (error instanceof FormerMemberError) return refusedFile(reply, 403, error)
        if (error instanceof DayIsFullError) return refusedFile(reply, 429, error)
        if (error instanceof DomainError) return refusedFile(reply, 415, error)
        throw error
      } finally {
        content.resume() // what was not read of the body must not hold up the connection
      }
    })

    scope.delete<ById>('/uploads/:id', async (request, reply) => {
      const dropped = await withUpload(request, DOOR_PRICES.upload, async ({ context, actor, row }) => {
        await uploads.drop(context, actor, row)
        return true
      })
      if (dropped === null) return missingFile(reply)
      return reply.code(204).send()
    })
  })
}

/** Digits and nothing else: JavaScript takes an empty header for 0, and `1e3` or `0x10` for a place that nobody meant. */
function readOffset(header: string | string[] | undefined): number | null {
  return typeof header === 'string' && /^(0|[1-9]\d{0,14})$/.test(header) ? Number(header) : null
}

function sendStanding(reply: FastifyReply, standing: Standing) {
  return reply.headers({ 'upload-offset': String(standing.offset), 'cache-control': 'no-store' }).send(standing)
}

function unclear(): DomainError {
  return new DomainError(httpMessages.UPLOAD_UNCLEAR())
}
