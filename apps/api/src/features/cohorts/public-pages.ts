import { isWithin } from '@payung/domain/area/area-code'
import { formatsOf } from '../../platform/http/public-formats.ts'
import { escaped, type PublicLanguage, publicPage as page } from '../../platform/http/public-page.ts'
import type { ReferenceData } from '../../platform/reference-data.ts'
import { OBJECTION_KINDS } from './objections.queries.ts'
import type { PublicCohort, PublicPerson, PublicPlace, PublicVillage } from './public-cohort.queries.ts'
import { addressOf, inLanguage, WORDS } from './public-words.ts'

interface Shown {
  readonly code: string
  readonly cohort: PublicCohort
  readonly reference: ReferenceData
  readonly language: PublicLanguage
}

function heading({ cohort, language }: Shown): string {
  const [words, { day }] = [WORDS[language], formatsOf(language)]
  const until = cohort.locked ? words.locked : words.until(day(cohort.objections_until))
  return `<h1>${escaped(cohort.cohort_name)}</h1><p class="dim">${escaped(cohort.programme_name)} · ${escaped(cohort.owner_name)}</p>
<p>${words.published(day(cohort.published_on))} ${until}</p>`
}

/** The cohort, how its order came about, and its villages. */
export function cohortPage(shown: Shown, villages: readonly PublicVillage[], places: readonly PublicPlace[]): string {
  const { code, cohort, language } = shown
  const { areas } = shown.reference
  const [words, { number }] = [WORDS[language], formatsOf(language)]
  const districts = Map.groupBy(villages, ({ village_code: village }) => village.slice(0, 8))
  const lists = [...districts].map(([district, rows]) => {
    const items = rows.map(
      (
        row,
      ) => `<tr><td><a href="${escaped(addressOf(code, row.village_code, language))}">${escaped(areas.get(row.village_code)?.name ?? row.village_code)}</a></td>
<td class="n">${number(row.members)}</td><td class="n">${number(row.reserves)}</td></tr>`,
    )
    const name = `${areas.get(district)?.name ?? district}, ${areas.get(district.slice(0, 5))?.name ?? ''}`
    return `<section><h2>${escaped(name)}</h2><table><thead><tr><th scope="col">${words.village}</th><th scope="col" class="n">${words.members}</th><th scope="col" class="n">${words.reserves}</th></tr></thead><tbody>${items.join('')}</tbody></table></section>`
  })
  const criteria = cohort.criteria.map(
    ({ label, points }) => `<li>${escaped(label)}: ${words.points(number(points))}</li>`,
  )
  const order =
    criteria.length === 0 ? `<p>${words.lottery}</p>` : `<p>${words.priority}</p><ul>${criteria.join('')}</ul>`
  return page(
    cohort.cohort_name,
    `${heading(shown)}<section><p>${words.totals(number(cohort.members), number(cohort.reserves))}</p>
${order}<p class="dim">${words.seed} <code>${escaped(cohort.seed)}</code>.</p></section>${lists.join('')}${places.length === 0 ? '' : `<section><p>${words.wider}</p>${linksTo(shown, places)}</section>`}`,
    inLanguage(code, null, language),
  )
}

/** Places wider than a village, each with how many stand there. */
function linksTo({ code, reference, language }: Shown, places: readonly PublicPlace[]): string {
  const { number } = formatsOf(language)
  const items = places.map(
    ({ shown_code: place, people }) =>
      `<li><a href="${escaped(addressOf(code, place, language))}">${escaped(reference.areas.get(place)?.name ?? place)}</a>: ${number(people)}</li>`,
  )
  return `<ul>${items.join('')}</ul>`
}

interface PlaceContent {
  readonly people: readonly PublicPerson[]
  readonly villages: readonly PublicVillage[]
  readonly places: readonly PublicPlace[]
  readonly mayObject: boolean
}

