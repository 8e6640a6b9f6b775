import { NOBODY } from '@payung/database/entry'
import type { Meter, Reader } from '@payung/database/read-as'
import type { Transactions } from '@payung/database/tenant-transaction'
import { receivedInput } from '@payung/domain/benefit/heir-input'
import { checkInput } from '@payung/domain/input/check-input'
import { formatRupiah } from '@payung/domain/money/money'
import { formatsOf } from '../../platform/http/public-formats.ts'
import {
  escaped,
  messagePage,
  type PublicHtml,
  type PublicLanguage,
  publicPage,
  readPublicLanguage,
} from '../../platform/http/public-page.ts'
import { hashOfHeirCode } from './hear-heir.ts'
import {
  confirmByHeirLink,
  findPublicHeirLink,
  type HeirOutcome,
  type PublicHeirLink,
} from './public-heir-link.queries.ts'
import { HEIR_WORDS, inLanguage, pathOfHeir } from './public-heir-words.ts'

const CODE = /^[0-9a-f]{40}$/

interface HeirTools {
  readonly reader: Reader
  readonly transactions: Pick<Transactions, 'write'>
}

/** What an heir's own link opens: what was paid, and two ways to answer. */
export async function publicHeirPage(
  { reader }: Pick<HeirTools, 'reader'>,
  code: string,
  language: PublicLanguage,
  meter: Meter,
): Promise<PublicHtml> {
  const link = await findLink(reader, code, meter)
  if (link === null) return answerOf(404, code, language, 'notFound')
  if (link.state === 'OPEN') return { status: 200, html: askingPage(code, link, language) }
  return link.state === 'CONFIRMED'
    ? answerOf(200, code, language, 'confirmed')
    : answerOf(410, code, language, 'ended')
}

/** What an heir says by their link: the whole amount, or another. The database takes it once. */
export async function publicHeirAnswer(
  { reader, transactions }: HeirTools,
  code: string,
  form: Readonly<Record<string, string>>,
  meter: Meter,
): Promise<PublicHtml> {
  const language = readPublicLanguage(form['bahasa'])
  const link = await findLink(reader, code, meter)
  if (link === null) return answerOf(404, code, language, 'notFound')
  const written = form['jawaban'] === 'penuh' ? link.paid_rupiah : (form['jumlah'] ?? '').replace(/[\s.,]|^rp/gi, '')
  const checked = checkInput(receivedInput, { received: written })
  if ('faults' in checked) return answerOf(400, code, language, 'invalid')
  const { received } = checked.output
  const outcome = await transactions.write(
    NOBODY,
    async (tx) => (await tx.one<{ outcome: HeirOutcome }>(confirmByHeirLink(hashOfHeirCode(code), received))).outcome,
    meter,
  )
  switch (outcome) {
    case 'RECEIVED':
      return answerOf(200, code, language, received < link.paid_rupiah ? 'short' : 'received')
    case 'CONFIRMED':
      return answerOf(409, code, language, 'confirmed')
    case 'ENDED':
      return answerOf(410, code, language, 'ended')
    case 'INVALID':
      return answerOf(400, code, language, 'invalid')
    case 'MISSING':
      return answerOf(404, code, language, 'notFound')
  }
}

async function findLink(reader: Reader, code: string, meter: Meter): Promise<PublicHeirLink | null> {
  if (!CODE.test(code)) return null
  const [link] = await reader.readAs<PublicHeirLink>(NOBODY, findPublicHeirLink(hashOfHeirCode(code)), 'CHEAP', meter)
  return link ?? null
}

type Answer = 'notFound' | 'ended' | 'confirmed' | 'received' | 'short' | 'invalid'

function answerOf(status: number, code: string, language: PublicLanguage, answer: Answer): PublicHtml {
  const [title, text] = HEIR_WORDS[language][answer]
  // What is wrong with an amount is put right on the page that asked.
  const back = answer === 'invalid' ? pathOfHeir(code) : null
  return { status, html: messagePage(title, `${text} ${HEIR_WORDS[language].free}`, back, inLanguage(code, language)) }
}

function askingPage(code: string, link: PublicHeirLink, language: PublicLanguage): string {
  const words = HEIR_WORDS[language]
  const { day } = formatsOf(language)
  const rows = [
    [words.paid, formatRupiah(link.paid_rupiah)],
    ...(link.paid_on === null ? [] : [[words.paidOn, day(link.paid_on)]]),
    [words.account, `•••• ${link.account_tail}`],
    [words.from, link.government],
  ].map(([name = '', value = '']) => `<tr><th scope="row">${escaped(name)}</th><td>${escaped(value)}</td></tr>`)
  const form = (content: string) =>
    `<form method="post" action="${escaped(pathOfHeir(code))}"><input type="hidden" name="bahasa" value="${language}">${content}</form>`
  return publicPage(
    words.title,
    `<h1>${words.title}</h1><p>${escaped(words.hello(link.first_name))}</p><section><table><tbody>${rows.join('')}</tbody></table><p><b>${words.free}</b></p></section>
<section><p>${words.fullHelp}</p>${form(`<input type="hidden" name="jawaban" value="penuh"><button type="submit">${words.full}</button>`)}</section>
<section><h2>${words.less}</h2>${form(`<p><label for="jumlah">${words.amount}</label><input id="jumlah" name="jumlah" inputmode="numeric" autocomplete="off" required maxlength="20" aria-describedby="bantuan"></p><p class="dim" id="bantuan">${words.lessHelp}</p><button type="submit">${words.send}</button>`)}</section>
<p class="dim">${words.alone}</p>`,
    inLanguage(code, language),
  )
}
