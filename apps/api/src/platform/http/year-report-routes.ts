import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Actor } from '../actor.ts'
import type { Context } from '../context.ts'
import { ConflictError, NotFoundError, SignedOutError } from '../errors.ts'
import { DOOR_PRICES } from '../fair-shares/door-prices.ts'
import type { Doors } from '../fair-shares/doors.ts'
import { missingFile, refusedFile } from './file-answers.ts'
import type { ContextFor } from './visible-as.ts'

/** @throws NotFoundError for whoever has none; ConflictError for a year or days that cannot be reported */
type MakeReport = (
  context: Context,
  actor: Actor,
  stated: { readonly year: string; readonly knownBy?: string | undefined; readonly effectiveOn?: string | undefined },
) => Promise<{ readonly name: string; readonly content: Buffer }>

interface Asked {
  Params: { year: string }
  Querystring: { tenant?: string; dicatat?: string; berlaku?: string }
}

const PDF = 'application/pdf'
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/**
 * A year of a company's pledges on paper: `dicatat` is the day by which what counts was recorded, `berlaku` the day up to which it happened. A link cannot carry the
 * header that chooses a tenant, so it names one in its address.
 */
export function addYearReportRoutes(
  app: FastifyInstance,
  contextFor: ContextFor,
  doors: Doors,
  reports: Readonly<Record<'report' | 'workbook' | 'receipt', MakeReport>>,
): void {
  app.get<Asked>('/certificates/tahun/:year/laporan.pdf', (request, reply) => send(request, reply, reports.report, PDF))
  app.get<Asked>('/certificates/tahun/:year/laporan.xlsx', (request, reply) =>
    send(request, reply, reports.workbook, XLSX),
  )
  app.get<Asked>('/certificates/tahun/:year/rekap.pdf', (request, reply) => send(request, reply, reports.receipt, PDF))

  async function send(request: FastifyRequest<Asked>, reply: FastifyReply, make: MakeReport, mediaType: string) {
    const { tenant, dicatat, berlaku } = request.query
    const context = await contextFor(request, textOf(tenant))
    if (context.actorOrNull === null) return refusedFile(reply, 401, new SignedOutError())
    const stated = { year: request.params.year, knownBy: textOf(dicatat), effectiveOn: textOf(berlaku) }
    try {
      const { name, content } = await doors.member(request, context, DOOR_PRICES.paper, () =>
        make(context, context.actor, stated),
      )
      return reply
        .headers({
          'content-type': mediaType,
          'content-disposition': `${mediaType === PDF ? 'inline' : 'attachment'}; filename="${name}"`,
          'x-content-type-options': 'nosniff',
          'content-security-policy': "default-src 'none'; sandbox",
          'cache-control': 'private, no-store',
        })
        .send(content)
    } catch (error) {
      if (error instanceof NotFoundError) return missingFile(reply)
      if (error instanceof ConflictError) return refusedFile(reply, 409, error)
      throw error
    }
  }
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : undefined)
