import { type ApprovalDuty, DUTY_PERMISSIONS } from '@payung/domain/access/approval'
import { isPermitted } from '@payung/domain/access/permission'
import { ROLE_SIDES, ROLES } from '@payung/domain/access/role'
import pg from 'pg'
import { describe, expect } from 'vitest'
import { Prisma } from './prisma.ts'
import { aDraft, holdsOffice } from './testing/a-decree.ts'
import { test as base, TENANTS, type TestTenant, USERS } from './testing/test.ts'

const VOTE = `insert into decree_vote (decree_id, tenant_id, submission, position, vote, on_behalf_of)
  select id, tenant_id, submission, 1, 'APPROVE', $2 from decree where id = $1`
const TODAY = `(now() at time zone 'Asia/Pontianak')::date`

interface Voting {
  /** A decree under review whose one step asks this of its taker. */
  underReview: (duty: ApprovalDuty, voter?: string) => Promise<string>
  /** As the application, in a transaction that leaves nothing behind where it says so. */
  vote: (decree: string, user: TestTenant, onBehalfOf?: string | null, undone?: 'UNDONE') => Promise<void>
}

const test = base.extend<Voting>({
  underReview: async ({ admin, writeAs }, use) => {
    await use(async (duty, voter) => {
      const { decree } = await aDraft(admin, 'kubu-raya', { members: 1, quota: 1 })
      await writeAs('kubu-raya', async (tx) => {
        await tx.run(Prisma.sql`insert into decree_step (decree_id, submission, position, tenant_id, label, duty, days, voter_id)
          select id, 1, 1, tenant_id, 'Paraf', ${duty}, 2, ${voter ?? null}::uuid from decree where id = ${decree}::uuid`)
        await tx.run(Prisma.sql`update decree set state = 'REVIEW', submission = 1 where id = ${decree}::uuid`)
      })
      return decree
    })
  },
  vote: async ({ database }, use) => {
    const client = new pg.Client({ connectionString: database.appUrl })
    await client.connect()
    await use(async (decree, user, onBehalfOf = null, undone) => {
      await client.query('begin')
      try {
        await client.query(`select app.enter($1, $2, '', null)`, [TENANTS['kubu-raya'].id, USERS[user]])
        await client.query(VOTE, [decree, onBehalfOf])
        await client.query(undone === 'UNDONE' ? 'rollback' : 'commit')
      } catch (error) {
        await client.query('rollback')
        throw error
      }
    })
    await client.end()
  },
})

const changes = (admin: pg.Client, user: TestTenant, set: string) =>
  admin.query(`update membership set ${set} where tenant_id = $1 and user_id = $2`, [
    TENANTS['kubu-raya'].id,
    USERS[user],
  ])

describe('a vote counts only while a membership holds that votes', () => {
  test('of exactly the roles that the permissions name, for every duty and role', async ({
    admin,
    underReview,
    vote,
  }) => {
    await admin.query('delete from membership where user_id = $1', [USERS.pertamina])
    for (const duty of Object.keys(DUTY_PERMISSIONS) as ApprovalDuty[]) {
      const decree = await underReview(duty)
      for (const role of ROLES) {
        await admin.query('delete from membership where user_id = $1', [USERS.pertamina])
        await holdsOffice(admin, 'kubu-raya', 'pertamina', role)
        const attempt = vote(decree, 'pertamina', null, 'UNDONE')
        if (isPermitted('REGENCY', [role], DUTY_PERMISSIONS[duty])) await attempt
        else await expect(attempt, `${role} ${duty}`).rejects.toThrow('decree_vote_by_member')
      }
    }
  })

  test('today, in this tenant and for the whole of it', async ({ admin, underReview, vote }) => {
    const decree = await underReview('APPROVE')
    await holdsOffice(admin, 'pontianak', 'pertamina', 'APPROVER')
    await expect(vote(decree, 'pertamina')).rejects.toThrow('decree_vote_by_member')
    await holdsOffice(admin, 'kubu-raya', 'pertamina', 'APPROVER')
    for (const set of [
      `valid = daterange('2020-01-01', ${TODAY})`,
      `valid = daterange(${TODAY} + 1, null)`,
      `valid = '[2020-01-01,)', area_prefix = '61.12.05'`,
    ]) {
      await changes(admin, 'pertamina', set)
      await expect(vote(decree, 'pertamina'), set).rejects.toThrow('decree_vote_by_member')
    }
    await changes(admin, 'pertamina', `area_prefix = '', valid = daterange(${TODAY}, ${TODAY} + 1)`)
    await vote(decree, 'pertamina')
  })
})

