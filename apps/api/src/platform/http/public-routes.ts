import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { FastifyInstance, FastifyReply } from 'fastify'
import {
  PUBLIC_STYLE,
  type PublicHtml,
  type PublicLanguage,
  readPublicLanguage,
  withDemoNotice,
} from './public-page.ts'

export interface PublicPages {
  cohort(code: string, village: string | null, language: PublicLanguage): Promise<PublicHtml>
  /** What a device has to solve before it objects; null where nobody can object. */
  challenge(code: string): Promise<object | null>
  object(code: string, form: Readonly<Record<string, string>>, address: string): Promise<PublicHtml>
  decree(code: string, language: PublicLanguage): Promise<PublicHtml>
  /** The copy that anybody may take; null where there is none. */
  copy(code: string, part: 'TEXT' | 'ANNEX'): Promise<{ name: string; content: Buffer } | null>
  /** Of the form for objections: the page's own, and the worker that reckons. Of the page of a decree: what compares a file with its hash. */
  readonly scripts: { readonly form: string; readonly reckon: string; readonly compare: string }
  /** Each says that it is a demo. */
  readonly isDemoOnNetwork: boolean
}

const FORM_BYTES_MAX = 16_384
const require = createRequire(import.meta.url)
const FONT = require.resolve('@fontsource-variable/plus-jakarta-sans/files/plus-jakarta-sans-latin-wght-normal.woff2')
type OfDecree = { Params: { code: string } }
const NO_COPY = {
  code: 'NOT_FOUND',
  message: 'Salinan ini tidak ada. Pindai lagi kode dari naskahnya, atau tanyakan ke instansi yang menerbitkannya.',
  messageEn: 'There is no such copy. Scan the code of the paper again, or ask the office that issued it.',
}
const NO_CHALLENGE = {
  code: 'NOT_FOUND',
  message: 'Daftar ini tidak menerima keberatan.',
  messageEn: 'This list takes no objections.',
}

/** Pages for everybody, without sign-in: lists without script on a cheap phone, and a form with two small ones. */
export async function addPublicRoutes(app: FastifyInstance, pages: PublicPages): Promise<void> {
  const send = (reply: FastifyReply, page: PublicHtml) =>
    answer(reply, pages.isDemoOnNetwork ? withDemoNotice(page) : page)
  await app.register(async (scope) => {
    scope.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: FORM_BYTES_MAX },
      (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))),
    )
    scope.get('/publik/gaya.css', (_request, reply) =>
      reply
        .headers({ 'content-type': 'text/css; charset=utf-8', 'cache-control': 'public, max-age=3600' })
        .send(PUBLIC_STYLE),
    )
    const font = readFileSync(FONT)
    scope.get('/publik/huruf.woff2', (_request, reply) =>
      reply.headers({ 'content-type': 'font/woff2', 'cache-control': 'public, max-age=86400' }).send(font),
    )
    scope.get('/publik/periksa.js', (_request, reply) => sendScript(reply, pages.scripts.compare))
    scope.get('/publik/keberatan.js', (_request, reply) => sendScript(reply, pages.scripts.form))
    scope.get('/publik/hitung.js', (_request, reply) => sendScript(reply, pages.scripts.reckon))
    scope.get<{ Params: { code: string }; Querystring: { desa?: string; bahasa?: string } }>(
      '/publik/kohort/:code',
      async ({ params, query }, reply) =>
        send(
          reply,
          await pages.cohort(
            params.code,
            typeof query.desa === 'string' ? query.desa : null,
            readPublicLanguage(query.bahasa),
          ),
        ),
    )
    scope.get<{ Params: { code: string } }>('/publik/kohort/:code/soal', async ({ params }, reply) => {
      const challenge = await pages.challenge(params.code)
      return reply
        .code(challenge === null ? 404 : 200)
        .header('cache-control', 'no-store')
        .send(challenge ?? NO_CHALLENGE)
    })
    scope.post<{ Params: { code: string }; Body: Record<string, string> | null }>(
      '/publik/kohort/:code/keberatan',
      async ({ params, body, ip }, reply) => send(reply, await pages.object(params.code, body ?? {}, ip)),
    )
    scope.get<OfDecree & { Querystring: { bahasa?: string } }>(
      '/publik/keputusan/:code',
      async ({ params, query }, reply) =>
        send(reply, await pages.decree(params.code, readPublicLanguage(query.bahasa))),
    )
    scope.get<OfDecree>('/publik/keputusan/:code/salinan.pdf', async ({ params }, reply) =>
      sendCopy(reply, await pages.copy(params.code, 'TEXT')),
    )
    scope.get<OfDecree>('/publik/keputusan/:code/lampiran.pdf', async ({ params }, reply) =>
      sendCopy(reply, await pages.copy(params.code, 'ANNEX')),
    )
  })
}

function answer(reply: FastifyReply, { status, html }: PublicHtml) {
  // Lists may be taken down and people out of them: nothing of it is kept on the way.
  return reply
    .code(status)
    .headers({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', 'x-robots-tag': 'noindex' })
    .send(html)
}

function sendCopy(reply: FastifyReply, copy: { readonly name: string; readonly content: Buffer } | null) {
  if (copy === null) return reply.code(404).header('cache-control', 'no-store').send(NO_COPY)
  return reply
    .headers({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="${copy.name}"`,
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex',
    })
    .send(copy.content)
}

function sendScript(reply: FastifyReply, text: string) {
  return reply
    .headers({ 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'public, max-age=3600' })
    .send(text)
}
