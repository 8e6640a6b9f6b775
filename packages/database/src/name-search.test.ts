import fc from 'fast-check'
import pg from 'pg'
import { expect } from 'vitest'
import { type Entry, NOBODY } from './entry.ts'
import { Prisma } from './prisma.ts'
import type { Reader } from './read-as.ts'
import { aLink, aWorker, becomesInstitution, TENANTS, test } from './testing/test.ts'

const PROVINCE = TENANTS.provinsi.id
const WORDS = [
  'siti',
  'nur',
  'nurul',
  'ana',
  'yuliana',
  'yana',
  'yuli',
  'muhamad',
  'muhamadi',
  'ahmad',
  'an',
  'us',
  'a',
  'unya',
]
const aName = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 })
  .chain((words) => fc.constantFrom(words.join(' '), words.join('  ')))

const aStep = fc.oneof(
  fc.record({
    do: fc.constant('add' as const),
    name: aName,
    village: fc.constantFrom('61.12.05.2003', '61.12.01.2001'),
  }),
  fc.record({ do: fc.constant('rename' as const), name: aName }),
  fc.record({ do: fc.constant('link' as const), level: fc.constantFrom('FULL', 'REGISTERED', 'PROOF') }),
  fc.record({ do: fc.constant('unlink' as const) }),
  fc.record({ do: fc.constant('status' as const) }),
  fc.record({ do: fc.constant('undone' as const), name: aName }),
)
type Step = typeof aStep extends fc.Arbitrary<infer S> ? S : never

const SOMEBODY = '(select id from worker order by random() limit 1)'

async function take(admin: pg.Client, step: Step): Promise<void> {
  switch (step.do) {
    case 'add':
      await aWorker(admin, { name: step.name, in: step.village })
      return
    case 'rename':
      await admin.query(`update worker set name = $1, name_search = $1 where id = ${SOMEBODY}`, [step.name])
      return
    case 'link':
      await admin.query(
        `insert into worker_access (worker_id, tenant_id, custodian_tenant_id, level, reason_kind)
         select id, $1, tenant_id, $2, 'FUNDING' from worker where id = ${SOMEBODY} on conflict do nothing`,
        [PROVINCE, step.level],
      )
      return
    case 'unlink':
      await admin.query(
        'update worker_access set ended_at = now() where id in (select id from worker_access where ended_at is null limit 1)',
      )
      return
    case 'status':
      await admin.query(
        `update worker set status = 'VERIFIED' where id in (select id from worker order by random() limit 3)`,
      )
      return
    case 'undone':
      await admin.query('begin')
      await aWorker(admin, { name: step.name })
      await admin.query('rollback')
  }
}

interface Search {
  readonly words: readonly string[]
  readonly key: 'name_order' | 'registered_on'
  readonly descending: boolean
  readonly most: number
}

const aSearch = fc.record({
  words: fc.array(fc.constantFrom(...WORDS, 'u', 'mad', 'yulyana', 'muhamadd', 'nobody'), {
    minLength: 1,
    maxLength: 3,
  }),
  key: fc.constantFrom('name_order' as const, 'registered_on' as const),
  descending: fc.boolean(),
  most: fc.constantFrom(1, 4, 26),
})

interface Position {
  readonly key: string
  readonly id: string
}

const patternsOf = (words: readonly string[]) => words.map((word) => `%${word}%`)

/** What a search means: the rows of the listing, under the policies. */
function plainly({ words, key, descending }: Search, after: Position | null, most: number) {
  const column = Prisma.raw(key)
  const sense = Prisma.raw(descending ? 'desc' : 'asc')
  const beyond =
    after === null
      ? Prisma.sql`true`
      : Prisma.sql`(${column}, worker_id) ${Prisma.raw(descending ? '<' : '>')} (${after.key}${Prisma.raw(key === 'registered_on' ? '::date' : '')}, ${after.id}::uuid)`
  return Prisma.sql`select worker_id as id, ${column}::text as key from worker_listing
    where name_search like all (${patternsOf(words)}) and ${beyond} order by ${column} ${sense}, worker_id ${sense} limit ${most}`
}

function searched({ words, key, descending }: Search, after: Position | null, most: number) {
  return Prisma.sql`select search_page as id from app.search_page(${patternsOf(words)}::text[], ${words.join(' ')}, ${key}, ${descending},
    ${after?.key ?? null}::text, ${after?.id ?? null}::uuid, ${most}::int)`
}

/** Walks a search page by page both ways, and compares totals and the whole. */
async function compare(reader: Reader, entry: Entry, search: Search): Promise<void> {
  const all = await reader.readAs<Position>(entry, plainly(search, null, 1_000_000))
  const [total] = await reader.readAs(
    entry,
    Prisma.sql`select app.count_matches(${patternsOf(search.words)}::text[], 1000000) as total`,
  )
  expect(total).toEqual({ total: all.length })
  const whole = await reader.readAs<{ worker_id: string }>(
    entry,
    Prisma.sql`select worker_id from app.search_workers(${patternsOf(search.words)}::text[], ${search.words.join(' ')}, 1000000)`,
  )
  if (all.length === 0) {
    await compareAlike(reader, entry, search)
    return
  }
  expect(whole.map(({ worker_id }) => worker_id).sort()).toEqual(all.map(({ id }) => id).sort())
  const positions = [null, all[0], all[search.most - 1], all[Math.floor(all.length / 2)], all.at(-2), all.at(-1)]
  for (const after of positions) {
    if (after === undefined) continue
    const page = (await reader.readAs<{ id: string }>(entry, searched(search, after, search.most))).map(({ id }) => id)
    const expected = (await reader.readAs<Position>(entry, plainly(search, after, search.most))).map(({ id }) => id)
    expect(page).toEqual(expected)
  }
}

