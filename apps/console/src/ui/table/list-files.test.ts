import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

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

const hasPager = (text: string) => /<(?:ConnectionPage|OlderNewer|KeysetPager|CursorPager)\b/.test(text)
const isOffered = (text: string) =>
  (text.includes('<ConnectionPage') && !text.includes('file={false}')) || text.includes('<ListExport')

const lists = files.filter((file) => hasPager(textOf(file)))

test('every list that has pages offers the whole of it as a file', () => {
  expect(lists.length).toBeGreaterThan(50)
  const without = lists.filter((file) => !isOffered(textOf(file)))
  expect(without.sort()).toEqual([...Object.keys(OWN_FILE), ...Object.keys(NO_FILE)].sort())
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
