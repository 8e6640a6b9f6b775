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

/** Letters of an amount as it is written, with its dots. */
const AMOUNT_LETTERS = 20

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
  switch (link.state) {
    case 'OPEN':
      return { status: 200, html: askingPage(code, link, language, null) }
    case 'SHORT':
      return answerOf(200, code, language, 'examined')
    case 'CONFIRMED':
      return answerOf(200, code, language, 'confirmed')
    case 'ENDED':
      return answerOf(410, code, language, 'ended')
  }
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
  if (link.state === 'SHORT') return answerOf(409, code, language, 'examined')
  if (link.state === 'CONFIRMED') return answerOf(409, code, language, 'confirmed')
  if (link.state === 'ENDED') return answerOf(410, code, language, 'ended')
  const written = form['jumlah'] ?? ''
  const amount = form['jawaban'] === 'penuh' ? link.paid_rupiah : written.replace(/[\s.,]|^rp/gi, '')
  const checked = checkInput(receivedInput, { received: amount })
  // What is wrong with an amount is put right where it was written.
  if ('faults' in checked) return { status: 400, html: askingPage(code, link, language, written) }
  const { received } = checked.output
  // One zero too many would count a part as the whole, and an answer is given once.
  if (received > link.paid_rupiah) return { status: 400, html: askingPage(code, link, language, written, 'faultMore') }
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
      return { status: 400, html: askingPage(code, link, language, written) }
    case 'MISSING':
      return answerOf(404, code, language, 'notFound')
  }
}

async function findLink(reader: Reader, code: string, meter: Meter): Promise<PublicHeirLink | null> {
  if (!CODE.test(code)) return null
  const [link] = await reader.readAs<PublicHeirLink>(NOBODY, findPublicHeirLink(hashOfHeirCode(code)), 'CHEAP', meter)
  return link ?? null
}

type Answer = 'notFound' | 'ended' | 'confirmed' | 'examined' | 'received' | 'short'

function answerOf(status: number, code: string, language: PublicLanguage, answer: Answer): PublicHtml {
  const [title, text] = HEIR_WORDS[language][answer]
  return { status, html: messagePage(title, `${text} ${HEIR_WORDS[language].free}`, null, inLanguage(code, language)) }
}

/**
 * @param faulty the amount that was written and cannot be; null where nothing is wrong
 * @param kind what is wrong with it
 */
function askingPage(
  code: string,
  link: PublicHeirLink,
  language: PublicLanguage,
  faulty: string | null,
  kind: 'fault' | 'faultMore' = 'fault',
): string {
  const words = HEIR_WORDS[language]
  const wrong = words[kind]
  const { day } = formatsOf(language)
  const rows = [
    [words.paid, formatRupiah(link.paid_rupiah)],
    ...(link.paid_on === null ? [] : [[words.paidOn, day(link.paid_on)]]),
    [words.account, `•••• ${link.account_tail}`],
    [words.from, link.government],
  ].map(([name = '', value = '']) => `<tr><th scope="row">${escaped(name)}</th><td>${escaped(value)}</td></tr>`)
  const form = (content: string) =>
    `<form method="post" action="${escaped(pathOfHeir(code))}"><input type="hidden" name="bahasa" value="${language}">${content}</form>`
  const summary =
    faulty === null
      ? ''
      : `<section role="alert"><h2>${words.faultTitle}</h2><ul><li><a href="#jumlah">${wrong}</a></li></ul></section>`
  const fault = faulty === null ? '' : `<p id="jumlah-salah"><b>${wrong}</b></p>`
  const state =
    faulty === null
      ? 'aria-describedby="bantuan"'
      : `aria-describedby="bantuan jumlah-salah" aria-invalid="true" value="${escaped(faulty.slice(0, AMOUNT_LETTERS))}"`
  return publicPage(
    words.title,
    `<h1>${words.title}</h1>${summary}<p>${escaped(words.hello(link.first_name))}</p><section><table><tbody>${rows.join('')}</tbody></table><p><b>${words.free}</b></p></section>
<section><p>${words.fullHelp}</p>${form(`<input type="hidden" name="jawaban" value="penuh"><button type="submit">${words.full}</button>`)}</section>
<section><h2>${words.less}</h2>${form(`<p><label for="jumlah">${words.amount}</label><input id="jumlah" name="jumlah" inputmode="numeric" autocomplete="off" required maxlength="${AMOUNT_LETTERS}" ${state}></p>${fault}<p class="dim" id="bantuan">${words.lessHelp}</p><button type="submit">${words.send}</button>`)}</section>
<p class="dim">${words.alone}</p>`,
    inLanguage(code, language),
  )
}
