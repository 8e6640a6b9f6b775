import { exceedsWhole } from '@payung/domain/figures/coverage-share'
import { INDICATORS, indicatorOf } from '@payung/domain/figures/indicators'
import { isUnread, sourceInEnglish } from '@payung/domain/figures/published-sources'
import type { Correction } from '@payung/domain/figures/quarter-freeze'
import { formatsOf } from '../../platform/http/public-formats.ts'
import { escaped, type PublicLanguage, publicPage } from '../../platform/http/public-page.ts'
import { firstMonthOf } from './count-public-figures.ts'
import { isAhead, shareOfRow } from './coverage.ts'
import type { PublishedFigureRow } from './figures.queries.ts'
import { addressOfFreeze } from './public-coverage-files.ts'
import { COVERAGE_WORDS } from './public-coverage-words.ts'
import type { PublicCoverage } from './public-figures.ts'

/** The page of coverage: fixed tables, without script. */
export function coveragePage(coverage: PublicCoverage, language: PublicLanguage): string {
  const words = COVERAGE_WORDS[language]
  const { figures } = coverage
  const isCoverage = ({ indicator }: PublishedFigureRow) => indicator === 'COVERAGE'
  const table = (title: string, rows: readonly PublishedFigureRow[]) =>
    rows.length === 0
      ? ''
      : `<section tabindex="0" aria-label="${title}"><h2>${title}</h2>${figureTable(coverage, rows, language)}</section>`
  const definitions = INDICATORS.map(
    ({ name, definition, version, owner, scope, basis }) =>
      `<dt><b>${escaped(name[language])}</b> (v${version}, ${escaped(owner)})</dt><dd>${escaped(definition[language])}<br><small>${escaped(scope[language])}. ${words.basis}: ${escaped(basis[language])}.</small></dd>`,
  )
  const other = language === 'en' ? '/publik/cakupan' : '/publik/cakupan?bahasa=en'
  const place = { language, other, summary: words.intro }
  return publicPage(
    words.title,
    `<h1>${words.title}</h1><p>${words.intro}</p>
${table(
  words.published,
  figures.filter((row) => isCoverage(row) && row.kind === 'VALUE'),
)}${table(
  words.targets,
  figures.filter((row) => row.kind === 'TARGET').toSorted((a, b) => ((a.as_of ?? '') < (b.as_of ?? '') ? -1 : 1)),
)}${table(
  words.other,
  figures.filter((row) => !isCoverage(row)),
)}${countedTable(coverage, language)}${moneyTable(coverage, language)}${decreeTable(coverage, language)}${freezeTable(coverage, language)}
<section><h2>${words.definitions}</h2><dl>${definitions.join('')}</dl></section>
<section><h2>${words.files}</h2><p><a href="/publik/cakupan.csv">CSV</a> · <a href="/publik/cakupan.json">JSON</a></p><p class="dim">${words.licence}</p></section>`,
    place,
  )
}

function figureTable(
  { reference }: PublicCoverage,
  rows: readonly PublishedFigureRow[],
  language: PublicLanguage,
): string {
  const words = COVERAGE_WORDS[language]
  const { number } = formatsOf(language)
  const sourceOf = (source: string) => (language === 'en' ? (sourceInEnglish(source) ?? source) : source)
  const lines = rows.map((row) => {
    const { name } = indicatorOf(row.indicator)
    const area = row.area_code === null ? words.country : (reference.areas.get(row.area_code)?.name ?? row.area_code)
    const parts =
      row.numerator === null
        ? null
        : `${number(Number(row.numerator))} / ${row.denominator === null ? '—' : number(Number(row.denominator))}`
    const remark = language === 'en' ? row.remark_en : row.remark_id
    const sourcesBeside =
      row.other_sources.length === 0 ? null : words.otherSources(row.other_sources.map(sourceOf).join('; '))
    const notes = [remark, sourcesBeside].flatMap((note) =>
      note === null ? [] : `<br><small>${escaped(note)}</small>`,
    )
    // A source that says so itself is not told it twice.
    const unverified = row.verified || isUnread(row.source) ? '' : ` (${words.unverified})`
    const about = row.indicator === 'COVERAGE' ? '' : `<br><small>${escaped(name[language])}</small>`
    return `<tr><th scope="row">${escaped(area)}${about}</th><td class="n">${figureText(row, language)}</td>${cell(words.asOf, asOfText(row, language))}
${parts === null ? '<td class="n none">—</td>' : cell(words.parts, parts, 'n')}${cell(words.source, `${escaped(sourceOf(row.source))}${unverified}${notes.join('')}`)}</tr>`
  })
  return `<table class="cards"><thead><tr><th scope="col">${words.area}</th><th scope="col" class="n">${words.figure}</th><th scope="col">${words.asOf}</th><th scope="col" class="n">${words.parts}</th><th scope="col">${words.source}</th></tr></thead><tbody>${lines.join('')}</tbody></table>`
}