/** The people of a village or of a wider place: never a digit of a NIK, a birth date, an address; of a name as little as five share. */
export function placePage(shown: Shown, place: string, { people, villages, places, mayObject }: PlaceContent): string {
  const { code, cohort, language } = shown
  const { areas, occupations } = shown.reference
  const [words, { number }] = [WORDS[language], formatsOf(language)]
  const occupationOf = (person: PublicPerson) => {
    const occupation = occupations.get(person.occupation_code ?? '')
    return (language === 'en' ? occupation?.nameEn : occupation?.nameId) ?? ''
  }
  const rows = people.map(
    (
      one,
    ) => `<tr><td class="n">${number(one.place)}</td><td>${escaped(one.masked_name)}</td><td>${escaped(occupationOf(one))}</td>
<td>${one.standing === 'MEMBER' ? words.member : words.reserve}</td></tr>`,
  )
  const around = [areas.get(place)?.name ?? place, areas.get(place.slice(0, place.lastIndexOf('.')))?.name]
  const title = around.filter((name) => name !== undefined).join(', ')
  const table =
    rows.length === 0
      ? `<p>${words.nobody}</p>`
      : `<table><thead><tr><th scope="col" class="n">${words.place}</th><th scope="col">${words.name}</th><th scope="col">${words.occupation}</th><th scope="col">${words.standing}</th></tr></thead><tbody>${rows.join('')}</tbody></table>`
  const wider = places.filter(({ shown_code: other }) => other !== place && isWithin(place, other))
  const more = wider.length === 0 ? '' : `<p>${words.wider}</p>${linksTo(shown, wider)}`
  const form = mayObject ? objectionForm(shown, place, villages) : ''
  return page(
    `${title} – ${cohort.cohort_name}`,
    `${heading(shown)}<p><a href="${escaped(addressOf(code, null, language))}">${words.all}</a></p><section><h2>${escaped(title)}</h2>${table}${more}</section>${form}`,
    inLanguage(code, place, language),
  )
}

/** The names of its fields are the same in every language; what is chosen is a code. */
function objectionForm(
  { code, language, reference }: Shown,
  place: string,
  villages: readonly PublicVillage[],
): string {
  const words = WORDS[language]
  const kinds = OBJECTION_KINDS.map((kind) => `<option value="${kind}">${words.kinds[kind]}</option>`)
  const within = villages.filter(({ village_code: village }) => village !== place && isWithin(village, place))
  const options = within.map(({ village_code: village }) => {
    const name = `${reference.areas.get(village)?.name ?? village}, ${reference.areas.get(village.slice(0, 8))?.name ?? ''}`
    return `<option value="${village}">${escaped(name)}</option>`
  })
  // At the list of a wider place whoever objects says of which village they speak.
  const where =
    options.length === 0
      ? `<input type="hidden" name="desa" value="${place}">`
      : `<input type="hidden" name="daftar" value="${place}"><label for="desa">${words.village}</label><select id="desa" name="desa">${options.join('')}</select>`
  // The form appears where its script runs: nobody writes a page of text that then cannot be sent.
  return `<section><h2>${words.object}</h2><p id="tanpa-skrip">${words.withoutScript}</p>
<form id="keberatan" method="post" action="/publik/kohort/${code}/keberatan" data-challenge="/publik/kohort/${code}/soal" data-reckoning="${escaped(words.reckoning)}" data-failed="${escaped(words.failed)}" hidden>
${where}<input type="hidden" name="bahasa" value="${language}">
<label for="jenis">${words.kind}</label><select id="jenis" name="jenis">${kinds.join('')}</select>
<label for="urut">${words.about}</label><input id="urut" name="urut" inputmode="numeric" maxlength="11">
<label for="uraian">${words.statement}</label><textarea id="uraian" name="uraian" rows="4" minlength="10" maxlength="1000" required></textarea>
<label for="nama">${words.sender}</label><input id="nama" name="nama" maxlength="120" autocomplete="name">
<label for="kontak">${words.contact}</label><input id="kontak" name="kontak" maxlength="60">
<p class="dim">${words.warning}</p><input type="hidden" name="bukti"><button type="submit">${words.send}</button><p id="keadaan" role="status"></p></form>
<script type="module" src="/publik/keberatan.js"></script></section>`
}
