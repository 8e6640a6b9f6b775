import { citeDecree } from '@payung/domain/decree/decree-citation'
import { fillFields } from '@payung/domain/decree/decree-template'
import { Temporal } from 'temporal-polyfill'
import { formatsOf } from '../../platform/http/public-formats.ts'
import { escaped, type PublicLanguage, publicPage } from '../../platform/http/public-page.ts'
import type { PublicDecree } from './public-decree.queries.ts'
import { DECREE_WORDS, inLanguage } from './public-decree-words.ts'

type Signed = PublicDecree & { readonly state: Exclude<PublicDecree['state'], 'UNSIGNED'> }

/** What it is worth on a day: signed once, it may be over, not have begun, or rest on one that holds no more. */
function statusOf(decree: Signed, on: string, language: PublicLanguage): string {
  const { state, amends_state: base } = decree
  const words = DECREE_WORDS[language]
  if (state === 'ENDED' || state === 'REVOKED') return capital(words.closed[state])
  const signed = words.signed[state]
  if (decree.kind === 'REVOCATION') return signed
  if (base === 'ENDED' || base === 'REVOKED') return words.baseClosed(signed, words.closed[base])
  if (on >= decree.until_month) return words.isOver(signed)
  return on < decree.from_month
    ? words.begins(signed, formatsOf(language).day(decree.from_month))
    : words.inForce(signed)
}

type Tone = 'ok' | 'warn' | 'bad' | 'mute'

/** The same in a word, with the colour and the sign that the console gives it. */
function badgeOf(
  decree: Signed,
  on: string,
  language: PublicLanguage,
): readonly [tone: Tone, sign: string, word: string] {
  const { state, kind, amends_state: base } = decree
  const { badges, closed } = DECREE_WORDS[language]
  if (state === 'REVOKED' || state === 'ENDED') return ['bad', '✕', capital(closed[state])]
  if (kind !== 'REVOCATION' && (base === 'REVOKED' || base === 'ENDED')) return ['bad', '✕', badges.base]
  if (kind !== 'REVOCATION' && on >= decree.until_month) return ['mute', '–', badges.over]
  return on < decree.from_month ? ['warn', '◷', badges.later] : ['ok', '✓', badges.now]
}

function periodOf(decree: PublicDecree, language: PublicLanguage): string {
  const { from_month: from, until_month: until, ended_from, amends_ended_from } = decree
  const { day } = formatsOf(language)
  const end = ended_from ?? amends_ended_from ?? until
  if (end <= from) return DECREE_WORDS[language].never
  return `${day(from)} – ${day(Temporal.PlainDate.from(end).subtract({ days: 1 }).toString())}`
}

const capital = (words: string) => `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`

const isSigned = (decree: PublicDecree): decree is Signed => decree.state !== 'UNSIGNED'

/** A signed decree in full, which stands below its number and short name: who decided, under which number, about what. In Indonesian, as everything that was signed. */
function citationOf({ number, signed_on: signedOn, title, field_values: values, owner_name: owner }: Signed): string {
  return citeDecree({
    head: values?.['judul_kepala'] ?? owner,
    number: number ?? '',
    signedOn,
    title: fillFields(title ?? '', values ?? {}),
  })
}

/**
 * Hash, number, day and status, and the copy that anybody may take; nobody's name and nothing about anybody in it.
 *
 * @param on the day on which it is asked
 */
export function decreePage(code: string, decree: PublicDecree, on: string, language: PublicLanguage): string {
  const words = DECREE_WORDS[language]
  const { day, number } = formatsOf(language)
  const place = inLanguage(code, language)
  if (!isSigned(decree) || decree.number === null || decree.signed_on === null)
    return publicPage(
      words.unsigned,
      `<h1>${words.unsigned}</h1><p><span class="badge warn"><span aria-hidden="true">◷</span> ${words.draft}</span></p><section><p>${words.draftOf(escaped(decree.owner_name))}</p></section>`,
      place,
    )
  const amended = decree.field_values?.['kutipan_keputusan_diubah'] ?? decree.amends_number ?? ''
  const rows = [
    [words.status, statusOf(decree, on, language)],
    [words.number, decree.number],
    [words.signedOn, day(decree.signed_on)],
    [words.owner, decree.owner_name],
    decree.kind === 'REVOCATION'
      ? [words.revokesFrom, day(decree.from_month)]
      : [words.period, periodOf(decree, language)],
    [words.people, number(decree.people ?? 0)],
    ...(decree.amends_number === null ? [] : [[decree.kind === 'REVOCATION' ? words.revokes : words.amends, amended]]),
    ...(decree.revoked_by === null ? [] : [[words.revokedBy, decree.revoked_by]]),
    ...(decree.amended_by.length === 0 ? [] : [[words.amendedBy, decree.amended_by.join(', ')]]),
  ].map(([name = '', value = '']) => `<tr><th scope="row">${escaped(name)}</th><td>${escaped(value)}</td></tr>`)
  const [tone, sign, word] = badgeOf(decree, on, language)
  return publicPage(
    words.title(decree.number),
    `<h1>${escaped(words.title(decree.number))} · <span lang="id">${escaped(decree.field_values?.['program'] ?? decree.owner_name)}</span></h1><p class="dim" lang="id">${escaped(citationOf(decree))}</p><p><span class="badge ${tone}"><span aria-hidden="true">${sign}</span> ${word}</span></p>
<section><table><tbody>${rows.join('')}</tbody></table></section>${papersOf(code, decree, language)}${hashesOf(decree, language)}`,
    place,
  )
}

function papersOf(code: string, { kind }: Signed, language: PublicLanguage): string {
  const path = `/publik/keputusan/${escaped(code)}`
  const { copies, text, annex, nameless } = DECREE_WORDS[language]
  const item = (file: string, [name, about]: readonly [string, string]) =>
    `<li><a href="${path}/${file}">${name}<span>${about}</span></a></li>`
  return `<section><h2>${copies}</h2><ul class="papers">${item('salinan.pdf', text)}${kind === 'REVOCATION' ? '' : item('lampiran.pdf', annex)}</ul>
<p class="dim">${nameless}</p></section>`
}

/** Reckoned in the browser of who holds the file: it is sent nowhere. */
function hashesOf({ file_hash: file, content_hash: content }: Signed, language: PublicLanguage): string {
  const words = DECREE_WORDS[language]
  const form =
    file === null
      ? ''
      : `<form id="periksa" data-hash="${escaped(file)}" data-reckoning="${words.reckoning}" data-same="${words.same}" data-other="${words.other}" data-failed="${words.failed}" hidden>
<label for="berkas">${words.compare}</label><input id="berkas" type="file" accept="application/pdf" aria-describedby="tetap">
<p id="tetap" class="dim">${words.stays}</p><p role="status"><span id="hasil"></span></p></form><script type="module" src="/publik/periksa.js"></script>`
  return `<section><h2>${words.hash}</h2><p>${words.fileHash}<br><code>${escaped(file ?? '')}</code></p>
<p>${words.contentHash}<br><code>${escaped(content ?? '')}</code></p>
<p class="dim">${words.hashHelp}</p>${form}</section>`
}
