import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isListName, LIST_NAMES, namesPeople } from '@payung/domain/disclosure/list-register'
import { expect, test } from 'vitest'
import { drawnTables } from '../testing/drawn-tables.ts'

const folder = join(import.meta.dirname, '../../features')
const files = (readdirSync(folder, { recursive: true }) as string[])
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.tsx') && !file.endsWith('.test.tsx'))
const textOf = (file: string) => readFileSync(join(folder, file), 'utf8')

/** Lists with a file that the server makes, by the part that starts it: a second one would only ask which. */
const OWN_FILE: Readonly<Record<string, string>> = {
  'agreements/list/AgreementTable.tsx': 'agreements/list/ExportAgreementsButton.tsx',
  'audit/AuditTable.tsx': 'audit/ExportAuditButton.tsx',
  'billing/ListPeopleFrame.tsx': 'billing/ExportListButton.tsx',
  'billing/PaymentOrdersPage.tsx': 'billing/ExportOrdersButton.tsx',
  'claims/ClaimListPage.tsx': 'claims/ExportClaimsButton.tsx',
  'cohorts/page/CohortPeople.tsx': 'cohorts/page/ExportCohortButton.tsx',
  'credits/CreditsPage.tsx': 'credits/ExportCreditsButton.tsx',
  'pledges/PledgeOverviewPage.tsx': 'pledges/PledgeOverviewPage.tsx',
  'regulations/RegulationTable.tsx': 'regulations/ExportRegulationsButton.tsx',
  'reverification/page/WorkList.tsx': 'reverification/page/ExportWorkListButton.tsx',
  'rounds/page/RoundPage.tsx': 'rounds/page/ExportRoundButton.tsx',
  'scholarships/YearWorklist.tsx': 'scholarships/ExportScholarshipsButton.tsx',
  'workers/list/WorkerTable.tsx': 'workers/list/ExportButton.tsx',
}

/** Lists that nobody takes along, and why. */
const NO_FILE: Readonly<Record<string, string>> = {
  'billing/DecreeChoice.tsx': 'A choice within a dialog.',
  'claims/OutsideReports.tsx': 'Reports that wait to be confirmed, with the telephone of the family.',
  'cohorts/page/CohortObjections.tsx': 'What people wrote, to be answered one by one.',
  'decree-copies/CopiedGroups.tsx': 'Initials that are open to one auditor for one day.',
  'decrees/page/ChangesTab.tsx': 'Pairs beside one another; the annex with its changes has a file.',
  'duplicates/batches/BatchesPage.tsx': 'Cards with what can be undone; the pairs of each have a file.',
  'notices/NoticePage.tsx': 'One’s own notices.',
  'programmes/rule/EffectPeople.tsx': 'People of a rule that is not saved yet; the list of people has a file.',
  'verification/matches/MatchPage.tsx': 'Answers of a register, to be decided one by one; the question has a file.',
}

/** Tables without a file, and why. */
const NO_TABLE_FILE: Readonly<Record<string, string>> = {
  'agreements/page/HistoryOfSteps.tsx': 'Steps of one agreement, which print with it; the log has a file.',
  'billing/ClosedRows.tsx': 'The first rows of an answer; the whole answer is the file that the insurer sent.',
  'billing/OpenRows.tsx': 'The first rows of an answer, to be decided one by one; the answer is a file already.',
  'claims/ClaimMoney.tsx': 'What the law gives one family, line by line; the letter to the family has it.',
  'decree-copies/CopiedGroups.tsx ExaminedPeople': 'Initials that are open to one auditor for one day.',
  'duplicates/ComparedFields.tsx': 'Two records beside one another, to be decided.',
  'figures/CoverageTrend.tsx': 'The chart for who cannot see it; the table of its figures has a file.',
  'help/guide/GuideText.tsx Piece': 'A text of the guide.',
  'home/AreaCard.tsx': 'Figures of home, which print with it; the list that each number opens has a file.',
  'imports/FirstRows.tsx': 'The first rows of the file that is being read.',
  'imports/PlannedOutcomes.tsx': 'What a file will do, before it is taken over; afterwards its rows have a file.',
  'imports/ProgrammeHints.tsx': 'Numbers of a file that is not taken over yet.',
  'imports/SenderSummary.tsx': 'A page to be printed and handed to the sender; the table of all senders has a file.',
  'imports/repair/PastePreview.tsx Plan': 'What is about to be pasted from a spreadsheet.',
  'pledges/PledgeSteps.tsx': 'Steps of one pledge, which print with it.',
  'programmes/rule/EffectPeople.tsx': 'People of a rule that is not saved yet; the list of people has a file.',
  'programmes/rule/EffectPreview.tsx': 'Numbers of a rule that is not saved yet.',
  'scholarships/ScholarshipPage.tsx':
    'The years of one child, which print with its page; the list of each year has a file.',
}

