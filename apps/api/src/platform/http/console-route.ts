import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply } from 'fastify'

const CONSOLE = fileURLToPath(new URL('../../../../console/dist/', import.meta.url))
/** Addresses that belong to the API: an unknown one below them is missing, not a page of the console. */
const API_PREFIXES = [
  '/api/',
  '/graphql',
  '/files',
  '/uploads',
  '/templates/',
  '/decrees/',
  '/certificates/',
  '/payment-orders/',
  '/jobs/',
  '/metrics',
  '/healthz',
  '/readyz',
  '/publik/',
  '/assets/',
]

/** The built console; every address that is not the API's opens it, so that a link into it works. */
export async function addConsoleRoute(app: FastifyInstance): Promise<void> {
  const missing = (reply: FastifyReply) =>
    reply.code(404).send({ code: 'NOT_FOUND', message: 'Alamat tidak ditemukan.', messageEn: 'No such address.' })
  if (!existsSync(CONSOLE)) {
    app.setNotFoundHandler((_request, reply) => missing(reply))
    return
  }
  await app.register(fastifyStatic, {
    root: CONSOLE,
    // Looked up at each request: a console that is built anew is served without a restart.
    wildcard: true,
    // What the build has compressed once and well: on a slow line that is what counts.
    preCompressed: true,
    setHeaders: (response, path) => {
      // Vite puts a hash into the names below assets/; everything else may change with the next build.
      response.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache')
      response.header('vary', 'accept-encoding')
    },
  })
  app.setNotFoundHandler((request, reply) => {
    if (request.method !== 'GET' || API_PREFIXES.some((prefix) => request.url.startsWith(prefix))) return missing(reply)
    return reply.sendFile('index.html')
  })
}