async function compareAlike(reader: Reader, entry: Entry, search: Search): Promise<void> {
  const name = search.words.join(' ')
  const alike = await reader.readAs<{ id: string; rank: number }>(
    entry,
    Prisma.sql`select worker_id as id, similarity(name_search, ${name}) as rank from worker_listing
      where similarity(name_search, ${name})::float8 >= 0.45 order by 2 desc, name_order, 1`,
  )
  const matches = await reader.readAs<{ id: string; rank: number }>(
    entry,
    Prisma.sql`select worker_id as id, rank from app.search_workers(${patternsOf(search.words)}::text[], ${name}, 50)`,
  )
  // The most alike fifty.
  expect(matches).toEqual(alike.slice(0, 50))
  const page = await reader.readAs<{ id: string }>(entry, searched(search, null, 50))
  expect(page.map(({ id }) => id)).toEqual(alike.slice(0, 50).map(({ id }) => id))
}

/** What is posted beside what the listing says. */
const DIFFERENCES = `
  with posted as (select p.tenant_id, w.word, p.name_order, p.worker_id from name_posting p join name_word w on w.id = p.word_id),
    spoken as (select distinct tenant_id, word collate "C", name_order, worker_id from worker_listing, unnest(string_to_array(name_search, ' ')) word where word <> '')
  (table posted except table spoken) union all (table spoken except table posted)`

test('whatever happens to people, a search finds whom their names fit, in each order, page by page, and whoever is called alike', async ({
  admin,
  reader,
  entryOf,
}) => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(aStep, { minLength: 1, maxLength: 12 }),
      fc.array(aSearch, { minLength: 4, maxLength: 4 }),
      async (steps, searches) => {
        for (const step of steps) await take(admin, step)
        expect((await admin.query(DIFFERENCES)).rows).toEqual([])
        for (const search of searches) {
          for (const entry of [
            entryOf('kubu-raya'),
            entryOf('provinsi'),
            entryOf('kubu-raya', { areaScope: '61.12.05' }),
          ]) {
            await compare(reader, entry, search)
          }
        }
        await admin.query('delete from worker_access')
        await admin.query('delete from worker_listing')
        await admin.query('delete from worker')
        expect((await admin.query('select from name_posting')).rowCount).toBe(0)
      },
    ),
    { numRuns: 25 },
  )
})

const AGENCY = '00000000-0000-7000-8000-0000000000a9'

/** Names that thousands have: by ranges, by walks, and where these do not do, by all of them. */
async function arrangeMany(admin: pg.Client): Promise<void> {
  await admin.query(`insert into agency (id, tenant_id, name) values ($1, $2, 'Dinas')`, [
    AGENCY,
    TENANTS['kubu-raya'].id,
  ])
  await admin.query(
    `with people as (insert into person (blind_index) select sha256(n::text::bytea) from generate_series(1, 12000) n returning id),
       numbered as (select id as person, (row_number() over (order by id))::integer as n from people)
     insert into worker (tenant_id, person_id, national_id_cipher, national_id_prefix, name, name_search, birth_date, sex, village_code, status,
       registered_by_tenant_id, agency_id, created_at)
     select $1, person, decode(repeat('00', 48), 'hex'), '6112', name, lower(name), '1982-11-15', 'FEMALE', case when n % 3 = 0 then '61.12.01.2001' else '61.12.05.2003' end, 'CANDIDATE',
       $1, case when n % 5 = 0 then $2::uuid end, '2026-01-01'::timestamptz + (n / 50) * interval '1 day'
     from numbered, lateral (select case
       when n <= 3000 then 'Alpa w' || n % 400
       when n <= 6000 then 'Beta ' || chr(97 + n % 26) || case when n % 500 = 0 then ' Seldom' else '' end
       when n <= 9000 then 'Alpa Gamma' || case when n % 2 = 0 then ' Alpaka' else '' end
       when n <= 11990 then 'Zulu Gammarus'
       else 'Zulu Alpa Beta' end as name) named`,
    [TENANTS['kubu-raya'].id, AGENCY],
  )
  await admin.query('analyze worker_listing, name_posting, name_word')
}

