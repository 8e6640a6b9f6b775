import type { IRegularForbiddenRuleType } from 'dependency-cruiser'
import { CONSOLE_FEATURE_ORDER, FEATURE_ORDER, IMPORT_FOLDER_ORDER } from './feature-order.ts'

export type ImportRule = IRegularForbiddenRuleType & { readonly name: string; readonly comment: string }

const TEST_FILES = String.raw`\.(test|builder)\.tsx?$|/testing(/|\.ts$|-)`
const FEATURES = '^apps/api/src/features'
const CONSOLE_FEATURES = '^apps/console/src/features'
/** A use-case has no second ending: `register-worker.ts`. */
const USE_CASE = String.raw`${FEATURES}/.*/(?!public\.ts|index\.ts)[^/.]+\.ts$`
/** ids.ts is text against text: jobs and mails name rows by the same ids as GraphQL does. */
const GRAPHQL_FILES = String.raw`${FEATURES}/.*\.(graphql|type)\.ts$|^apps/api/src/graphql/(?!ids\.ts$)`

/** domain ← database ← platform ← queries ← use-case ← graphql ← schema ← main */
const DIRECTION: readonly ImportRule[] = [
  {
    name: 'domain-is-pure',
    comment:
      'Rules of the domain know calendar days and shapes of data, and nothing else: no I/O, no clock, no database.',
    from: { path: '^packages/domain/', pathNot: TEST_FILES },
    to: { pathNot: ['^packages/domain/', '(^|/)node_modules/(temporal-polyfill|zod)/'] },
  },
  {
    name: 'table-files-know-no-domain',
    comment: 'Reading a spreadsheet is the same for every tenant and every table.',
    from: { path: '^packages/table-files/' },
    to: { path: '^(apps|tooling|packages/(?!table-files/))' },
  },
  {
    name: 'documents-know-no-domain',
    comment:
      'Paper is lines, columns and sums; what a decree says and who may read it is said by who asks for the paper.',
    from: { path: '^packages/documents/' },
    to: { path: '^(apps|tooling|packages/(?!documents/))' },
  },
  {
    name: 'local-postgres-knows-no-schema',
    comment: 'A server starts the same way whatever its databases hold.',
    from: { path: '^packages/local-postgres/' },
    to: { path: '^(apps|tooling|packages/(?!local-postgres/))' },
  },
  {
    name: 'reference-data-knows-only-the-domain',
    comment: 'Every installation stands on the reference data, also one for real people: it knows no demo.',
    from: { path: '^packages/reference-data/', pathNot: TEST_FILES },
    to: { path: '^(apps|tooling|packages/(?!(reference-data|domain)/))' },
  },
  {
    name: 'reference-data-knows-no-demo',
    comment: 'Nor do its tests.',
    from: { path: '^packages/reference-data/' },
    to: { path: '^(apps|tooling)/' },
  },
  {
    name: 'database-knows-no-app',
    comment: 'The database package serves the API, not the other way round.',
    from: { path: '^packages/database/' },
    to: { path: '^(apps|tooling|packages/(table-files|documents|reference-data))' },
  },
  {
    name: 'platform-knows-no-feature',
    comment: 'What every feature stands on must not stand on one of them.',
    from: { path: '^apps/api/src/platform/', pathNot: TEST_FILES },
    to: { path: '^apps/api/src/(features|graphql)/' },
  },
  {
    name: 'builder-knows-no-feature',
    comment: 'Features extend the builder from outside; only the schema imports them all.',
    from: { path: '^apps/api/src/graphql/', pathNot: [String.raw`/schema\.ts$`, TEST_FILES] },
    to: { path: FEATURES },
  },
  {
    name: 'queries-know-no-graphql',
    comment: 'SQL serves use-cases, jobs and the command line as well as GraphQL.',
    from: { path: String.raw`${FEATURES}/.*\.queries\.ts$` },
    to: { path: GRAPHQL_FILES },
  },
  {
    name: 'use-cases-know-no-transport',
    comment: '(tx, actor, input) → result: the same for a mutation, a job and the command line.',
    from: { path: `${USE_CASE}|${String.raw`${FEATURES}/.*\.policy\.ts$`}` },
    to: { path: [GRAPHQL_FILES, '(^|/)node_modules/(graphql|@apollo|@pothos|fastify|@fastify)/'] },
  },
  {
    name: 'graphql-decides-nothing',
    comment: 'A mutation parses, calls, maps errors; SQL belongs into *.queries.ts.',
    from: { path: String.raw`${FEATURES}/.*\.graphql\.ts$` },
    to: { path: '(^|/)node_modules/(pg|pg-copy-streams|@prisma)/' },
  },
  {
    name: 'nobody-imports-main',
    comment: 'An entry point reads the configuration and starts a role; importing it would start it twice.',
    from: {},
    to: { path: String.raw`^apps/api/src/(main|cli)\.ts$` },
  },
]

