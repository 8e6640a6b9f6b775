import helmet from '@fastify/helmet'
import Fastify, { type FastifyInstance } from 'fastify'
import type { Config } from '../../config.ts'

/**
 * Puts the security headers on every answer. They are the same each time, so helmet says them once: asked for each request it takes as long
 * as reading the body.
 */
export async function addSecurityHeaders(app: FastifyInstance, config: Config): Promise<void> {
  const headers = await securityHeaders(config)
  app.addHook('onRequest', (_request, reply, done) => {
    reply.headers(headers)
    done()
  })
}

/**
 * What a browser may do with our pages. Scripts and styles come from our files alone and none stands in a page, neither in an element nor in an
 * attribute; what the console styles at run time it sets through the browser's own objects. Nobody frames us, nothing is sent elsewhere.
 */
async function securityHeaders(config: Config): Promise<Readonly<Record<string, string>>> {
  const isHttps = config.PAYUNG_PUBLIC_URL?.startsWith('https://') === true
  const probe = Fastify()
  await probe.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        scriptSrcAttr: ["'none'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        workerSrc: ["'self'"],
        manifestSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        // Without https the address behind it would not exist.
        ...(isHttps ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    hsts: isHttps ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    frameguard: { action: 'deny' },
    referrerPolicy: { policy: 'same-origin' },
    crossOriginEmbedderPolicy: false,
  })
  probe.get('/', (_request, reply) => reply.send())
  const answer = await probe.inject('/')
  await probe.close()
  const headers = Object.entries(answer.headers).filter(([name]) => !OF_THE_ANSWER.has(name))
  return {
    ...Object.fromEntries(headers.map(([name, value]) => [name, String(value)])),
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
  }
}

/** What stands on that one answer beside helmet's headers. */
const OF_THE_ANSWER: ReadonlySet<string> = new Set([
  'content-length',
  'content-type',
  'date',
  'connection',
  'keep-alive',
])
