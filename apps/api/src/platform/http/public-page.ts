import { readFileSync } from 'node:fs'

export type PublicLanguage = 'id' | 'en'

/** Indonesian first, and whenever somebody asks for anything else than English. */
export function readPublicLanguage(language: unknown): PublicLanguage {
  return language === 'en' ? 'en' : 'id'
}

/** In which language a page is, and where the same page is in the other one. */
export interface InLanguage {
  readonly language: PublicLanguage
  readonly other: string
  /** It is for the one person who was given its address. */
  readonly isPersonal?: boolean
  /** What search engines show of it. A page without one is not to be found: lists of people may be taken down again. */
  readonly summary?: string
}

/** What a public page answers with. */
export interface PublicHtml {
  readonly status: number
  readonly html: string
}

/** What is served with a tag, so that a proxy and a browser keep it. */
export interface PublicFile {
  readonly content: string
  /** SHA-256 of the content. */
  readonly hash: string
}

/** Served as a file of its own: our pages allow no style in an element. */
export const PUBLIC_STYLE = readFileSync(new URL('./browser/public-style.css', import.meta.url), 'utf8')

/** Text that a page shows and never obeys. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

const FRAME_WORDS: Readonly<Record<PublicLanguage, { kind: string; skip: string; source: string }>> = {
  id: {
    kind: 'Pengumuman publik',
    skip: 'Langsung ke isi',
    source: 'Payung mencatat perlindungan pekerja rentan. Halaman ini dapat dibuka siapa saja, tanpa masuk.',
  },
  en: {
    kind: 'Public notice',
    skip: 'Skip to content',
    source: 'Payung records the protection of vulnerable workers. Anybody can open this page without signing in.',
  },
}
const PERSONAL_WORDS: Readonly<Record<PublicLanguage, { kind: string; source: string }>> = {
  id: {
    kind: 'Halaman pribadi',
    source: 'Payung mencatat perlindungan pekerja rentan. Halaman ini hanya untuk Anda yang menerima tautannya.',
  },
  en: {
    kind: 'Personal page',
    source: 'Payung records the protection of vulnerable workers. This page is only for you, who received its link.',
  },
}
const BACK: Readonly<Record<PublicLanguage, string>> = { id: 'Kembali', en: 'Back' }
const OTHER: Readonly<Record<PublicLanguage, readonly [language: PublicLanguage, name: string]>> = {
  id: ['en', 'English'],
  en: ['id', 'Bahasa Indonesia'],
}

/** A page for everybody. @param place its language and its other one; Indonesian alone where there is no other */
export function publicPage(title: string, body: string, place?: InLanguage): string {
  const language = place?.language ?? 'id'
  const [code, name] = OTHER[language]
  const { skip } = FRAME_WORDS[language]
  const { kind, source } = (place?.isPersonal === true ? PERSONAL_WORDS : FRAME_WORDS)[language]
  const link =
    place === undefined ? '' : `<a href="${escaped(place.other)}" lang="${code}" hreflang="${code}">${name}</a>`
  const finding =
    place?.summary === undefined
      ? '<meta name="robots" content="noindex">'
      : `<meta name="description" content="${escaped(place.summary)}"><link rel="alternate" hreflang="${code}" href="${escaped(place.other)}">`
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
${finding}<meta name="theme-color" content="#07393f"><title>${escaped(title)}</title><link rel="icon" href="/logo.svg"><link rel="stylesheet" href="/publik/gaya.css"></head>
<body><a class="skip" href="#isi">${skip}</a><header><div><span class="brand"><img src="/logo-on-dark.svg" alt="" width="32" height="32">Payung</span><span class="kind">${kind}</span>${link}</div></header><main id="isi" tabindex="-1">${body}</main><footer><div>${source}</div></footer></body></html>`
}

/** For everybody who comes upon a demo that other machines can reach: nobody on it is real. */
export function withDemoNotice({ status, html }: PublicHtml): PublicHtml {
  const notice = `<p class="demo" role="note">Mode demo: semua orang rekaan. / Demo: all people are invented.</p>`
  return { status, html: html.replace('<body>', `<body>${notice}`) }
}

/** @param back the list that somebody came from; null for none */
export function messagePage(title: string, text: string, back: string | null, place?: InLanguage): string {
  const link = back === null ? '' : `<p><a href="${escaped(back)}">${BACK[place?.language ?? 'id']}</a></p>`
  return publicPage(title, `<h1>${escaped(title)}</h1><section><p>${escaped(text)}</p>${link}</section>`, place)
}