const FEATURE_BORDERS: readonly ImportRule[] = [
  {
    name: 'features-meet-in-public',
    comment:
      'Another feature’s files are its own business; what it promises stands in public.ts. Tests may borrow builders.',
    from: { path: `${FEATURES}/([^/]+)/` },
    to: { path: `${FEATURES}/[^/]+/`, pathNot: [`${FEATURES}/$1/`, String.raw`/public\.ts$|\.builder\.ts$`] },
  },
  {
    name: 'outsiders-use-public-or-index',
    comment: 'Outside of the features, too, only public.ts counts; index.ts is for the schema’s side effects.',
    from: { path: '^apps/api/src/', pathNot: [FEATURES, TEST_FILES] },
    to: { path: `${FEATURES}/[^/]+/`, pathNot: String.raw`/(public|index)\.ts$` },
  },
  {
    name: 'features-have-an-order',
    comment: 'A feature that is missing in feature-order.ts may neither import nor be imported.',
    from: { path: '^apps/api/src/' },
    to: { path: `${FEATURES}/(?!(${FEATURE_ORDER.join('|')})/)[^/]+/` },
  },
  ...looksBack('features', FEATURES, FEATURE_ORDER),
  {
    name: 'import-folders-have-an-order',
    comment: 'A folder that is missing in feature-order.ts may neither import nor be imported.',
    from: { path: `${FEATURES}/imports/` },
    to: { path: `${FEATURES}/imports/(?!(${IMPORT_FOLDER_ORDER.join('|')})/)[^/]+/` },
  },
  ...looksBack('import-folders', `${FEATURES}/imports`, IMPORT_FOLDER_ORDER, TEST_FILES),
]

/** What a feature of the console shares with a later one it does not import from there: the part moves to `ui`, or to the earlier of the two. */
const CONSOLE_BORDERS: readonly ImportRule[] = [
  {
    name: 'console-parts-know-no-feature',
    comment: 'What every screen is made of must not stand on one of them.',
    from: { path: '^apps/console/src/(ui|i18n|session)/', pathNot: TEST_FILES },
    to: { path: `${CONSOLE_FEATURES}/` },
  },
  {
    name: 'console-features-have-an-order',
    comment: 'A feature that is missing in feature-order.ts may neither import nor be imported.',
    from: { path: '^apps/console/src/' },
    to: { path: `${CONSOLE_FEATURES}/(?!(${CONSOLE_FEATURE_ORDER.join('|')})/)[^/]+/` },
  },
  ...looksBack('console-features', CONSOLE_FEATURES, CONSOLE_FEATURE_ORDER),
]

/**
 * One rule for each feature, so that a finding names the feature that looks ahead; the same for the folders of one.
 *
 * @param except who may look ahead, as tests do that need a file in a later state
 */
function looksBack(name: string, folder: string, order: readonly string[], except?: string): readonly ImportRule[] {
  return order.slice(0, -1).map((feature, index) => ({
    name: `${name}-look-back:${feature}`,
    comment: 'It imports only those before it in feature-order.ts.',
    from: { path: `${folder}/${feature}/`, ...(except === undefined ? {} : { pathNot: except }) },
    to: { path: `${folder}/(${order.slice(index + 1).join('|')})/` },
  }))
}

const BETWEEN_PACKAGES: readonly ImportRule[] = [
  {
    name: 'console-shares-only-the-domain',
    comment: 'What else the console needs to know it asks the API.',
    from: { path: '^apps/console/' },
    to: { path: '^(apps/api|tooling|packages/(?!domain/))' },
  },
  {
    name: 'product-needs-no-tooling',
    comment: 'What is shipped must not lean on what only developers have; the demo is shipped.',
    from: { path: '^(apps|packages)/', pathNot: TEST_FILES },
    to: { path: '^tooling/(?!demo-data/)' },
  },
  {
    name: 'demo-is-loaded-late',
    comment: 'An installation with PAYUNG_DEMO=off runs without the demo: what may need it imports it there and then.',
    from: { path: '^(apps|packages|tooling/operations)/', pathNot: TEST_FILES },
    to: { path: '^tooling/demo-data/', dynamic: false },
  },
  {
    name: 'product-needs-no-test',
    comment: 'Builders and test support stay out of what is shipped.',
    from: { path: '^(apps|packages)/', pathNot: TEST_FILES },
    to: { path: TEST_FILES },
  },
  {
    name: 'no-cycles',
    comment: 'Two files that need each other are one file, or a third is missing.',
    from: {},
    to: { circular: true },
  },
  {
    name: 'imports-resolve',
    comment: 'An import that nobody finds is not checked by any rule here.',
    from: {},
    to: { couldNotResolve: true, pathNot: '^virtual:' },
  },
]

export const IMPORT_RULES: readonly ImportRule[] = [
  ...DIRECTION,
  ...FEATURE_BORDERS,
  ...CONSOLE_BORDERS,
  ...BETWEEN_PACKAGES,
]
