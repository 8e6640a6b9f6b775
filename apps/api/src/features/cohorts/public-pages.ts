import { formatDateLong } from '@payung/domain/calendar-date'
import { Temporal } from 'temporal-polyfill'
import { escaped, publicPage as page } from '../../platform/http/public-page.ts'
import type { ReferenceData } from '../../platform/reference-data.ts'
import type { PublicCohort, PublicPerson, PublicVillage } from './public-cohort.queries.ts'

const number = new Intl.NumberFormat('id-ID')
const day = (text: string) => formatDateLong(Temporal.PlainDate.from(text))

function heading(cohort: PublicCohort): string {
  const until = cohort.locked
    ? 'Daftar ini sudah dikunci.'
    : `Keberatan diterima sampai <b>${day(cohort.objections_until)}</b>.`
  return `<h1>${escaped(cohort.cohort_name)}</h1><p class="dim">${escaped(cohort.programme_name)} · ${escaped(cohort.owner_name)}</p>
<p>Diumumkan ${day(cohort.published_on)}. ${until}</p>`
}

/** The cohort, how its order came about, and its villages. */
export function cohortPage(
  code: string,
  cohort: PublicCohort,
  villages: readonly PublicVillage[],
  { areas }: ReferenceData,
): string {
  const regencies = Map.groupBy(villages, ({ village_code: village }) => village.slice(0, 8))
  const lists = [...regencies].map(([district, rows]) => {
    const items = rows.map(
      (
        row,
      ) => `<tr><td><a href="/publik/kohort/${code}?desa=${row.village_code}">${escaped(areas.get(row.village_code)?.name ?? row.village_code)}</a></td>
<td class="n">${number.format(row.members)}</td><td class="n">${number.format(row.reserves)}</td></tr>`,
    )
    const name = `${areas.get(district)?.name ?? district}, ${areas.get(district.slice(0, 5))?.name ?? ''}`
    return `<section><h2>${escaped(name)}</h2><table><thead><tr><th scope="col">Desa/kelurahan</th><th scope="col" class="n">Anggota</th><th scope="col" class="n">Cadangan</th></tr></thead><tbody>${items.join('')}</tbody></table></section>`
  })
  const criteria = cohort.criteria.map(
    ({ label, points }) => `<li>${escaped(label)}: ${number.format(points)} nilai</li>`,
  )
  const order =
    criteria.length === 0
      ? '<p>Semua yang layak diundi.</p>'
      : `<p>Yang nilainya lebih tinggi didahulukan:</p><ul>${criteria.join('')}</ul>`
  return page(
    cohort.cohort_name,
    `${heading(cohort)}<section><p><b>${number.format(cohort.members)}</b> orang, <b>${number.format(cohort.reserves)}</b> cadangan.</p>
${order}<p class="dim">Nilai yang sama diundi dengan SHA-256 dari bilangan undian <code>${escaped(cohort.seed)}</code>.</p></section>${lists.join('')}`,
  )
}

const KINDS = [
  ['DECEASED', 'Sudah meninggal'],
  ['MOVED', 'Sudah pindah'],
  ['EMPLOYED', 'Sudah bekerja pada pemberi kerja'],
  ['NOT_POOR', 'Sudah mampu'],
  ['TWICE', 'Tercantum dua kali'],
  ['MISSING', 'Seseorang seharusnya tercantum'],
  ['OTHER', 'Lainnya'],
] as const

/** The people of a village: never a digit of a NIK, a birth date, an address; names with two letters of each word. */
export function villagePage(
  code: string,
  cohort: PublicCohort,
  village: string,
  people: readonly PublicPerson[],
  { areas, occupations }: ReferenceData,
  mayObject: boolean,
): string {
  const rows = people.map(
    (
      one,
    ) => `<tr><td class="n">${number.format(one.place)}</td><td>${escaped(one.masked_name)}</td><td>${escaped(occupations.get(one.occupation_code ?? '')?.nameId ?? '')}</td>
<td>${one.standing === 'MEMBER' ? 'Anggota' : 'Cadangan'}</td></tr>`,
  )
  const kinds = KINDS.map(([value, words]) => `<option value="${value}">${words}</option>`)
  const form = `<section><h2>Sampaikan keberatan</h2><form method="post" action="/publik/kohort/${code}/keberatan">
<input type="hidden" name="desa" value="${village}">
<label for="jenis">Tentang apa</label><select id="jenis" name="jenis">${kinds.join('')}</select>
<label for="urut">Nomor urut pada daftar (kosongkan bila orangnya tidak tercantum)</label><input id="urut" name="urut" inputmode="numeric" maxlength="11">
<label for="uraian">Jelaskan, 10 sampai 1.000 huruf</label><textarea id="uraian" name="uraian" rows="4" minlength="10" maxlength="1000" required></textarea>
<label for="nama">Nama Anda (boleh kosong)</label><input id="nama" name="nama" maxlength="120" autocomplete="name">
<label for="kontak">Telepon atau surel (boleh kosong)</label><input id="kontak" name="kontak" maxlength="60">
<p class="dim">Jangan menulis NIK. Isian ini hanya dibaca petugas yang memeriksanya.</p><button type="submit">Kirim keberatan</button></form></section>`
  const title = `${areas.get(village)?.name ?? village}, ${areas.get(village.slice(0, 8))?.name ?? ''}`
  const table =
    rows.length === 0
      ? '<p>Tidak seorang pun dari desa ini tercantum.</p>'
      : `<table><thead><tr><th scope="col" class="n">No. urut</th><th scope="col">Nama (disamarkan)</th><th scope="col">Pekerjaan</th><th scope="col">Keterangan</th></tr></thead><tbody>${rows.join('')}</tbody></table>`
  return page(
    `${title} – ${cohort.cohort_name}`,
    `${heading(cohort)}<p><a href="/publik/kohort/${code}">Semua desa</a></p><section><h2>${escaped(title)}</h2>${table}</section>${mayObject ? form : ''}`,
  )
}
