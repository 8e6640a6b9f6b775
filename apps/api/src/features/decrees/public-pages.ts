import { formatDateLong } from '@payung/domain/calendar/calendar-date'
import { citeDecree } from '@payung/domain/decree/decree-citation'
import { fillFields } from '@payung/domain/decree/decree-template'
import { Temporal } from 'temporal-polyfill'
import { escaped, publicPage } from '../../platform/http/public-page.ts'
import type { PublicDecree } from './public-decree.queries.ts'

const day = (text: string) => formatDateLong(Temporal.PlainDate.from(text))
const dayBefore = (text: string) => formatDateLong(Temporal.PlainDate.from(text).subtract({ days: 1 }))

const CLOSED = { ENDED: 'diakhiri lebih awal', REVOKED: 'dicabut' } as const

type Signed = PublicDecree & { readonly state: Exclude<PublicDecree['state'], 'UNSIGNED'> }

/** What it is worth on a day: signed once, it may be over, not have begun, or rest on one that holds no more. */
export function statusOf(decree: Signed, on: string): string {
  const { state, amends_state: base } = decree
  if (state === 'ENDED' || state === 'REVOKED') return capital(CLOSED[state])
  const signed = state === 'PUBLISHED' ? 'Diumumkan' : 'Ditandatangani'
  if (decree.kind === 'REVOCATION') return signed
  if (base === 'ENDED' || base === 'REVOKED') return `${signed}; keputusan yang diubahnya sudah ${CLOSED[base]}`
  if (on >= decree.until_month) return `${signed}; masanya sudah lewat`
  return on < decree.from_month ? `${signed}, berlaku mulai ${day(decree.from_month)}` : `${signed} dan berlaku`
}

type Tone = 'ok' | 'warn' | 'bad' | 'mute'

/** The same in a word, with the colour and the sign that the console gives it. */
function badgeOf(decree: Signed, on: string): readonly [tone: Tone, sign: string, word: string] {
  const { state, kind, amends_state: base } = decree
  if (state === 'REVOKED' || state === 'ENDED') return ['bad', '✕', capital(CLOSED[state])]
  if (kind !== 'REVOCATION' && (base === 'REVOKED' || base === 'ENDED')) return ['bad', '✕', 'Dasarnya tidak berlaku']
  if (kind !== 'REVOCATION' && on >= decree.until_month) return ['mute', '–', 'Masanya lewat']
  return on < decree.from_month ? ['warn', '◷', 'Belum mulai'] : ['ok', '✓', 'Berlaku']
}

function periodOf({ from_month: from, until_month: until, ended_from, amends_ended_from }: PublicDecree): string {
  const end = ended_from ?? amends_ended_from ?? until
  return end <= from ? 'Tidak pernah berlaku' : `${day(from)} – ${dayBefore(end)}`
}

const capital = (words: string) => `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`

const isSigned = (decree: PublicDecree): decree is Signed => decree.state !== 'UNSIGNED'

/** A signed decree as the public page heads it: who decided, under which number, about what. */
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
export function decreePage(code: string, decree: PublicDecree, on: string): string {
  if (!isSigned(decree) || decree.number === null || decree.signed_on === null)
    return publicPage(
      'Belum ditandatangani',
      `<h1>Belum ditandatangani</h1><p><span class="badge warn"><span aria-hidden="true">◷</span> Konsep</span></p><section><p>Naskah dengan kode ini adalah konsep dari ${escaped(decree.owner_name)}.
Naskah ini <b>belum berlaku</b>: keputusannya belum ditandatangani.</p></section>`,
    )
  const amended = decree.field_values?.['kutipan_keputusan_diubah'] ?? decree.amends_number ?? ''
  const rows = [
    ['Status', statusOf(decree, on)],
    ['Nomor', decree.number],
    ['Ditandatangani', day(decree.signed_on)],
    ['Diterbitkan oleh', decree.owner_name],
    decree.kind === 'REVOCATION' ? ['Mencabut mulai', day(decree.from_month)] : ['Masa', periodOf(decree)],
    ['Jumlah orang', new Intl.NumberFormat('id-ID').format(decree.people ?? 0)],
    ...(decree.amends_number === null
      ? []
      : [[decree.kind === 'REVOCATION' ? 'Mencabut keputusan' : 'Mengubah keputusan', amended]]),
    ...(decree.revoked_by === null ? [] : [['Dicabut dengan keputusan', decree.revoked_by]]),
    ...(decree.amended_by.length === 0 ? [] : [['Diubah oleh', decree.amended_by.join(', ')]]),
  ].map(([name = '', value = '']) => `<tr><th scope="row">${escaped(name)}</th><td>${escaped(value)}</td></tr>`)
  const [tone, sign, word] = badgeOf(decree, on)
  return publicPage(
    `Keputusan ${decree.number}`,
    `<h1>${escaped(citationOf(decree))}</h1><p><span class="badge ${tone}"><span aria-hidden="true">${sign}</span> ${word}</span></p>
<section><table><tbody>${rows.join('')}</tbody></table></section>${papersOf(code, decree)}${hashesOf(decree)}`,
  )
}

function papersOf(code: string, { kind }: Signed): string {
  const path = `/publik/keputusan/${escaped(code)}`
  const annex =
    kind === 'REVOCATION'
      ? ''
      : `<li><a href="${path}/lampiran.pdf">Lampiran publik (PDF)<span>Jumlah orang menurut desa dan kelurahan, tanpa nama</span></a></li>`
  return `<section><h2>Salinan publik</h2><ul class="papers"><li><a href="${path}/salinan.pdf">Salinan naskah (PDF)<span>Naskah lengkap dengan “ttd.” sebagai pengganti tanda tangan</span></a></li>${annex}</ul>
<p class="dim">Nama penerima tidak dimuat: yang ingin tahu apakah dirinya tercantum bertanya di kantor desa atau kelurahan.</p></section>`
}

/** Reckoned in the browser of who holds the file: it is sent nowhere. */
function hashesOf({ file_hash: file, content_hash: content }: Signed): string {
  const form =
    file === null
      ? ''
      : `<form id="periksa" data-hash="${escaped(file)}" data-reckoning="Menghitung sidik…" data-same="Sama: berkas ini yang ditandatangani" data-other="Berbeda: berkas ini bukan yang ditandatangani" data-failed="Berkas ini tidak dapat dibaca. Pilih lagi berkasnya." hidden>
<label for="berkas">Cocokkan berkas yang Anda pegang</label><input id="berkas" type="file" accept="application/pdf" aria-describedby="tetap">
<p id="tetap" class="dim">Berkas dibaca di perangkat Anda dan tidak dikirim ke mana pun.</p><p role="status"><span id="hasil"></span></p></form><script type="module" src="/publik/periksa.js"></script>`
  return `<section><h2>Sidik (SHA-256)</h2><p>Berkas yang ditandatangani:<br><code>${escaped(file ?? '')}</code></p>
<p>Lampiran, naskah, dan berkas bersama-sama:<br><code>${escaped(content ?? '')}</code></p>
<p class="dim">Pindaian yang ditandatangani menghasilkan sidik berkas yang sama. Salinan publik di atas dibuat dari naskahnya, sehingga sidiknya lain.</p>${form}</section>`
}
