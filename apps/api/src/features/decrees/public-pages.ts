import { formatDateLong } from '@payung/domain/calendar-date'
import { fillFields } from '@payung/domain/decree-template'
import { Temporal } from 'temporal-polyfill'
import { escaped, publicPage } from '../../platform/http/public-page.ts'
import type { PublicDecree } from './public-decree.queries.ts'

const day = (text: string) => formatDateLong(Temporal.PlainDate.from(text))
const dayBefore = (text: string) => formatDateLong(Temporal.PlainDate.from(text).subtract({ days: 1 }))

const STATES: Readonly<Record<PublicDecree['state'], string>> = {
  UNSIGNED: 'Belum ditandatangani',
  SIGNED: 'Ditandatangani dan berlaku',
  PUBLISHED: 'Diumumkan dan berlaku',
  ENDED: 'Diakhiri lebih awal',
  REVOKED: 'Dicabut',
}

/** Hash, number, day and status; nobody's name and nothing about anybody in it. */
export function decreePage(decree: PublicDecree): string {
  if (decree.state === 'UNSIGNED' || decree.number === null || decree.signed_on === null)
    return publicPage(
      'Belum ditandatangani',
      `<h1>Belum ditandatangani</h1><section><p>Naskah dengan kode ini adalah konsep dari ${escaped(decree.owner_name)}.
Naskah ini <b>belum berlaku</b>: keputusannya belum ditandatangani.</p></section>`,
    )
  const title = fillFields(decree.title ?? '', decree.field_values ?? {})
  const rows = [
    ['Status', STATES[decree.state]],
    ['Nomor', decree.number],
    ['Ditandatangani', day(decree.signed_on)],
    ['Diterbitkan oleh', decree.owner_name],
    ['Masa', `${day(decree.from_month)} – ${dayBefore(decree.ended_from ?? decree.until_month)}`],
    ['Jumlah orang', new Intl.NumberFormat('id-ID').format(decree.people ?? 0)],
    ...(decree.amends_number === null ? [] : [['Mengubah keputusan', decree.amends_number]]),
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
