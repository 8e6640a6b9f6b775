import { NOBODY } from '@payung/database/entry'
import type { Meter, Reader } from '@payung/database/read-as'
import { formatRupiah } from '@payung/domain/money/money'
import { Temporal } from 'temporal-polyfill'
import { formatsOf } from '../../platform/http/public-formats.ts'
import {
  escaped,
  messagePage,
  type PublicHtml,
  type PublicLanguage,
  publicPage,
} from '../../platform/http/public-page.ts'
import type { Demo } from '../../platform/paper-mark.ts'
import { findPublicCertificate, type PublicCertificate } from './public-certificate.queries.ts'
import { CERTIFICATE_WORDS, inLanguage } from './public-certificate-words.ts'

const CODE = /^[a-z0-9]{20}$/

/** What the code on a certificate opens for everybody: what it states, and whether it is valid, revoked, or no longer covered by receipts. */
export async function publicCertificatePage(
  { reader, isDemo }: Demo & { readonly reader: Reader },
  code: string,
  language: PublicLanguage,
  meter: Meter,
): Promise<PublicHtml> {
  const [certificate] = CODE.test(code)
    ? await reader.readAs<PublicCertificate>(NOBODY, findPublicCertificate(code), 'CHEAP', meter)
    : []
  if (certificate === undefined) {
    const [title, text] = CERTIFICATE_WORDS[language].notFound
    return { status: 404, html: messagePage(title, text, null, inLanguage(code, language)) }
  }
  const isInvented = isDemo || certificate.is_synthetic
  return { status: 200, html: certificatePage(code, { ...certificate, is_synthetic: isInvented }, language) }
}

export function certificatePage(code: string, certificate: PublicCertificate, language: PublicLanguage): string {
  const words = CERTIFICATE_WORDS[language]
  const { day, number } = formatsOf(language)
  const { workers, worker_months: workerMonths, rupiah, revoked_on: revokedOn } = certificate
  const lastDay = Temporal.PlainDate.from(certificate.until_month).subtract({ days: 1 }).toString()
  const rows = [
    ...(revokedOn === null
      ? []
      : [
          [words.revokedOn, day(revokedOn)],
          [words.because, certificate.revocation_reason ?? ''],
        ]),
    [words.number, certificate.number],
    [words.company, certificate.company_name],
    [words.region, certificate.region_name],
    [words.issuedOn, day(certificate.issued_on)],
    [words.basis, certificate.agreement_number ?? certificate.agreement_title],
    [words.months, `${day(certificate.from_month)} – ${day(lastDay)}`],
    [words.workers, workers === null ? words.few : words.atLeast(number(workers))],
    ...(workerMonths === null ? [] : [[words.workerMonths, words.atLeast(number(workerMonths))]]),
    ...(rupiah === null ? [] : [[words.rupiah, words.atLeast(formatRupiah(rupiah))]]),
  ].map(([name = '', value = '']) => `<tr><th scope="row">${escaped(name)}</th><td>${escaped(value)}</td></tr>`)
  const [tone, sign, word] = badgeOf(certificate, language)
  const warnings = [
    ...(certificate.is_synthetic ? [words.synthetic] : []),
    ...(revokedOn === null && !certificate.is_covered ? [words.uncoveredHelp] : []),
  ]
  const title = words.title(certificate.number)
  return publicPage(
    title,
    `<h1>${escaped(title)}</h1><p><span class="badge ${tone}"><span aria-hidden="true">${sign}</span> ${word}</span></p>
${warnings.map((warning) => `<section><p>${warning}</p></section>`).join('')}<section><table><tbody>${rows.join('')}</tbody></table>
<p class="dim">${words.nameless} ${words.part} ${words.free}</p></section>`,
    inLanguage(code, language),
  )
}

function badgeOf(
  { revoked_on: revokedOn, is_covered: isCovered }: PublicCertificate,
  language: PublicLanguage,
): readonly [tone: 'ok' | 'warn' | 'bad', sign: string, word: string] {
  const { valid, revoked, uncovered } = CERTIFICATE_WORDS[language]
  if (revokedOn !== null) return ['bad', '✕', revoked]
  return isCovered ? ['ok', '✓', valid] : ['warn', '◷', uncovered]
}
