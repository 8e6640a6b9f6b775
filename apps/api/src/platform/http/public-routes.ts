import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Meter } from '@payung/database/read-as'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { BusyError } from '../fair-shares/busy-error.ts'
import { DOOR_PRICES } from '../fair-shares/door-prices.ts'
import type { Doors } from '../fair-shares/doors.ts'
import {
  messagePage,
  PUBLIC_STYLE,
  type PublicFile,
  type PublicHtml,
  type PublicLanguage,
  readPublicLanguage,
  withDemoNotice,
} from './public-page.ts'

export interface PublicPages {
  cohort(code: string, village: string | null, language: PublicLanguage, meter: Meter): Promise<PublicHtml>
  /** What a device has to solve before it objects; null where nobody can object. */
  challenge(code: string, meter: Meter): Promise<object | null>
  object(
    code: string,
    sent: { readonly form: Readonly<Record<string, string>>; readonly address: string },
    meter: Meter,
  ): Promise<PublicHtml>
  decree(code: string, language: PublicLanguage, meter: Meter): Promise<PublicHtml>
  certificate(code: string, language: PublicLanguage, meter: Meter): Promise<PublicHtml>
  /** What an heir's own link opens, and what they answer there. */
  heir(code: string, language: PublicLanguage, meter: Meter): Promise<PublicHtml>
  hearHeir(code: string, form: Readonly<Record<string, string>>, meter: Meter): Promise<PublicHtml>
  /** What a family's own link opens, and what it reports there. */
  family(code: string, language: PublicLanguage, meter: Meter): Promise<PublicHtml>
  hearFamily(code: string, form: Readonly<Record<string, string>>, meter: Meter): Promise<PublicHtml>
  /** How a company applies, and how the holder of its mailbox confirms. */
  companyForm(language: PublicLanguage, meter: Meter): Promise<PublicHtml>
  companyChallenge(): Promise<object>
  applyCompany(
    sent: { readonly form: Readonly<Record<string, string>>; readonly address: string },
    meter: Meter,
  ): Promise<PublicHtml>
  company(token: string, language: PublicLanguage, meter: Meter): Promise<PublicHtml>
  confirmCompany(token: string, form: Readonly<Record<string, string>>, meter: Meter): Promise<PublicHtml>
  /** The copy that anybody may take; null where there is none. */
  copy(code: string, part: 'TEXT' | 'ANNEX', meter: Meter): Promise<{ name: string; content: Buffer } | null>
  /** Published figures of coverage: the page, or a file of its data. */
  readonly coverage: {
    /** As it was made last, while it is fresh: it costs no more than a style sheet. */
    kept(format: CoverageFormat, language: PublicLanguage): PublicFile | null
    make(format: CoverageFormat, language: PublicLanguage, meter: Meter): Promise<PublicFile>
    /** One version of a quarter, as it was frozen; null where there is none. */
    frozen(month: string, version: number, meter: Meter): Promise<PublicFile | null>
  }
  /** Of the form for objections: the page's own, and the worker that reckons. Of the page of a decree: what compares a file with its hash. */
  readonly scripts: { readonly form: string; readonly reckon: string; readonly compare: string }
  /** Each says that it is a demo. */
  readonly isDemoOnNetwork: boolean
}

type CoverageFormat = 'html' | 'csv' | 'json'

const FORM_BYTES_MAX = 16_384
const require = createRequire(import.meta.url)
const FONT = require.resolve('@fontsource-variable/plus-jakarta-sans/files/plus-jakarta-sans-latin-wght-normal.woff2')
type OfCode = { Params: { code: string } }
/** Above the text that says when to come back. */
const BUSY: Readonly<Record<PublicLanguage, string>> = { id: 'Sedang ramai', en: 'Busy just now' }
const NO_COPY = {
  code: 'NOT_FOUND',
  message: 'Salinan ini tidak ada. Pindai lagi kode dari naskahnya, atau tanyakan ke instansi yang menerbitkannya.',
  messageEn: 'There is no such copy. Scan the code of the paper again, or ask the office that issued it.',
}
const NO_FREEZE = {
  code: 'NOT_FOUND',
  message: 'Pembekuan ini tidak ada. Pilih salah satu dari daftar di /publik/cakupan.',
  messageEn: 'There is no such freeze. Choose one of the list at /publik/cakupan.',
}
/** `2026-09-v1.json`: the month of the quarter, and the version. */
const FREEZE_NAME = /^(\d{4}-(?:03|06|09|12))-v([1-9]\d?)\.json$/
const NO_CHALLENGE = {
  code: 'NOT_FOUND',
  message: 'Daftar ini tidak menerima keberatan.',
  messageEn: 'This list takes no objections.',
}

