import { expect } from 'vitest'
import { test } from '../testing/test.ts'

const SAVE = `mutation ($input: SaveViewInput!) { saveView(input: $input) { __typename } }`
const VIEW = { list: 'WORKERS', name: 'Nelayan', state: '{}', shared: false }

test('a guard of the database that a use-case did not foresee says to look again, and a constraint of a table stays a defect', async ({
  signIn,
  admin,
}) => {
  const officer = await signIn('kubu-raya')
  const codeOf = async () => {
    const body = JSON.stringify({ query: SAVE, variables: { input: VIEW } })
    const headers = { 'content-type': 'application/json' }
    const answer = await officer.fetch('/graphql', { method: 'POST', headers, body })
    const { errors } = (await answer.json()) as { errors?: { message: string; extensions: { code: string } }[] }
    return { status: answer.status, code: errors?.[0]?.extensions.code, message: errors?.[0]?.message }
  }
  await admin.query(`
    create function public.refuse() returns trigger language plpgsql as $$ begin
      raise exception 'somebody was faster' using errcode = '23001', constraint = 'saved_view_is_settled';
    end $$;
    create trigger refuse before insert on saved_view for each row execute function public.refuse()`)
  expect(await codeOf()).toEqual({
    status: 200,
    code: 'CHANGED_MEANWHILE',
    message: expect.stringContaining('Muat ulang'),
  })
  await admin.query(
    `drop trigger refuse on saved_view; alter table saved_view add constraint no_fishermen check (name <> 'Nelayan')`,
  )
  expect(await codeOf()).toMatchObject({ code: 'INTERNAL' })
  await admin.query('alter table saved_view drop constraint no_fishermen')
  expect(await codeOf()).toMatchObject({ code: undefined })
})
