import { readFile } from 'node:fs/promises'
import type pg from 'pg'
import { describe, expect } from 'vitest'
import { PAIRS } from './four-eyes.builder.ts'
import { DECIDED_IN, DECIDED_WITHOUT_PAIR, MADE_OR_OWNED, NO_PERSON } from './four-eyes-columns.builder.ts'
import type { As } from './four-eyes-pair.builder.ts'
import { holdsOffice } from './testing/a-decree.ts'
import { test as base, TENANTS, type TestTenant, USERS } from './testing/test.ts'

/** People of Kubu Raya act one after another. */
const test = base.extend<{ as: As }>({
  as: async ({ sends, entryOf }, use) =>
    use((text, values, user = 'kubu-raya') => sends(entryOf('kubu-raya', { userId: USERS[user] }), text, values)),
})

/** What a person can become between making and deciding. */
const ROLES = ['APPROVER', 'LEGAL_REVIEWER', 'VERIFIER'] as const

/** The maker's account and the other one, as one administrator alone would have opened them, in each tenant that has a part in a pair. */
async function opensBoth(admin: pg.Client, maker: TestTenant, other: TestTenant): Promise<void> {
  const tenants = [TENANTS['kubu-raya'].id, TENANTS.pontianak.id, TENANTS.provinsi.id, TENANTS.pertamina.id]
  const users = [USERS[maker], USERS[other]]
  await admin.query(
    `insert into membership (tenant_id, user_id, role) select t, u, 'VIEWER' from unnest($1::uuid[]) t, unnest($2::uuid[]) u
     where not exists (select from membership where tenant_id = t and user_id = u)`,
    [tenants, users],
  )
  await admin.query('update membership set granted_by = $1 where user_id = any($2)', [USERS.pertamina, users])
}

describe.for(PAIRS)('$subject: who $makes is not who $decides', ({ subject, arrange, refusal, code }) => {
  test('at the database, as the same person and after a change of role, and another person is', async ({
    admin,
    as,
  }) => {
    const { maker, other, thing, decide } = await arrange(admin, as)
    const isHeld = async () =>
      thing !== undefined &&
      ((await as('select app.held_as_maker($1, $2) as id', [thing.kind, [thing.id]], other)).rowCount ?? 0) > 0
    await expect(decide(maker)).rejects.toThrow(refusal)
    for (const role of ROLES) {
      await admin.query('delete from membership where user_id = $1', [USERS[maker]])
      await holdsOffice(admin, 'kubu-raya', maker, role)
      await expect(decide(maker), role).rejects.toThrow(refusal)
    }
    if (refusal.startsWith('decree')) await holdsOffice(admin, 'kubu-raya', other, 'APPROVER')
    await opensBoth(admin, maker, other)
    expect(await isHeld(), 'the page knows it beforehand').toBe(thing !== undefined)
    await expect(decide(other), 'an account of the same administrator').rejects.toThrow(
      code === 'PROPOSER_IS_NOT_CONFIRMER'
        ? 'CONFIRMER_MADE_BY_PROPOSER'
        : /decider_may_be_maker|MAY_BE_ONE_PERSON|member_by_objection/,
    )
    await admin.query('update membership set granted_by = null where user_id = $1', [USERS[other]])
    expect(await isHeld(), 'and lets another person').toBe(false)
    await decide(other)
    const [table, column] = DECIDED_IN[subject]?.split('.') ?? []
    if (table === undefined || column === undefined) return
    const { rowCount } = await admin.query(`select from ${table} where ${column} = $1`, [USERS[other]])
    expect(rowCount, `${table}.${column} is signed`).toBeGreaterThan(0)
  })
})

test('every column that a person is signed in belongs to a pair, or is known to decide nothing, or says why it has none', async ({
  admin,
}) => {
  const { rows } = await admin.query<{ name: string }>(
    `select distinct c.relname || '.' || a.attname as name from pg_class c
     join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     left join pg_constraint k on k.conrelid = c.oid and k.contype = 'f' and k.confrelid = 'app_user'::regclass and a.attnum = any (k.conkey)
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.atttypid = 'uuid'::regtype
       and (a.attname like '%\\_by' or k.oid is not null)`,
  )
  const pairs = new Set(Object.values(DECIDED_IN).filter((column) => column !== null))
  const classified = [...pairs, ...DECIDED_WITHOUT_PAIR, ...MADE_OR_OWNED, ...NO_PERSON]
  expect(rows.map(({ name }) => name).toSorted()).toEqual(classified.toSorted())
  expect(Object.keys(DECIDED_IN)).toEqual(PAIRS.map(({ subject }) => subject))
  const papers = await readFile(new URL('../../../docs/four-eyes.md', import.meta.url), 'utf8')
  const [, reasons = ''] = papers.split('## No pair, and why')
  expect([...reasons.matchAll(/`(\w+\.\w+)`/g)].map(([, column]) => column).toSorted()).toEqual(DECIDED_WITHOUT_PAIR)
})

test('every refusal of a maker that the database knows stands among the pairs', async ({ admin }) => {
  const { rows } = await admin.query<{ refusal: string }>(
    `select m[1] as refusal from pg_proc p, regexp_matches(p.prosrc, 'constraint = ''([a-z_]*(?:_is_not_|_by_another|_by_two)[a-z_]*)''', 'g') m
     where p.pronamespace = 'app'::regnamespace
     union select conname from pg_constraint where conname ~ '_is_not_|_by_another|_by_two' order by 1`,
  )
  // The decision that confirms an addition is refused as well, after the membership; a confirmed role by its table too, after the function.
  const refusals = new Set([
    ...PAIRS.map(({ refusal }) => refusal),
    'addition_by_two',
    'role_proposer_is_not_confirmer',
  ])
  expect(rows.map(({ refusal }) => refusal).filter((refusal) => !refusals.has(refusal))).toEqual([])
  expect(rows.length).toBeGreaterThan(8)
})

test('the test that each pair names shows its refusal in the use-case', async () => {
  for (const { code, test: path } of PAIRS) {
    const text = await readFile(new URL(`../../../${path}`, import.meta.url), 'utf8')
    expect(text.includes(`'${code}'`), `${path} shows ${code}`).toBe(true)
  }
})

test('the table of the papers holds these pairs', async () => {
  const papers = await readFile(new URL('../../../docs/four-eyes.md', import.meta.url), 'utf8')
  const rows = PAIRS.map(
    ({ subject, makes, decides, refusal, code, test: path }) =>
      `| ${subject} | ${makes} | ${decides} | \`${refusal}\` | \`${code}\`, \`${path.slice(path.lastIndexOf('/') + 1)}\` |`,
  )
  expect(papers.split('\n').filter((line) => line.startsWith('| ') && line.includes('`'))).toEqual(rows)
})