/** On a narrow screen a row is a card, and each cell says what it is by itself. */
const cell = (name: string, content: string, look?: 'n') =>
  `<td${look === undefined ? '' : ` class="${look}"`} data-of="${name}">${content}</td>`

function figureText(row: PublishedFigureRow, language: PublicLanguage): string {
  const words = COVERAGE_WORDS[language]
  const { number } = formatsOf(language)
  const { unit } = indicatorOf(row.indicator)
  const before = row.at_least ? `${words.atLeast} ` : ''
  if (unit === 'SHARE') {
    const share = shareOfRow(row)
    if (share === null) return '—'
    return `${(share / 100).toFixed(2).replace('.', language === 'en' ? '.' : ',')}%${exceedsWhole(share) ? ` (${words.exceeds})` : ''}`
  }
  return `${before}${unit === 'RUPIAH' ? 'Rp' : ''}${number(Number(row.amount ?? row.numerator ?? 0))}`
}

function asOfText(row: PublishedFigureRow, language: PublicLanguage): string {
  const { as_of: day, as_of_precision: precision } = row
  const words = COVERAGE_WORDS[language]
  if (day === null) return words.untold
  const text = formatsOf(language).day(day)
  const period = precision === 'DAY' ? text : precision === 'YEAR' ? day.slice(0, 4) : text.replace(/^\d+ /, '')
  return isAhead(row) ? `${period} (${words.ahead})` : period
}

function countedTable({ counted, freeze, reference }: PublicCoverage, language: PublicLanguage): string {
  const { people, month } = counted
  const words = COVERAGE_WORDS[language]
  const { number } = formatsOf(language)
  const lines = people.map(
    (
      row,
    ) => `<tr><th scope="row">${escaped(reference.areas.get(row.areaCode)?.name ?? row.areaCode)}</th>${cell(words.payer, words.payers[row.fundingSource])}
${cell(words.designated, number(row.designated), 'n')}${cell(words.protected, number(row.protected), 'n')}</tr>`,
  )
  const table =
    people.length === 0
      ? `<p>${words.nobody}</p>`
      : `<table class="cards"><thead><tr><th scope="col">${words.area}</th><th scope="col">${words.payer}</th><th scope="col" class="n">${words.designated}</th><th scope="col" class="n">${words.protected}</th></tr></thead>
<tbody>${lines.join('')}</tbody></table>`
  const title = words.counted(monthText(month, language))
  const state =
    freeze === null ? words.unfrozen : words.frozenOn(formatsOf(language).day(freeze.frozenOn), freeze.version)
  return `<section tabindex="0" aria-label="${title}"><h2>${title}</h2><p class="dim">${words.countedHint} ${state}</p>${table}</section>`
}

const monthText = (month: string, language: PublicLanguage) => formatsOf(language).day(month).replace(/^\d+ /, '')

