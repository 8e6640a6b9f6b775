import { expect } from 'vitest'
import { TENANTS, test, USERS } from '../../testing/test.ts'

const SAVE = `mutation ($input: SaveViewInput!) { saveView(input: $input) { __typename
  ... on SaveViewSuccess { data { id name mine } } ... on ValidationError { issues { path code } } } }`
const LIST = '{ savedViews(list: WORKERS) { id name shared mine } }'
const nelayan = { list: 'WORKERS', name: 'Nelayan', state: '{"statuses":["VERIFIED"]}', shared: true }

test('a shared view is seen by the tenant and by nobody else', async ({ signIn }) => {
  const kubuRaya = await signIn('kubu-raya')
  const { saveView } = await kubuRaya.ask(SAVE, { input: nelayan })
  expect(saveView).toMatchObject({ __typename: 'SaveViewSuccess', data: { name: 'Nelayan', mine: true } })
  expect((await kubuRaya.ask(LIST)).savedViews).toHaveLength(1)
  const pontianak = await signIn('pontianak')
  expect((await pontianak.ask(LIST)).savedViews).toEqual([])
})

test('a company keeps no view of people, and views of its log', async ({ signIn }) => {
  const company = await signIn('pertamina')
  const input = { ...nelayan, shared: false }
  expect((await company.askRaw(SAVE, { input })).data?.saveView?.__typename).not.toBe('SaveViewSuccess')
  expect((await company.ask(LIST)).savedViews).toEqual([])
  expect((await company.ask(SAVE, { input: { ...input, list: 'AUDIT' } })).saveView).toMatchObject({
    __typename: 'SaveViewSuccess',
  })
})

test.for(['CLAIMS', 'DECREES', 'AGREEMENTS', 'VISITS'])(
  'a list of %s keeps views of its own',
  async (list, { signIn }) => {
    const officer = await signIn('kubu-raya')
    expect((await officer.ask(SAVE, { input: { ...nelayan, list } })).saveView).toMatchObject({
      __typename: 'SaveViewSuccess',
    })
    const { savedViews } = await officer.ask('query ($list: SavedViewList!) { savedViews(list: $list) { name } }', {
      list,
    })
    expect(savedViews).toEqual([{ name: 'Nelayan' }])
    expect((await officer.ask(LIST)).savedViews).toEqual([])
  },
)

test('the same name again replaces the view', async ({ signIn }) => {
  const officer = await signIn('kubu-raya')
  await officer.ask(SAVE, { input: nelayan })
  await officer.ask(SAVE, { input: { ...nelayan, shared: false } })
  expect((await officer.ask(LIST)).savedViews).toMatchObject([{ name: 'Nelayan', shared: false }])
})

test('a name of blanks and a state that is no JSON are said, with their field', async ({ signIn }) => {
  const officer = await signIn('kubu-raya')
  expect((await officer.ask(SAVE, { input: { ...nelayan, name: '  ' } })).saveView).toMatchObject({
    issues: [{ path: 'name', code: 'VIEW_NAME_INVALID' }],
  })
  expect((await officer.ask(SAVE, { input: { ...nelayan, state: '{' } })).saveView).toMatchObject({
    issues: [{ path: 'state', code: 'VIEW_STATE_INVALID' }],
  })
})

test('another tenant’s view cannot be deleted, and the answer does not tell that it exists', async ({ signIn }) => {
  const { saveView } = await (await signIn('kubu-raya')).ask(SAVE, { input: nelayan })
  const pontianak = await signIn('pontianak')
  const remove = 'mutation ($input: DeleteViewInput!) { deleteView(input: $input) { __typename } }'
  expect(await pontianak.ask(remove, { input: { viewId: saveView.data.id } })).toEqual({
    deleteView: { __typename: 'NotFoundError' },
  })
  expect(await pontianak.ask(remove, { input: { viewId: 'kein-uuid' } })).toEqual({
    deleteView: { __typename: 'NotFoundError' },
  })
  expect((await (await signIn('kubu-raya')).ask(LIST)).savedViews).toHaveLength(1)
})

test('a person keeps a hundred views, and can still replace each of them', async ({ signIn, admin }) => {
  await admin.query(
    `insert into saved_view (tenant_id, owner_id, list, name, state) select $1, $2, 'AUDIT', 'Tampilan ' || i, '{}' from generate_series(1, 100) i`,
    [TENANTS['kubu-raya'].id, USERS['kubu-raya']],
  )
  const officer = await signIn('kubu-raya')
  expect((await officer.ask(SAVE, { input: nelayan })).saveView).toMatchObject({
    issues: [{ path: 'name', code: 'VIEWS_TOO_MANY' }],
  })
  const input = { ...nelayan, list: 'AUDIT', name: 'Tampilan 7' }
  expect((await officer.ask(SAVE, { input })).saveView).toMatchObject({ __typename: 'SaveViewSuccess' })
})
