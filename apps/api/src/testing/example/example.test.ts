// The product's schema is made first: other tests of this process are to know nothing of the examples.
import '../../graphql/schema.ts'
import './rename-view.graphql.ts'
import './shared-views.graphql.ts'

import { graphql } from 'graphql'
import { describe, expect } from 'vitest'
import { builder } from '../../graphql/builder.ts'
import { Context } from '../../platform/context.ts'
import { readChoices } from '../../platform/memberships.ts'
import { keepReferenceData } from '../../platform/reference-data.ts'
import { TENANTS, type TestTenant, test, USERS } from '../test.ts'

const schema = builder.toSchema()

const RENAME = `mutation ($input: RenameViewInput!) { renameView(input: $input) { __typename
  ... on RenameViewSuccess { data } ... on ValidationError { issues { path code } } } }`
const LIST = `query ($first: Int, $after: String) { sharedViews(first: $first, after: $after) {
  pageInfo { hasNextPage endCursor } edges { node { name } } } }`

const OWNERS = { view: TENANTS['kubu-raya'].id, other: TENANTS.pontianak.id }

interface Views {
  viewId: string
  // biome-ignore lint/suspicious/noExplicitAny: an answer of any shape, which each test takes apart by expect
  ask: (tenant: TestTenant, source: string, variableValues: Record<string, unknown>) => Promise<any>
}

const views = test.extend<Views>({
  ask: async ({ reader, transactions, vault }, use) => {
    const reference = await keepReferenceData(reader)()
    await use(async (tenant, source, variableValues) => {
      const { actors } = await readChoices(reader, USERS[tenant], null)
      const person = { user: null, choices: actors, secondFactorMissing: false }
      const contextValue = new Context({ ...person, reader, transactions, vault, reference, services: null as never })
      const { data, errors } = await graphql({ schema, source, variableValues, contextValue })
      expect(errors).toBeUndefined()
      return data
    })
  },
  viewId: async ({ admin }, use) => {
    const { rows } = await admin.query(
      `insert into saved_view (tenant_id, owner_id, list, name, state, shared)
       select $1, $2, 'WORKERS', 'Nelayan ' || i, '{}', true from generate_series(1, 3) i returning id`,
      [OWNERS.view, USERS['kubu-raya']],
    )
    await use(rows[0].id)
  },
})

describe('the mutation of the guide for contributors', () => {
  views('renames a view, and the audit log keeps which', async ({ ask, viewId, admin }) => {
    const { renameView } = await ask('kubu-raya', RENAME, { input: { viewId, name: ' Petani ' } })
    expect(renameView).toEqual({ __typename: 'RenameViewSuccess', data: viewId })
    expect((await admin.query('select name from saved_view where id = $1', [viewId])).rows).toEqual([
      { name: 'Petani' },
    ])
    const { rows } = await admin.query(`select subject_id, fields from audit_event where action = 'VIEW_RENAMED'`)
    expect(rows).toEqual([{ subject_id: viewId, fields: ['name'] }])
  })

  views('refuses a name of blanks, and a view of another tenant', async ({ ask, viewId }) => {
    expect((await ask('kubu-raya', RENAME, { input: { viewId, name: ' ' } })).renameView).toMatchObject({
      issues: [{ path: 'name', code: 'VIEW_NAME_INVALID' }],
    })
    expect((await ask('pontianak', RENAME, { input: { viewId, name: 'Petani' } })).renameView).toEqual({
      __typename: 'NotFoundError',
    })
  })
})

describe('the list of the guide for contributors', () => {
  views('shows the newest first, page by page, and nothing to another tenant', async ({ ask, viewId: _views }) => {
    const names = ({ sharedViews }: { sharedViews: { edges: { node: { name: string } }[] } }) =>
      sharedViews.edges.map(({ node }) => node.name)
    const first = await ask('kubu-raya', LIST, { first: 2 })
    expect(names(first as never)).toEqual(['Nelayan 3', 'Nelayan 2'])
    const { hasNextPage, endCursor } = first.sharedViews.pageInfo
    expect(hasNextPage).toBe(true)
    expect(names((await ask('kubu-raya', LIST, { first: 2, after: endCursor })) as never)).toEqual(['Nelayan 1'])
    expect(names((await ask('pontianak', LIST, { first: 2 })) as never)).toEqual([])
  })
})