/** Columns that name people of the registry. */
const NAMES_PEOPLE = /maskedNationalId|\/pekerja\/\$workerId|(?:worker|person|subject)\??\.name/

/** Tables beside whose columns a person is named, but not in their rows. */
const NO_PEOPLE: Readonly<Record<string, string>> = {
  'billing/WorkerContributions.tsx Months': 'Months of the one person whose page it is.',
}

const hasPager = (text: string) => /<(?:ConnectionPage|OlderNewer|KeysetPager|CursorPager)\b/.test(text)
const isOffered = (text: string) => /<(?:ConnectionPage|ListExport)\s+name=/.test(text)

const lists = files.filter((file) => hasPager(textOf(file)))

test('every list that has pages offers the whole of it as a file', () => {
  expect(lists.length).toBeGreaterThan(50)
  const without = lists.filter((file) => !isOffered(textOf(file)))
  expect(without.sort()).toEqual([...Object.keys(OWN_FILE), ...Object.keys(NO_FILE)].sort())
})

const tables = drawnTables(folder)

test('every table offers its rows as a file, or says why nobody takes it along', () => {
  expect(tables.length).toBeGreaterThan(100)
  const without = tables.filter(({ isOffered, place }) => !isOffered && !(place.split(' ', 1)[0]! in OWN_FILE))
  expect([...new Set(without.map(({ place }) => place))].sort()).toEqual(Object.keys(NO_TABLE_FILE).sort())
})

test('the parts that several features draw offer it themselves', () => {
  expect(readFileSync(join(import.meta.dirname, 'PublishedGroupTable.tsx'), 'utf8')).toContain('<WholeList')
})

test('a list that names people stands so in the register, so that its file is for those who may take people out', () => {
  const people = tables.filter(
    ({ columns, isOffered, name }) =>
      isOffered && isListName(name) && !namesPeople(name, false) && NAMES_PEOPLE.test(columns),
  )
  expect(people.map(({ place }) => place).sort()).toEqual(Object.keys(NO_PEOPLE).sort())
})

test('every list is taken along by a name of the register, which has no other', () => {
  const part = readFileSync(join(import.meta.dirname, 'PublishedGroupTable.tsx'), 'utf8')
  const named = [...files.map(textOf), part].flatMap((text) =>
    [...text.matchAll(/<(?:WholeList|ListExport|ConnectionPage)(?:<\w+>)?\s+name="([a-z-]+)"/g)].map(
      ([, name]) => name,
    ),
  )
  expect([...new Set(named)].sort()).toEqual([...LIST_NAMES].sort())
})

test('a list with a file of its own has it: the part starts a job', () => {
  for (const [list, part] of Object.entries(OWN_FILE))
    expect(textOf(part), list).toMatch(
      /<(?:ExportMenu|ExportPeopleButton|MakeFileButton|StartedJobDialog|ExportDialog)\b/,
    )
})

test.each([
  'custody/CustodyPage.tsx',
  'decrees/configure/DelegationsTab.tsx',
  'designations/DesignationPage.tsx',
  'gaps/GapTable.tsx',
  'ledger/BalanceTable.tsx',
  'people/ConfirmationsTab.tsx',
  'people/InvitationsTab.tsx',
  'people/MembersTab.tsx',
  'people/OfficialsTab.tsx',
  'pledges/CsrNeedsPage.tsx',
])('the list of %s, which stands on its page whole, offers it as well', (file) => {
  expect(textOf(file)).toMatch(/<(?:WholeList|ListExport)\b/)
})
