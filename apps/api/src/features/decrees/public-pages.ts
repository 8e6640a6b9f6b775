import { formatDateLong } from '@payung/domain/calendar/calendar-date'
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

function periodOf({ from_month: from, until_month: until, ended_from, amends_ended_from }: PublicDecree): string {
  const end = ended_from ?? amends_ended_from ?? until
  return end <= from ? 'Tidak pernah berlaku' : `${day(from)} – ${dayBefore(end)}`
}

const capital = (words: string) => `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`

const isSigned = (decree: PublicDecree): decree is Signed => decree.state !== 'UNSIGNED'

/**
 * Hash, number, day and status; nobody's name and nothing about anybody in it.
 *
 * @param on the day on which it is asked
 */
export function decreePage(decree: PublicDecree, on: string): string {
  if (!isSigned(decree) || decree.number === null || decree.signed_on === null)
    return publicPage(
      'Belum ditandatangani',
      `<h1>Belum ditandatangani</h1><section><p>Naskah dengan kode ini adalah konsep dari ${escaped(decree.owner_name)}.
Naskah ini <b>belum berlaku</b>: keputusannya belum ditandatangani.</p></section>`,
    )
  const title = fillFields(decree.title ?? '', decree.field_values ?? {})
  const rows = [
    ['Status', statusOf(decree, on)],
    ['Nomor', decree.number],
    ['Ditandatangani', day(decree.signed_on)],
    ['Diterbitkan oleh', decree.owner_name],
    decree.kind === 'REVOCATION' ? ['Mencabut mulai', day(decree.from_month)] : ['Masa', periodOf(decree)],
    ['Jumlah orang', new Intl.NumberFormat('id-ID').format(decree.people ?? 0)],
    ...(decree.amends_number === null
      ? []
      : [[decree.kind === 'REVOCATION' ? 'Mencabut keputusan' : 'Mengubah keputusan', decree.amends_number]]),
    ...(decree.revoked_by === null ? [] : [['Dicabut dengan keputusan', decree.revoked_by]]),
    ...(decree.amended_by.length === 0 ? [] : [['Diubah oleh', decree.amended_by.join(', ')]]),
  ].map(([name = '', value = '']) => `<tr><th scope="row">${escaped(name)}</th><td>${escaped(value)}</td></tr>`)
  return publicPage(
    `Keputusan ${decree.number}`,
    `<h1>${escaped(title)}</h1><section><table><tbody>${rows.join('')}</tbody></table></section>
<section><h2>Sidik (SHA-256)</h2><p>Berkas yang ditandatangani:<br><code>${escaped(decree.file_hash ?? '')}</code></p>
<p>Lampiran, naskah, dan berkas bersama-sama:<br><code>${escaped(decree.content_hash ?? '')}</code></p>
<p class="dim">Salinan PDF yang asli menghasilkan sidik berkas yang sama. Bila berbeda, salinan itu bukan berkas yang ditandatangani.</p></section>`,
  )
}
