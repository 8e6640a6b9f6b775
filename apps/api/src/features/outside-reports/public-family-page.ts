import { opensClaim } from '@payung/domain/benefit/benefit-event'
import { CHECKLIST_VERSION, claimPapers } from '@payung/domain/benefit/claim-checklist'
import { FAMILY_RELATIONS } from '@payung/domain/benefit/family-report-input'
import { workProofs } from '@payung/domain/benefit/work-relation'
import { escaped, type PublicLanguage, publicPage } from '../../platform/http/public-page.ts'
import { PLAIN_PAPERS } from '../claims/public.ts'
import type { PublicFamilyLink } from './family-links.queries.ts'
import { FAMILY_KINDS, FAMILY_WORDS, inFamilyLanguage, pathOfFamily } from './public-family-words.ts'

export type FamilyFault = 'peristiwa' | 'tanggal' | 'tempat' | 'nama' | 'hubungan' | 'telepon'

/** The form, with what was written before and what is wrong with it. */
export function familyForm(
  code: string,
  link: PublicFamilyLink,
  language: PublicLanguage,
  written: Readonly<Record<string, string>>,
  faults: readonly FamilyFault[],
): string {
  const words = FAMILY_WORDS[language]
  const state = (name: FamilyFault, ...help: readonly string[]) => {
    const isFault = faults.includes(name)
    const ids = [...help, ...(isFault ? [`${name}-salah`] : [])]
    return `${ids.length === 0 ? '' : ` aria-describedby="${ids.join(' ')}"`}${isFault ? ' aria-invalid="true"' : ''}`
  }
  const fault = (name: FamilyFault) =>
    faults.includes(name) ? `<p id="${name}-salah"><b>${escaped(words.faults[name])}</b></p>` : ''
  const value = (name: string) => escaped((written[name] ?? '').slice(0, 200))
  const options = (name: string, pairs: readonly (readonly [value: string, text: string])[]) =>
    pairs
      .map(
        ([key, text]) => `<option value="${key}"${written[name] === key ? ' selected' : ''}>${escaped(text)}</option>`,
      )
      .join('')
  const choose = (name: FamilyFault, label: string, pairs: readonly (readonly [string, string])[]) =>
    `<label for="${name}">${escaped(label)}</label><select id="${name}" name="${name}" required${state(name)}><option value="">${words.choose}</option>${options(name, pairs)}</select>${fault(name)}`
  const yesOrNo = (name: string, label: string) =>
    `<label for="${name}">${label}</label><select id="${name}" name="${name}"><option value="">${words.unknown}</option>${options(
      name,
      [
        ['ya', words.yes],
        ['tidak', words.no],
      ],
    )}</select>`
  const line = (name: FamilyFault, label: string, attributes: string, help?: string) =>
    `<label for="${name}">${escaped(label)}</label><input id="${name}" name="${name}" value="${value(name)}" ${attributes}${state(name, ...(help === undefined ? [] : [`${name}-bantuan`]))}>${help === undefined ? '' : `<p class="dim" id="${name}-bantuan">${escaped(help)}</p>`}${fault(name)}`
  const months = words.months.map((name, at): readonly [string, string] => [String(at + 1), name])
  const summary =
    faults.length === 0
      ? ''
      : `<section role="alert"><h2>${words.faultsTitle}</h2><ul>${faults.map((name) => `<li><a href="#${name}">${escaped(words.faults[name])}</a></li>`).join('')}</ul></section>`
  const fields = [
    choose(
      'peristiwa',
      words.kind,
      FAMILY_KINDS.map((kind) => [kind, words.kinds[kind]]),
    ),
    `<p class="dim" id="hari-bantuan">${escaped(words.dayHelp)}</p>`,
    `<label for="tanggal">${words.day}</label><input id="tanggal" name="tanggal" value="${value('tanggal')}" inputmode="numeric" autocomplete="off" maxlength="2"${state('tanggal', 'hari-bantuan')}>${fault('tanggal')}`,
    `<label for="bulan">${words.month}</label><select id="bulan" name="bulan"><option value="">${words.unknown}</option>${options('bulan', months)}</select>`,
    `<label for="tahun">${words.year}</label><input id="tahun" name="tahun" value="${value('tahun')}" inputmode="numeric" autocomplete="off" maxlength="4" required>`,
    line('tempat', words.place, 'maxlength="120" required autocomplete="off"', words.placeHelp),
    yesOrNo('kerja', words.atWork),
    yesOrNo('penyakit', words.ofIllness),
    `<h2>${words.you}</h2>`,
    line('nama', words.name, 'maxlength="120" required autocomplete="name"'),
    choose(
      'hubungan',
      words.relation,
      FAMILY_RELATIONS.map((relation) => [relation, words.relations[relation]]),
    ),
    line('telepon', words.phone, 'type="tel" maxlength="30" autocomplete="tel"', words.phoneHelp),
  ]
  return publicPage(
    words.title,
    `<h1>${words.title}</h1><section><p>${escaped(words.intro(link.first_name, link.government))}</p><p><b>${words.free}</b></p></section>${summary}
<section><form method="post" action="${escaped(pathOfFamily(code))}"><input type="hidden" name="bahasa" value="${language}">
${fields.join('\n')}
<p class="dim">${escaped(words.data)}</p><button type="submit">${words.send}</button></form></section>`,
    inFamilyLanguage(code, language),
  )
}

type FamilyAnswers = Pick<PublicFamilyLink, 'reported_kind' | 'reported_illness'>

/** What happens next, and what the family can get ready: by what they have said, and by nothing that the record holds. */
export function familyThanks(code: string, reported: FamilyAnswers, language: PublicLanguage): string {
  const words = FAMILY_WORDS[language]
  // Somebody moved, or came back: nothing to be sorry for.
  const isHarm = reported.reported_kind !== null && opensClaim(reported.reported_kind)
  const sorry = isHarm ? `<p>${words.sorry}</p>` : ''
  const steps = words.steps.map((step) => `<li>${escaped(step)}</li>`).join('')
  return publicPage(
    words.thanks,
    `<h1>${words.thanks}</h1>${sorry}<section><h2>${words.next}</h2><ol>${steps}</ol><p><b>${words.free}</b></p></section>${papersOf(reported, language)}`,
    inFamilyLanguage(code, language),
  )
}

function papersOf({ reported_kind: kind, reported_illness: illness }: FamilyAnswers, language: PublicLanguage): string {
  if (kind === null || !opensClaim(kind)) return ''
  const words = FAMILY_WORDS[language]
  // Whether an accident was because of work nobody asks a family: the officer does, and names its proofs.
  const proofs = workProofs({
    atWorkOrOnTheWay: null,
    becauseOfWork: null,
    inTraffic: null,
    ofOccupationalIllness: illness,
  })
  const papers = claimPapers(CHECKLIST_VERSION, kind, proofs).map((paper) => {
    const [name, text] = PLAIN_PAPERS[paper]
    return `<li><b>${escaped(name)}.</b> ${escaped(text)}</li>`
  })
  // The offices know their papers by these names: they stay as they are in the other language.
  return `<section><h2>${words.papers}</h2><p>${escaped(words.papersHelp)}</p><ul lang="id">${papers.join('')}</ul></section>`
}