/** Pages for everybody, without sign-in: lists without script on a cheap phone, and a form with two small ones. */
export async function addPublicRoutes(app: FastifyInstance, doors: Doors, pages: PublicPages): Promise<void> {
  /** @returns the page that says when to come back; null for a fault of another kind */
  const busyPage = (reply: FastifyReply, error: unknown, language: PublicLanguage): PublicHtml | null => {
    if (!(error instanceof BusyError)) return null
    reply.header('retry-after', String(error.retryAfterSeconds))
    return { status: 429, html: messagePage(BUSY[language], error.text[language], null) }
  }
  const sendPage = async (
    request: FastifyRequest,
    reply: FastifyReply,
    language: PublicLanguage,
    make: (meter: Meter) => Promise<PublicHtml>,
  ) => {
    const page = await doors.stranger(request, DOOR_PRICES.publicPage, make).catch((error: unknown) => {
      const busy = busyPage(reply, error, language)
      if (busy === null) throw error
      return busy
    })
    return answer(reply, pages.isDemoOnNetwork ? withDemoNotice(page) : page)
  }
  const sendPaper = async (request: FastifyRequest<OfCode>, reply: FastifyReply, part: 'TEXT' | 'ANNEX') =>
    sendCopy(
      reply,
      await doors.stranger(request, DOOR_PRICES.publicPaper, (meter) => pages.copy(request.params.code, part, meter)),
    )
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
    scope.get<OfCode & { Querystring: { desa?: string; bahasa?: string } }>(
      '/publik/kohort/:code',
      (request, reply) => {
        const { desa, bahasa } = request.query
        const language = readPublicLanguage(bahasa)
        const place = typeof desa === 'string' ? desa : null
        return sendPage(request, reply, language, (meter) => pages.cohort(request.params.code, place, language, meter))
      },
    )
    scope.get<OfCode>('/publik/kohort/:code/soal', async (request, reply) => {
      const challenge = await doors.stranger(request, DOOR_PRICES.publicPage, (meter) =>
        pages.challenge(request.params.code, meter),
      )
      return reply
        .code(challenge === null ? 404 : 200)
        .header('cache-control', 'no-store')
        .send(challenge ?? NO_CHALLENGE)
    })
    scope.post<OfCode & { Body: Record<string, string> | null }>('/publik/kohort/:code/keberatan', (request, reply) => {
      const sent = { form: request.body ?? {}, address: request.ip }
      return sendPage(request, reply, readPublicLanguage(sent.form['bahasa']), (meter) =>
        pages.object(request.params.code, sent, meter),
      )
    })
    scope.get<OfCode & { Querystring: { bahasa?: string } }>('/publik/keputusan/:code', (request, reply) => {
      const language = readPublicLanguage(request.query.bahasa)
      return sendPage(request, reply, language, (meter) => pages.decree(request.params.code, language, meter))
    })
    scope.get<OfCode & { Querystring: { bahasa?: string } }>('/publik/sertifikat/:code', (request, reply) => {
      const language = readPublicLanguage(request.query.bahasa)
      return sendPage(request, reply, language, (meter) => pages.certificate(request.params.code, language, meter))
    })
    addFamilyRoutes(scope, pages, sendPage)
    addCompanyRoutes(scope, doors, pages, sendPage)
    const sendCoverage = async (request: FastifyRequest, reply: FastifyReply, format: CoverageFormat) => {
      const language = readPublicLanguage((request.query as { bahasa?: string }).bahasa)
      const makeFile = () =>
        doors
          .stranger(request, DOOR_PRICES.publicPage, (meter) => pages.coverage.make(format, language, meter))
          .catch((error: unknown) => {
            const busy = format === 'html' ? busyPage(reply, error, language) : null
            if (busy === null) throw error
            return busy
          })
      const file = pages.coverage.kept(format, language) ?? (await makeFile())
      if ('status' in file) return answer(reply, pages.isDemoOnNetwork ? withDemoNotice(file) : file)
      const isDemo = format === 'html' && pages.isDemoOnNetwork
      const content = isDemo ? withDemoNotice({ status: 200, html: file.content }).html : file.content
      return sendKept(request, reply, format, { content, hash: file.hash })
    }
    scope.get('/publik/cakupan', (request, reply) => sendCoverage(request, reply, 'html'))
    scope.get('/publik/cakupan.csv', (request, reply) => sendCoverage(request, reply, 'csv'))
    scope.get('/publik/cakupan.json', (request, reply) => sendCoverage(request, reply, 'json'))
    scope.get<{ Params: { name: string } }>('/publik/cakupan/beku/:name', async (request, reply) => {
      const [, month, version] = FREEZE_NAME.exec(request.params.name) ?? []
      if (month === undefined || version === undefined) return reply.code(404).send(NO_FREEZE)
      const file = await doors.stranger(request, DOOR_PRICES.publicPage, (meter) =>
        pages.coverage.frozen(`${month}-01`, Number(version), meter),
      )
      return file === null
        ? reply.code(404).send(NO_FREEZE)
        : sendKept(request, reply, 'json', file, request.params.name)
    })
    scope.get<OfCode>('/publik/keputusan/:code/salinan.pdf', (request, reply) => sendPaper(request, reply, 'TEXT'))
    scope.get<OfCode>('/publik/keputusan/:code/lampiran.pdf', (request, reply) => sendPaper(request, reply, 'ANNEX'))
  })
}

