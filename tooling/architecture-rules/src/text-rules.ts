/** A tracked file, as the text rules see it. */
export interface TextFile {
  readonly path: string
  readonly text: string
}

export interface TextRule {
  readonly name: string
  readonly comment: string
  /** What is wrong with this file; empty when nothing is. */
  find(file: TextFile): readonly string[]
}

const SOURCE = /\.(ts|tsx|mjs|js)$/
const LINES_MAX = 400
const VAGUE_FOLDERS = /(^|\/)(utils?|helpers?|common|misc|shared|services)\//

const fileSize: TextRule = {
  name: 'files-are-small',
  comment: `Nobody reads a file of more than ${LINES_MAX} lines, be it source, test or builder; migrations and generated files are read by machines.`,
  find: ({ path, text }) => {
    const lines = text.split('\n').length - 1
    if (!SOURCE.test(path) || lines <= LINES_MAX) return []
    return [`${lines} lines`]
  },
}

const vagueFolders: TextRule = {
  name: 'folders-say-what-is-in-them',
  comment: 'What lies in a folder without a subject has no place of its own, and soon no owner.',
  find: ({ path }) => (VAGUE_FOLDERS.test(path) ? [path] : []),
}

/** `export … from '…'` over any number of lines, comments left out. */
const RE_EXPORT = /export\s+(type\s+)?(\*(\s+as\s+\w+)?|\{[^}]*\})\s+from\s+'[^']+'\s*;?/g

const barrels: TextRule = {
  name: 'no-barrels',
  comment: 'A file that only passes on others hides who needs whom, and loads all of them.',
  find: ({ path, text }) => {
    if (!SOURCE.test(path)) return []
    const isFeatureFile = /^apps\/api\/src\/features\/[^/]+\/(index|public)\.ts$/.test(path)
    if (isFeatureFile) return []
    if (/(^|\/)index\.tsx?$/.test(path) && !path.startsWith('apps/console/src/routes/')) return ['an index file']
    const code = text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
    const rest = code.replace(RE_EXPORT, '')
    return rest !== code && rest.trim() === '' ? ['nothing but re-exports'] : []
  },
}