describe('a deputy’s vote counts', () => {
  const deputises = (admin: pg.Client, days: readonly [from: number, until: number] = [0, 1]) =>
    admin.query(
      `insert into approval_delegation (tenant_id, granted_by, deputy_id, from_day, until_day, reason)
       values ($1, $2, $3, ${TODAY} + $4::int, ${TODAY} + $5::int, 'Perjalanan dinas') returning id`,
      [TENANTS['kubu-raya'].id, USERS.pertamina, USERS.pontianak, ...days],
    )

  test('while whoever let them vote still holds the duty, and they a membership of no maker', async ({
    admin,
    underReview,
    vote,
  }) => {
    const decree = await underReview('APPROVE', USERS.pertamina)
    await holdsOffice(admin, 'kubu-raya', 'pertamina', 'APPROVER')
    await deputises(admin)
    const votes = () => vote(decree, 'pontianak', USERS.pertamina, 'UNDONE')
    await expect(votes(), 'no member').rejects.toThrow('decree_vote_by_member')
    for (const role of ROLES) {
      await admin.query('delete from membership where user_id = $1 and tenant_id = $2', [
        USERS.pontianak,
        TENANTS['kubu-raya'].id,
      ])
      await holdsOffice(admin, 'kubu-raya', 'pontianak', role)
      if (['MAKER', 'AUDITOR'].includes(ROLE_SIDES[role] ?? ''))
        await expect(votes(), role).rejects.toThrow('decree_vote_by_member')
      else await votes()
    }
    await admin.query(`update membership set role = 'VERIFIER' where user_id = $1 and tenant_id = $2`, [
      USERS.pontianak,
      TENANTS['kubu-raya'].id,
    ])
    for (const set of [`valid = daterange('2020-01-01', ${TODAY})`, `valid = '[2020-01-01,)', role = 'VIEWER'`]) {
      await changes(admin, 'pertamina', set)
      // The delegation ends with the role; without that the vote is refused all the same.
      await admin.query('update approval_delegation set revoked_at = null')
      await expect(votes(), set).rejects.toThrow('decree_vote_by_member')
    }
    await changes(admin, 'pertamina', `role = 'APPROVER'`)
    await admin.query('update approval_delegation set revoked_at = null')
    await votes()
  })

  test('on the days of the delegation, until it is revoked', async ({ admin, underReview, vote }) => {
    const decree = await underReview('APPROVE', USERS.pertamina)
    await holdsOffice(admin, 'kubu-raya', 'pertamina', 'APPROVER')
    await holdsOffice(admin, 'kubu-raya', 'pontianak', 'VIEWER')
    await deputises(admin, [-5, 0])
    await deputises(admin, [1, 5])
    await expect(vote(decree, 'pontianak', USERS.pertamina)).rejects.toThrow('decree_vote_deputy')
    const { rows } = await deputises(admin)
    await vote(decree, 'pontianak', USERS.pertamina, 'UNDONE')
    await admin.query('update approval_delegation set revoked_at = now() where id = $1', [rows[0].id])
    await expect(vote(decree, 'pontianak', USERS.pertamina)).rejects.toThrow('decree_vote_deputy')
  })
})
