export type PublicLanguage = 'id' | 'en'

/** Indonesian first, and whenever somebody asks for anything else than English. */
export function readPublicLanguage(language: unknown): PublicLanguage {
  return language === 'en' ? 'en' : 'id'
}

/** In which language a page is, and where the same page is in the other one. */
export interface InLanguage {
  readonly language: PublicLanguage
  readonly other: string
}

/** What a public page answers with. */
export interface PublicHtml {
  readonly status: number
  readonly html: string
}

/** Served as a file of its own: our pages allow no style in an element. */
export const PUBLIC_STYLE = `:root{color-scheme:light dark}body{margin:0;font:16px/1.5 system-ui,sans-serif;background:#f6f8f8;color:#141e25}
main{max-width:880px;margin:0 auto;padding:16px}header{background:#07393f;color:#fff;padding:12px 16px}header p{display:flex;justify-content:space-between;gap:16px;margin:0 auto;max-width:848px;font-weight:600}header a{color:#fff}
h1{font-size:24px;line-height:1.25;margin:16px 0 4px}h2{font-size:18px;margin:24px 0 8px}.dim{color:#536370}.demo{margin:0;padding:8px 16px;background:#fff3d1;color:#5c3d00;text-align:center}
section{background:#fff;border:1px solid #dfe5e8;border-radius:8px;padding:16px;margin:16px 0;overflow-x:auto}
table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:8px;border-bottom:1px solid #dfe5e8;vertical-align:top}td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}
a{color:#0d6b72}label{display:block;margin:12px 0 4px;font-weight:600}input,select,textarea{font:inherit;width:100%;box-sizing:border-box;padding:10px;border:1px solid #7d8d97;border-radius:6px;background:inherit;color:inherit;min-height:44px}
button{font:inherit;font-weight:600;margin-top:16px;padding:10px 20px;min-height:44px;border:0;border-radius:6px;background:#0d6b72;color:#fff}
a:focus-visible,input:focus-visible,select:focus-visible,textarea:focus-visible,button:focus-visible{outline:2px solid #0d6b72;outline-offset:2px}code{overflow-wrap:anywhere}
@media (prefers-color-scheme:dark){body{background:#10181d;color:#e6edf0}section{background:#182229;border-color:#2c3942}th,td{border-color:#2c3942}.dim{color:#9fadb6}a{color:#84c8ca}button{background:#55b0b4;color:#10181d}}`

/** Text that a page shows and never obeys. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

const HEADINGS: Readonly<Record<PublicLanguage, string>> = {
  id: 'Payung · pengumuman publik',
  en: 'Payung · public notice',
}
const BACK: Readonly<Record<PublicLanguage, string>> = { id: 'Kembali ke daftar', en: 'Back to the list' }
const OTHER: Readonly<Record<PublicLanguage, readonly [language: PublicLanguage, name: string]>> = {
  id: ['en', 'English'],
  en: ['id', 'Bahasa Indonesia'],
}

/** A page for everybody. @param place its language and its other one; Indonesian alone where there is no other */
export function publicPage(title: string, body: string, place?: InLanguage): string {
  const language = place?.language ?? 'id'
  const [code, name] = OTHER[language]
  const link =
    place === undefined ? '' : `<a href="${escaped(place.other)}" lang="${code}" hreflang="${code}">${name}</a>`
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex"><title>${escaped(title)}</title><link rel="stylesheet" href="/publik/gaya.css"></head>
<body><header><p><span>${HEADINGS[language]}</span>${link}</p></header><main>${body}</main></body></html>`
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
