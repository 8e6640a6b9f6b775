import type pg from 'pg'

/**
 * Sets the clock by which the functions of a test's database read the day and the hour. The hours that are written as a row comes in stay the machine's.
 *
 * @param instant as ISO 8601, for example `2026-12-31T16:59:59Z`
 */
export async function setsDatabaseClock(admin: pg.Client, instant: string): Promise<void> {
  await admin.query(
    `create or replace function app.clock() returns timestamptz language sql stable as $$ select timestamptz '${instant}' $$`,
  )
  const { rows } = await admin.query<{ definition: string }>(
    `select pg_get_functiondef(p.oid) as definition from pg_proc p where p.pronamespace = 'app'::regnamespace and p.prokind = 'f'
       and pg_get_functiondef(p.oid) ~ '\\mnow\\(\\)'`,
  )
  // All at once: a function that already read the new clock while another still read the old one would do half of its work.
  await admin.query(rows.map(({ definition }) => definition.replaceAll(/\bnow\(\)/g, 'app.clock()')).join(';\n'))
}