/** Nothing at all while no purse pays for enough people. */
function moneyTable({ counted: { money, month } }: PublicCoverage, language: PublicLanguage): string {
  if (money.length === 0) return ''
  const words = COVERAGE_WORDS[language]
  const rupiah = (amount: string) => `Rp${formatsOf(language).number(BigInt(amount))}`
  const lines = money.map(
    ({ fundingSource, rupiah: due, paidRupiah }) =>
      `<tr><th scope="row">${words.payers[fundingSource]}</th><td class="n">${rupiah(due)}</td><td class="n">${rupiah(paidRupiah)}</td></tr>`,
  )
  const title = words.money(monthText(firstMonthOf(month), language), monthText(month, language))
  return `<section tabindex="0" aria-label="${title}"><h2>${title}</h2><p class="dim">${words.moneyHint}</p>
<table><thead><tr><th scope="col">${words.payer}</th><th scope="col" class="n">${words.due}</th><th scope="col" class="n">${words.paid}</th></tr></thead><tbody>${lines.join('')}</tbody></table></section>`
}

function decreeTable({ counted: { decrees, month } }: PublicCoverage, language: PublicLanguage): string {
  if (decrees.length === 0) return ''
  const words = COVERAGE_WORDS[language]
  const lines = [...Map.groupBy(decrees, ({ owner }) => owner)].map(
    ([owner, own]) =>
      `<tr><th scope="row">${escaped(owner)}</th><td>${own.map(({ number }) => escaped(number)).join('<br>')}</td></tr>`,
  )
  const title = words.decrees(monthText(month, language))
  return `<section tabindex="0" aria-label="${title}"><h2>${title}</h2>
<table><thead><tr><th scope="col">${words.government}</th><th scope="col">${words.numbers}</th></tr></thead><tbody>${lines.join('')}</tbody></table></section>`
}

/** What was frozen and what was corrected since, the latest first; nothing before the first freeze. */
function freezeTable(coverage: PublicCoverage, language: PublicLanguage): string {
  const { freezes } = coverage
  if (freezes.length === 0) return ''
  const words = COVERAGE_WORDS[language]
  const { day } = formatsOf(language)
  const lines = freezes.map((freeze) => {
    const { month, version, frozenOn, sha256, corrections } = freeze
    const changes = corrections
      .slice(0, CORRECTIONS_SHOWN)
      .map((correction) => `<li>${correctionText(correction, coverage, language)}</li>`)
    const rest = corrections.length - changes.length
    const list =
      changes.length === 0
        ? '—'
        : `<ul>${changes.join('')}${rest > 0 ? `<li>${words.moreCorrections(rest)}</li>` : ''}</ul>`
    return `<tr><th scope="row">${monthText(month, language)}, ${words.version(version)}</th>${cell(words.frozen, day(frozenOn))}${cell(words.corrections, list)}
${cell(words.file, `<a href="${addressOfFreeze(freeze)}">JSON</a> <small class="hash">SHA-256 ${sha256}</small>`)}</tr>`
  })
  return `<section tabindex="0" aria-label="${words.freezes}"><h2>${words.freezes}</h2><p class="dim">${words.freezesHint}</p>
<table class="cards"><thead><tr><th scope="col">${words.quarter}</th><th scope="col">${words.frozen}</th><th scope="col">${words.corrections}</th><th scope="col">${words.file}</th></tr></thead><tbody>${lines.join('')}</tbody></table></section>`
}

/** The page stays small; the file of data has them all. */
const CORRECTIONS_SHOWN = 20

function correctionText(correction: Correction, { reference }: PublicCoverage, language: PublicLanguage): string {
  const words = COVERAGE_WORDS[language]
  const { about, areaCode, fundingSource, number, before, after } = correction
  const area = areaCode === null ? null : (reference.areas.get(areaCode)?.name ?? areaCode)
  const place = [area, fundingSource === null ? null : words.payers[fundingSource], number]
  const of = place
    .filter((part) => part !== null)
    .map(escaped)
    .join(', ')
  if (about === 'DECREE') return `${of}: ${after === 0n ? words.decreeGone : words.decreeCame}`
  const isMoney = about === 'CONTRIBUTIONS' || about === 'PAID'
  const amount = (value: bigint) => `${isMoney ? 'Rp' : ''}${formatsOf(language).number(value)}`
  return `${of}: ${words.about[about]} ${amount(before)} → ${amount(after)}`
}
