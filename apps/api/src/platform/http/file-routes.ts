import type { Readable } from 'node:stream'
import fastifyMultipart from '@fastify/multipart'
import { FileTooLargeError } from '@payung/database/file-store'
import type { Statement } from '@payung/database/statement'
import type { FastifyInstance } from 'fastify'
import type { Actor } from '../actor.ts'
import type { Context } from '../context.ts'
import { DiskFullError, tellingFullDisk } from '../disk-full.ts'
import { DayIsFullError, DomainError, SignedOutError } from '../errors.ts'
import { BusyError } from '../fair-shares/busy-error.ts'
import { DOOR_PRICES } from '../fair-shares/door-prices.ts'
import type { Doors } from '../fair-shares/doors.ts'
import { FormerMemberError } from '../former-member.ts'
import { fileTooLarge, missingFile, refusedFile } from './file-answers.ts'
import { httpMessages } from './http.messages.ts'
import { type ContextFor, readAsWhoSees } from './visible-as.ts'

/** What the files' feature does; a route decides nothing and knows no feature. */
export interface FileUseCases<FileRow> {
  readonly sizeBytesMax: number
  upload(
    context: Context,
    actor: Actor,
    upload: { name: string | undefined; content: Readable; purpose: 'IMPORT' | 'DOCUMENT' | null },
  ): Promise<string | null>
  find(id: string): Statement
  fetch(
    context: Context,
    actor: Actor,
    file: FileRow,
  ): Promise<{ headers: Readonly<Record<string, string>>; content: Readable } | null>
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** `POST /files` (multipart field `file`) → `{"id"}`, and `GET /files/:id`. Both stream: no file is ever whole in memory. */
export async function addFileRoutes<FileRow>(
  app: FastifyInstance,
  contextFor: ContextFor,
  doors: Doors,
  files: FileUseCases<FileRow>,
): Promise<void> {
  // In a scope of its own: elsewhere a multipart body stays unsupported.
  await app.register(async (scope) => {
    await scope.register(fastifyMultipart, {
      limits: { files: 1, fields: 4, fieldSize: 200, parts: 6, fileSize: files.sizeBytesMax + 1 },
      throwFileSizeLimit: false,
    })

    scope.post<{ Querystring: { purpose?: string } }>('/files', async (request, reply) => {
      const context = await contextFor(request)
      if (context.actorOrNull === null) return refusedFile(reply, 401, new SignedOutError())
      if (!request.isMultipart()) return refusedFile(reply, 415, noFile())
      const part = await request.file()
      if (part === undefined || part.fieldname !== 'file') return refusedFile(reply, 400, noFile())
      const { purpose } = request.query
      try {
        const id = await doors.member(request, context, DOOR_PRICES.upload, () =>
          files.upload(context, context.actor, {
            name: part.filename,
            content: part.file,
            purpose: purpose === 'IMPORT' || purpose === 'DOCUMENT' ? purpose : null,
          }),
        )
        return id === null ? missingFile(reply) : await reply.code(201).send({ id })
      } catch (thrown) {
        const error = tellingFullDisk(thrown)
        if (error instanceof FileTooLargeError) return refusedFile(reply, 413, fileTooLarge())
        if (error instanceof DiskFullError) return refusedFile(reply, 507, error)
        if (error instanceof BusyError) throw error
        if (error instanceof FormerMemberError) return refusedFile(reply, 403, error)
        if (error instanceof DayIsFullError) return refusedFile(reply, 429, error)
        if (error instanceof DomainError) return refusedFile(reply, 415, error)
        throw error
      } finally {
        part.file.resume() // what was not read of the body must not hold up the connection
      }
    })

    scope.get<{ Params: { id: string } }>('/files/:id', async (request, reply) => {
      const { id } = request.params
      const context = await contextFor(request)
      if (!UUID.test(id) || context.choices.length === 0) return missingFile(reply)
      const download = await doors.member(request, context, DOOR_PRICES.download, async () => {
        const seen = await readAsWhoSees<FileRow>(contextFor, request, files.find(id))
        return seen === null ? null : files.fetch(seen.context, seen.actor, seen.row)
      })
      if (download === null) return missingFile(reply)
      return reply.headers(download.headers).send(download.content)
    })
  })
}

function noFile(): DomainError {
  return new DomainError(httpMessages.FILE_MISSING())
}
