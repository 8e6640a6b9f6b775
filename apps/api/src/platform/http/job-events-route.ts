import { setTimeout as sleep } from 'node:timers/promises'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { findJobProgress } from './job-events-route.queries.ts'
import { type ContextFor, readAsWhoSees, type Seen } from './visible-as.ts'

const MILLISECONDS_BETWEEN_LOOKS = 700
const MILLISECONDS_BETWEEN_SIGNS_OF_LIFE = 15_000
const STREAMS_MAX = 500
const STREAMS_OF_ONE_PERSON_MAX = 8

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

interface Progress {
  readonly state: 'WAITING' | 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'CANCELLED'
  readonly step: string | null
  readonly done: number
  readonly total: number | null
  readonly secondsLeft: number | null
  readonly stalled: boolean
}

/**
 * `GET /jobs/:id/events`: a job's progress as server-sent events, until it ends. The console polls where a proxy swallows them.
 *
 * The state is looked at and not listened for: one look at one row by its key, for as long as somebody watches. Each look is a request's: the stream ends
 * with the session, the membership or the role of who watches.
 */
export function addJobEventsRoute(app: FastifyInstance, contextFor: ContextFor): void {
  const streams = new Map<AbortController, string>()
  app.addHook('preClose', async () => {
    for (const stream of streams.keys()) stream.abort()
  })

  app.get<{ Params: { id: string } }>('/jobs/:id/events', async (request, reply) => {
    const id = uuidIn(request.params.id)
    const watch = id === null ? null : await whoMayWatch(request, id)
    if (id === null || watch === null) return missing(reply)
    const mine = [...streams.values()].filter((userId) => userId === watch.actor.userId).length
    if (streams.size >= STREAMS_MAX || mine >= STREAMS_OF_ONE_PERSON_MAX) return tooMany(reply)

    const stream = new AbortController()
    streams.set(stream, watch.actor.userId)
    request.raw.once('close', () => stream.abort())
    reply.hijack()
    reply.raw.writeHead(200, {
      ...(reply.getHeaders() as Record<string, string>),
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      connection: 'close', // kept alive, an ended stream would make a stopping server wait for it
      'x-accel-buffering': 'no', // a proxy that collects the answer would deliver the progress when it is over
    })
    try {
      await follow(request, reply, id, watch.row, stream.signal)
    } catch {
      // The watcher left, or the database is away: the console's EventSource connects again by itself.
    } finally {
      streams.delete(stream)
      reply.raw.end()
    }
  })

  function whoMayWatch(request: FastifyRequest, id: string): Promise<Seen<Progress> | null> {
    return readAsWhoSees<Progress>(contextFor, request, findJobProgress(id))
  }

  async function follow(
    request: FastifyRequest,
    reply: FastifyReply,
    id: string,
    first: Progress,
    signal: AbortSignal,
  ): Promise<void> {
    let job: Progress | undefined = first
    let [lastText, toldAt] = ['', 0]
    while (!signal.aborted && job !== undefined) {
      const text = JSON.stringify(job)
      if (text !== lastText) reply.raw.write(`event: progress\ndata: ${text}\n\n`)
      else if (Date.now() - toldAt > MILLISECONDS_BETWEEN_SIGNS_OF_LIFE) reply.raw.write(': still here\n\n')
      if (text !== lastText || Date.now() - toldAt > MILLISECONDS_BETWEEN_SIGNS_OF_LIFE) toldAt = Date.now()
      lastText = text
      if (job.state !== 'WAITING' && job.state !== 'RUNNING') return
      await sleep(MILLISECONDS_BETWEEN_LOOKS, undefined, { signal })
      job = (await whoMayWatch(request, id))?.row
    }
  }
}

/** A job's own id or its global one, as the console has it. */
function uuidIn(id: string): string | null {
  if (id.length > 120) return null
  const decoded = UUID.test(id) ? id : Buffer.from(id, 'base64').toString('latin1').replace(/^Job:/, '')
  return UUID.test(decoded) ? decoded : null
}

/** Missing, malformed and another tenant's are the same. */
function missing(reply: FastifyReply) {
  return reply
    .code(404)
    .send({ code: 'NOT_FOUND', message: 'Pekerjaan tidak ditemukan.', messageEn: 'No such work was found.' })
}

function tooMany(reply: FastifyReply) {
  return reply.code(429).header('retry-after', '30').send({
    code: 'TOO_MANY_STREAMS',
    message: 'Terlalu banyak halaman yang memantau pekerjaan. Tutup sebagian, lalu coba lagi.',
    messageEn: 'Too many pages are watching work. Close some, then try again.',
  })
}