test('names that thousands have are found alike: by ranges, by walks, and by gathering all', async ({
  admin,
  reader,
  entryOf,
}) => {
  await arrangeMany(admin)
  const entries = [
    entryOf('kubu-raya'),
    entryOf('kubu-raya', { areaScope: '61.12.01' }),
    entryOf('kubu-raya', { agencyId: AGENCY }),
    entryOf('pontianak'),
  ]
  for (const words of [
    ['alpa'],
    ['beta', 'alpa'],
    ['gamma', 'alpa'],
    ['zulu'],
    ['zulu', 'gam'],
    ['lp', 'ta'],
    ['seldom', 'beta'],
    ['a'],
    ['w'],
    ['w', 'lp'],
    ['alpaka', 'zulu'],
  ]) {
    for (const key of ['name_order', 'registered_on'] as const) {
      for (const descending of [false, true]) {
        for (const entry of entries) await compare(reader, entry, { words, key, descending, most: 26 })
      }
    }
  }
})

test('a word is looked up by itself also where nothing is known yet about all words, as in a first load', async ({
  admin,
}) => {
  await admin.query(`insert into name_word (word) select 'word' || n from generate_series(1, 20000) n`)
  await admin.query(
    `select pg_clear_relation_stats('public', 'name_word'), pg_clear_attribute_stats('public', 'name_word', 'word', false)`,
  )
  const [before, name] = [await wordsRead(admin), 'Word19000 Word19001 Word19002']
  await aWorker(admin, { name })
  expect((await admin.query(DIFFERENCES)).rows).toEqual([])
  expect((await wordsRead(admin)) - before).toBeLessThan(100)
})

/** How many entries of the indexes of the vocabulary were read. */
async function wordsRead(admin: pg.Client): Promise<number> {
  await admin.query('select pg_stat_force_next_flush()')
  const { rows } = await admin.query<{ read: number }>(
    `select sum(idx_tup_read)::integer as read from pg_stat_user_indexes where relname = 'name_word'`,
  )
  return rows[0]?.read ?? 0
}

test('two who bring the same new word do not wait for each other, and both are found', async ({
  admin,
  database,
  reader,
  entryOf,
}) => {
  const other = new pg.Client({ connectionString: database.adminUrl })
  await other.connect()
  try {
    await admin.query(`set lock_timeout = '2s'`)
    await other.query('begin')
    const first = await aWorker(other, { name: 'Zulkifliwan Satu' })
    const second = await aWorker(admin, { name: 'Zulkifliwan Dua' })
    await other.query('commit')
    const third = await aWorker(admin, { name: 'Zulkifliwan Tiga' })
    const search = { words: ['zulkifliwan'], key: 'name_order', descending: false, most: 26 } as const
    const pageOf = async () =>
      (await reader.readAs<{ id: string }>(entryOf('kubu-raya'), searched(search, null, 26))).map(({ id }) => id)
    expect(await pageOf()).toEqual([second, first, third])
    await compare(reader, entryOf('kubu-raya'), search)
    expect((await admin.query(`select from name_word where word = 'zulkifliwan'`)).rowCount).toBe(2)
    // Whoever loses the name is no longer found by either.
    await admin.query(`update worker set name = 'Dua', name_search = 'dua' where id = any($1)`, [[first, second]])
    expect(await pageOf()).toEqual([third])
    expect((await admin.query(DIFFERENCES)).rows).toEqual([])
  } finally {
    await other.end()
  }
})

test('the words of others tell nobody anything: only people whom one sees by their name come out', async ({
  admin,
  reader,
  entryOf,
}) => {
  await becomesInstitution(admin, 'pertamina')
  await aLink(admin, await aWorker(admin, { name: 'Zulkifliwan Satu', in: '61.12.05.2003' }), 'pertamina', 'PROOF')
  await aWorker(admin, { name: 'Yuliana', keptBy: 'pontianak' })
  const blind = [
    NOBODY,
    entryOf('pontianak'),
    entryOf('provinsi'),
    entryOf('pertamina'),
    entryOf('kubu-raya', { areaScope: '61.12.01' }),
    entryOf('kubu-raya', { agencyId: AGENCY }),
  ]
  for (const words of [['zulkifliwan'], ['zulkifliwan', 'satu'], ['zulkifliwam', 'satu']]) {
    for (const key of ['name_order', 'registered_on'] as const) {
      const page = searched({ words, key, descending: false, most: 26 }, null, 26)
      expect(await reader.readAs(entryOf('kubu-raya'), page)).toHaveLength(1)
      for (const entry of blind) expect(await reader.readAs(entry, page)).toEqual([])
    }
    for (const entry of blind) {
      const total = Prisma.sql`select app.count_matches(${patternsOf(words)}::text[], 100) as total`
      expect(await reader.readAs(entry, total)).toEqual([{ total: 0 }])
      const all = Prisma.sql`select from app.search_workers(${patternsOf(words)}::text[], ${words.join(' ')}, 100)`
      expect(await reader.readAs(entry, all)).toEqual([])
    }
  }
  for (const statement of [
    'select from name_word',
    'select from name_posting',
    `select app.words_like('%zul%')`,
    `select app.people_called('{%zul%}', 'name_order')`,
    `select app.people_called_alike('zulkifliwan', 5)`,
  ]) {
    await expect(reader.readAs(entryOf('kubu-raya'), { text: statement, values: [] }), statement).rejects.toThrow(
      'permission denied',
    )
  }
})