const environment: TextRule = {
  name: 'only-config-reads-the-environment',
  comment:
    'The environment is validated once, in config.ts; everybody else is given what they need. PostgreSQL gets the PATH alone, by lodging.ts.',
  find: ({ path, text }) => {
    const watched = /^(apps\/api|packages)\/.*\.ts$/.test(path)
    const allowed =
      /(^apps\/api\/src\/config\.ts|^packages\/local-postgres\/src\/lodging\.ts|\.(test|builder)\.ts|\.config\.ts|\/testing(\/.*|-[^/]*)?(\.ts)?)$/.test(
        path,
      )
    if (!watched || allowed) return []
    return linesWith(text, /\bprocess\s*\.\s*env\b|\bprocess\s*\[\s*['"`]env|\{[^}]*\benv\b[^}]*\}\s*=\s*process\b/)
  },
}

// Brackets keep a pattern from matching itself: this file is tracked too.
const MACHINE_PATHS = /[/]work[/](main|shared)|[/]tmp[/]payung|(?<!\w)[/]home[/][a-z]|[/]root[/]|[/]Users[/][A-Za-z]/
const REGISTRY_HOSTS =
  /registry[.][a-z0-9-]+[.][a-z]{2,}|npmj[s][.](org|com)|artifactor[y]|verdacci[o]|tarball[:] http/i

const machinePaths: TextRule = {
  name: 'no-machine-paths',
  comment: 'A path of somebody’s machine is wrong on every other, and tells what is nobody’s business.',
  find: ({ text }) => linesWith(text, MACHINE_PATHS),
}

const registryHosts: TextRule = {
  name: 'no-registry-hosts',
  comment: 'Which registry serves the packages is a matter of the machine, not of the project.',
  find: ({ text }) => linesWith(text, REGISTRY_HOSTS),
}

const unfinished: TextRule = {
  name: 'nothing-is-left-for-later',
  comment: 'What is not done belongs into an issue; a reader of the code cannot do anything with it.',
  find: ({ path, text }) =>
    SOURCE.test(path) ? linesWith(text, /\b(TOD[O]|FIXM[E]|XX[X]|HAC[K])\b|not implemente[d]/) : [],
}

function linesWith(text: string, pattern: RegExp): string[] {
  return text.split('\n').flatMap((line, index) => (pattern.test(line) ? [`line ${index + 1}`] : []))
}

/** Where the tables of today begin: whatever is older would never be applied to an existing database in its order. */
const BASELINE = '20261121000100'
const MIGRATION = /^packages\/database\/prisma\/migrations\/(\d{14})_[^/]+\/migration\.sql$/
const MAKES_OBJECT =
  /^\s*(create\s+(or\s+replace\s+)?(function|procedure|view|(constraint\s+)?trigger|policy)|alter\s+policy)\b/i

const tableMigrations: TextRule = {
  name: 'migrations-change-tables-and-data-only',
  comment:
    'A function, view, trigger or policy stands as it is now in its own file of packages/database/sql; in a migration it would be undone by that file.',
  find: ({ path, text }) => {
    const time = MIGRATION.exec(path)?.[1]
    if (time === undefined) return []
    return [...(time < BASELINE ? ['older than the baseline'] : []), ...linesWith(text, MAKES_OBJECT)]
  },
}

const OBJECT_FILE = /^packages\/database\/sql\/[^/]+\/(function|view|trigger|policie)s\/(.+)\.sql$/
const OBJECT = /^create\s+(?:or\s+replace\s+)?(?:constraint\s+)?(function|view|trigger|policy)\s+(?:app\.)?(\w+)/gim

const oneObject: TextRule = {
  name: 'a-file-of-sql-is-one-object',
  comment:
    'An object is looked for, applied and dropped by the name of its file: its kind is the folder, its table stands before it.',
  find: ({ path, text }) => {
    if (!path.startsWith('packages/database/sql/')) return []
    const [, kind = '', name = ''] = OBJECT_FILE.exec(path) ?? []
    if (name === '') return ['not <feature>/functions|views|triggers|policies/<name>.sql']
    const made = [...text.matchAll(OBJECT)].map(([, what, which]) => `${what?.toLowerCase()} ${which}`)
    const expected = `${kind.replace(/ie$/, 'y')} ${name.split('.').at(-1)}`
    return made.length === 1 && made[0] === expected
      ? []
      : [`makes ${made.join(', ') || 'nothing'} instead of ${expected}`]
  },
}

const RESOLVES = /^apps\/api\/src\/features\/.*\.(graphql|type)\.ts$/

const resolversDecideNothing: TextRule = {
  name: 'resolvers-leave-permission-job-and-mail',
  comment:
    'A permission is a sentence of the policy, a job and a mail are steps of a use-case: the command line and other features need them too.',
  find: ({ path, text }) =>
    RESOLVES.test(path) ? linesWith(text, /\bpermissions\s*\??\.\s*has\b|\benqueueJob\b|\bmailer\b/) : [],
}

/** What tells a statement from a part of one, as an assignment or a condition is; a savepoint moves no data. */
const STATEMENT =
  /\bsql`\s*(select|insert\s+into|update\s+\w+|delete\s+from|with\s+\w+|merge\s+into)\b|['"`]\s*(select\s[^'"`]*\b(from|app\.\w+\()|insert\s+into\s|update\s+[\w."]+\s+(\w+\s+)?set\s|delete\s+from\s|with\s+\w+\s+as\s*\()/gi
const PLACE_OF_STATEMENTS = /(\.(queries|test|builder)\.ts$|\/testing\/)/

const statementsInQueries: TextRule = {
  name: 'statements-stand-in-queries',
  comment:
    'Who looks for what is read and written of a table looks in *.queries.ts: a use-case names the statement and says why it runs.',
  find: ({ path, text }) =>
    /^apps\/api\/src\/(features|graphql|platform)\//.test(path) &&
    path.endsWith('.ts') &&
    !PLACE_OF_STATEMENTS.test(path)
      ? [...text.matchAll(STATEMENT)].map(({ index }) => `line ${text.slice(0, index).split('\n').length}`)
      : [],
}

const FIXTURES_START = /expect\((worker|server|database)\)\.(toBeDefined|toBeTruthy)|expect\(server\.url\)\.toContain\(/

const fixturesStartByName: TextRule = {
  name: 'fixtures-are-not-started-by-expectations',
  comment:
    'An expectation that cannot fail says nothing of the product: name the fixture, let another depend on it, or make it auto.',
  find: ({ path, text }) =>
    /^(apps|packages)\/.*\.(test|builder)\.tsx?$/.test(path) ? linesWith(text, FIXTURES_START) : [],
}

/** A statement that begins at the left edge, with all its lines. */
const TOP_CONSTANT = /^(?:export )?const [\s\S]*?(?=\n\S(?![)\]}])|(?![\s\S]))/gm
const NOW = /(?<!app\.)\btoday\(\)|\bDate\.now\(\)|\bnew Date\(\)|\bTemporal\.Now\b/
const LATER = /=>|\bfunction\b|\bget \w+\(/

const daysOfBuilders: TextRule = {
  name: 'builders-know-no-day-when-they-load',
  comment:
    'Builders are loaded once for all test files of a process: a day of theirs is yesterday for the files that run after midnight.',
  find: ({ path, text }) =>
    /\.builder\.ts$|\/testing\/.*\.ts$/.test(path)
      ? [...text.matchAll(TOP_CONSTANT)].flatMap(([constant]) => {
          const [before = ''] = constant.split(NOW)
          return before === constant || LATER.test(before) ? [] : [before.slice(0, 60)]
        })
      : [],
}

const poolsHear: TextRule = {
  name: 'pools-hear-their-connections',
  comment:
    'A connection that breaks while nobody waits for it ends the process, unless somebody hears of it: openPool does. Tests meet it where a database is dropped.',
  find: ({ path, text }) =>
    /^(apps|packages)\/.*\.ts$/.test(path) && path !== 'packages/database/src/pool.ts'
      ? linesWith(text, /new (pg\.)?Pool\([^)\s]/)
      : [],
}

/** What the database counts exactly before it is published: the statements that ask for it, and the one file that publishes what a company may see of it. */
const EXACT_COUNTS = [
  {
    // For the government that keeps these people, which stores what is published.
    counts: /\bapp\.copied_groups\(/,
    statements: 'packages/database/src/copied-figures.ts',
    reads: /\bCopiedGroupRow\b/,
    publishes: 'packages/database/src/copied-figures.ts',
  },
  {
    // In the session of a company.
    counts: /\bapp\.families_reached\(/,
    statements: 'apps/api/src/features/pledges/benefit-years.queries.ts',
    reads: /\bbenefit-years\.queries\b/,
    publishes: 'apps/api/src/features/pledges/benefit-years.graphql.ts',
  },
] as const

const exactCounts: TextRule = {
  name: 'exact-counts-are-published',
  comment:
    'A company sees multiples of five: whoever reads exact counts that it may see something of publishes them in the same file, and nobody else has them.',
  find: ({ path, text }) =>
    /^(apps|packages|tooling)\/.*\.ts$/.test(path) &&
    !/\.(test|builder)\.ts$/.test(path) &&
    !path.startsWith('tooling/architecture-rules/')
      ? EXACT_COUNTS.flatMap(({ counts, statements, reads, publishes }) => [
          ...(path === statements ? [] : linesWith(text, counts)),
          ...(path === publishes ? [] : linesWith(text, reads)),
        ])
      : [],
}

export const TEXT_RULES: readonly TextRule[] = [
  fileSize,
  vagueFolders,
  barrels,
  environment,
  machinePaths,
  registryHosts,
  unfinished,
  tableMigrations,
  oneObject,
  resolversDecideNothing,
  statementsInQueries,
  fixturesStartByName,
  daysOfBuilders,
  poolsHear,
  exactCounts,
]
