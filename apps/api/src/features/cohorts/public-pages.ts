import { escaped, type PublicLanguage, publicPage as page } from '../../platform/http/public-page.ts'
import type { ReferenceData } from '../../platform/reference-data.ts'
import { OBJECTION_KINDS } from './objections.queries.ts'
import type { PublicCohort, PublicPerson, PublicVillage } from './public-cohort.queries.ts'
import { addressOf, formatsOf, inLanguage, WORDS } from './public-words.ts'

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
export function cohortPage(shown: Shown, villages: readonly PublicVillage[]): string {
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
${order}<p class="dim">${words.seed} <code>${escaped(cohort.seed)}</code>.</p></section>${lists.join('')}`,
    inLanguage(code, null, language),
  )
}

/** The people of a village: never a digit of a NIK, a birth date, an address; names with two letters of each word. */
export function villagePage(
  shown: Shown,
  village: string,
  people: readonly PublicPerson[],
  mayObject: boolean,
): string {
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
  const title = `${areas.get(village)?.name ?? village}, ${areas.get(village.slice(0, 8))?.name ?? ''}`
  const table =
    rows.length === 0
      ? `<p>${words.nobody}</p>`
      : `<table><thead><tr><th scope="col" class="n">${words.place}</th><th scope="col">${words.name}</th><th scope="col">${words.occupation}</th><th scope="col">${words.standing}</th></tr></thead><tbody>${rows.join('')}</tbody></table>`
  return page(
    `${title} – ${cohort.cohort_name}`,
    `${heading(shown)}<p><a href="${escaped(addressOf(code, null, language))}">${words.all}</a></p><section><h2>${escaped(title)}</h2>${table}</section>${mayObject ? objectionForm(shown, village) : ''}`,
    inLanguage(code, village, language),
  )
}

/** The names of its fields are the same in every language; what is chosen is a code. */
function objectionForm({ code, language }: Shown, village: string): string {
  const words = WORDS[language]
  const kinds = OBJECTION_KINDS.map((kind) => `<option value="${kind}">${words.kinds[kind]}</option>`)
  return `<section><h2>${words.object}</h2><form method="post" action="/publik/kohort/${code}/keberatan">
<input type="hidden" name="desa" value="${village}"><input type="hidden" name="bahasa" value="${language}">
<label for="jenis">${words.kind}</label><select id="jenis" name="jenis">${kinds.join('')}</select>
<label for="urut">${words.about}</label><input id="urut" name="urut" inputmode="numeric" maxlength="11">
<label for="uraian">${words.statement}</label><textarea id="uraian" name="uraian" rows="4" minlength="10" maxlength="1000" required></textarea>
<label for="nama">${words.sender}</label><input id="nama" name="nama" maxlength="120" autocomplete="name">
<label for="kontak">${words.contact}</label><input id="kontak" name="kontak" maxlength="60">
<p class="dim">${words.warning}</p><button type="submit">${words.send}</button></form></section>`
}
