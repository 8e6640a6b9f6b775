import { needsConfirmation, type Role } from '@payung/domain/access/role'
import type pg from 'pg'
import { expect } from 'vitest'
import { today } from '../platform/clock.ts'
import { node } from './isolation/things.builder.ts'
import { type Client, TENANTS, type TestTenant, USERS } from './test.ts'

interface Member {
  readonly user: TestTenant
  readonly role: Role
  /** Who alone has opened the account; left out: the operator. */
  readonly openedBy?: TestTenant
  /** Where; left out: in Kubu Raya. */
  readonly tenants?: readonly TestTenant[]
}

const NOBODY = '00000000-0000-0000-0000-000000000000'

/** These people work in one place, Kubu Raya if none is named, and nobody else: earlier attacks are forgotten, what was arranged for this one stays. */
export async function works(
  admin: pg.Client,
  members: readonly Member[],
  kept = NOBODY,
  place: TestTenant = 'kubu-raya',
): Promise<void> {
  await admin.query('delete from approval_delegation')
  await admin.query('delete from role_proposal where state <> $1 or id <> $2', ['OPEN', kept])
  await admin.query('delete from membership')
  const here: readonly TestTenant[] = [place]
  for (const { user, role, openedBy = null, tenants = here } of members)
    await admin.query(
      `insert into membership (tenant_id, user_id, role, valid, granted_by) select t, $2, $3, '[2020-01-01,)', $4 from unnest($1::uuid[]) t`,
      [tenants.map((tenant) => TENANTS[tenant].id), USERS[user], role, openedBy && USERS[openedBy]],
    )
}

const APPOINTMENT = { post: 'Kepala Seksi', number: '821.2/9/BKD/2026', appointedOn: '2026-02-02' }

/** What administrators do about a colleague's role, by the mutations of the page of people. */
export function administration(first: Client, second: Client) {
  const changed = async (client: Client, mutation: string, input: Record<string, unknown>): Promise<string | null> => {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`
    const success = `... on ${type.replace(/Input$/, 'Success')} { data { id } }`
    const answer = await client.ask(
      `mutation ($input: ${type}!) { ${mutation}(input: $input) { __typename ${success} ... on Error { code } } }`,
      { input },
    )
    expect(answer[mutation], mutation).toMatchObject({ data: { id: expect.any(String) } })
    return answer[mutation].data.id
  }
  return {
    ends: async (user: TestTenant) => {
      const { members } = await first.ask('{ members { user { email } memberships { id ended } } }')
      const own = members.find((member: { user: { email: string } }) => member.user.email === `${user}@payung.example`)
      for (const { id, ended } of own.memberships)
        if (!ended) await changed(first, 'endMembership', { membershipId: id, lastDay: yesterday() })
    },
    gives: async (user: TestTenant, role: Role, official: string | null = null) => {
      if (!needsConfirmation(role) && official === null)
        return changed(first, 'grantRole', { userId: USERS[user], role })
      const proposalId = await changed(first, 'proposeRole', {
        userId: USERS[user],
        role,
        official: { name: official ?? user, ...APPOINTMENT },
      })
      return changed(second, 'confirmRole', { proposalId })
    },
    delegates: async (from: Client, deputy: TestTenant) =>
      changed(from, 'delegateApproval', {
        deputyId: node('User', USERS[deputy]),
        fromDay: today().toString(),
        lastDay: today().toString(),
        reason: 'Dinas luar ke Jakarta',
      }),
  }
}

const yesterday = () => today().subtract({ days: 1 }).toString()