type SendPage = (
  request: FastifyRequest,
  reply: FastifyReply,
  language: PublicLanguage,
  make: (meter: Meter) => Promise<PublicHtml>,
) => Promise<unknown>

/** Links that were given to one family: an heir answers, or the family reports. */
function addFamilyRoutes(scope: FastifyInstance, pages: PublicPages, sendPage: SendPage): void {
  type InLanguage = { Querystring: { bahasa?: string } }
  type Sent = { Body: Record<string, string> | null }
  scope.get<OfCode & InLanguage>('/publik/ahli-waris/:code', (request, reply) => {
    const language = readPublicLanguage(request.query.bahasa)
    return sendPage(request, reply, language, (meter) => pages.heir(request.params.code, language, meter))
  })
  scope.post<OfCode & Sent>('/publik/ahli-waris/:code', (request, reply) => {
    const form = request.body ?? {}
    return sendPage(request, reply, readPublicLanguage(form['bahasa']), (meter) =>
      pages.hearHeir(request.params.code, form, meter),
    )
  })
  scope.get<OfCode & InLanguage>('/publik/lapor/:code', (request, reply) => {
    const language = readPublicLanguage(request.query.bahasa)
    return sendPage(request, reply, language, (meter) => pages.family(request.params.code, language, meter))
  })
  scope.post<OfCode & Sent>('/publik/lapor/:code', (request, reply) => {
    const form = request.body ?? {}
    return sendPage(request, reply, readPublicLanguage(form['bahasa']), (meter) =>
      pages.hearFamily(request.params.code, form, meter),
    )
  })
}

/** A company applies; the link in its mail is a page of its own, which does nothing before somebody presses its button. */
function addCompanyRoutes(scope: FastifyInstance, doors: Doors, pages: PublicPages, sendPage: SendPage): void {
  type InLanguage = { Querystring: { bahasa?: string } }
  type Sent = { Body: Record<string, string> | null }
  scope.get<InLanguage>('/publik/ikut-membayar', (request, reply) => {
    const language = readPublicLanguage(request.query.bahasa)
    return sendPage(request, reply, language, (meter) => pages.companyForm(language, meter))
  })
  scope.get('/publik/ikut-membayar/soal', async (request, reply) => {
    const challenge = await doors.stranger(request, DOOR_PRICES.publicPage, () => pages.companyChallenge())
    return reply.header('cache-control', 'no-store').send(challenge)
  })
  scope.post<Sent>('/publik/ikut-membayar', (request, reply) => {
    const sent = { form: request.body ?? {}, address: request.ip }
    return sendPage(request, reply, readPublicLanguage(sent.form['bahasa']), (meter) => pages.applyCompany(sent, meter))
  })
  scope.get<OfCode & InLanguage>('/publik/ikut-membayar/:code', (request, reply) => {
    const language = readPublicLanguage(request.query.bahasa)
    return sendPage(request, reply, language, (meter) => pages.company(request.params.code, language, meter))
  })
  scope.post<OfCode & Sent>('/publik/ikut-membayar/:code', (request, reply) => {
    const form = request.body ?? {}
    return sendPage(request, reply, readPublicLanguage(form['bahasa']), (meter) =>
      pages.confirmCompany(request.params.code, form, meter),
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

const KEPT_TYPES = {
  html: 'text/html; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
} as const

/** Nothing of it is about a person: a proxy answers for five minutes, and then asks by the tag. */
function sendKept(
  request: FastifyRequest,
  reply: FastifyReply,
  format: keyof typeof KEPT_TYPES,
  { content, hash }: PublicFile,
  name = `cakupan.${format}`,
) {
  const tag = `"${hash}"`
  reply.headers({ etag: tag, 'cache-control': 'public, max-age=300', 'content-type': KEPT_TYPES[format] })
  if (format !== 'html') reply.header('content-disposition', `attachment; filename="${name}"`)
  return isSameTag(request.headers['if-none-match'], tag) ? reply.code(304).send() : reply.send(content)
}

/** A proxy that compresses makes a tag weak, and may ask by several that it keeps. */
function isSameTag(header: string | undefined, tag: string): boolean {
  return header?.split(',').some((part) => part.trim().replace(/^W\//, '') === tag) ?? false
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
