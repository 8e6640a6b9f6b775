import { aDraft, anAmendment, revokes, signs, within } from '@payung/database/testing/a-decree'
import { aLink, aWorker } from '@payung/database/testing/a-worker'
import type pg from 'pg'
import { describe, expect } from 'vitest'
import { globalIdOf } from '../../graphql/ids.ts'
import { anAgreement } from '../../testing/agreements.builder.ts'
import { anAgency, giveRoles } from '../../testing/membership.builder.ts'
import { type Client, TENANTS, type TestTenant, test, USERS } from '../../testing/test.ts'

const NOTICES = '{ notices(first: 10) { edges { node { id kind text textEn href subject { parts others } } } } }'
const FIELDS = `id reason number signedOn people state programmeName endedFrom amendsNumber publicPath government { code }
  annex(first: 10) { totalCount edges { node { change person { name maskedNationalId birthDate level village { code } } } } }`
const ONE = `query ($id: ID!) { decreeCopy(id: $id) { ${FIELDS} } }`
const LIST = `query ($agreementId: ID) { decreeCopies(first: 10, agreementId: $agreementId) { totalCount edges { node { ${FIELDS} } } } }`

const nodesOf = (page: { edges: { node: object }[] }) => page.edges.map(({ node }) => node)
const heard = async (client: Client) => nodesOf((await client.ask(NOTICES)).notices)
const copies = async (client: Client, variables = {}) => nodesOf((await client.ask(LIST, variables)).decreeCopies)

/** What a notice leads to, opened by whoever got it. */
async function opened(client: Client, notice: unknown) {
  const { href } = notice as { href: string }
  expect(href).toMatch(/^\/tembusan\//)
  return (await client.ask(ONE, { id: href.slice('/tembusan/'.length) })).decreeCopy
}

const HOMES = ['61.12.05.2003', '61.12.05.2003', '61.12.01.2001'] as const

/** A draft of the province over three people whom Kubu Raya keeps: two of one village, one of another. */
async function aProvincialDraft(admin: pg.Client) {
  const workers: string[] = []
  for (const home of HOMES) {
    const worker = await aWorker(admin, { in: home, name: `Warga ${home}` })
    await aLink(admin, worker, 'provinsi', 'FULL')
    workers.push(worker)
  }
  return { ...(await aDraft(admin, 'provinsi', { workers, quota: 3, area: '61.12' })), workers }
}

/** A signed decree of Kubu Raya over two people that rests on an agreement with another tenant, which is of this kind. */
async function aDecreeWith(admin: pg.Client, other: TestTenant, kind: string, link?: 'REGISTERED' | 'PROOF') {
  await admin.query('update tenant set kind = $2 where id = $1', [TENANTS[other].id, kind])
  const { id: agreement } = await anAgreement(admin, { with: other })
  const draft = await aDraft(admin, 'kubu-raya')
  await within(admin, 'kubu-raya', 'provinsi', () =>
    admin.query('update decree set agreement_ids = array[$2::uuid] where id = $1', [draft.decree, agreement]),
  )
  if (link !== undefined) await aLink(admin, draft.members[0] ?? '', other, link)
  return { ...draft, agreement }
}

/** The draft of a decree of Kubu Raya over two people, of whom a tenant of this kind has a link to the first one. */
async function aDecreeOf(admin: pg.Client, kind: string, level: 'REGISTERED' | 'PROOF') {
  await admin.query('update tenant set kind = $2 where id = $1', [TENANTS.pontianak.id, kind])
  const draft = await aDraft(admin, 'kubu-raya')
  await aLink(admin, draft.members[0] ?? '', 'pontianak', level)
  return draft
}

/** Gives these people the number of a membership. */
async function areMembers(admin: pg.Client, workers: readonly string[]): Promise<void> {
  await admin.query(
    `update worker set membership_kind = 'SELF_EMPLOYED', membership_number = '12345678' || lpad(array_position($1, id)::text, 3, '0') where id = any ($1::uuid[])`,
    [workers],
  )
}

describe('a copy of a signed decree', () => {
  test('reaches whoever keeps its people, once, and its notice opens their people and nobody else', async ({
    admin,
    signIn,
  }) => {
    const { decree } = await aProvincialDraft(admin)
    const [regency, city] = [await signIn('kubu-raya'), await signIn('pontianak')]
    expect(await heard(regency)).toEqual([])
    await signs(admin, 'provinsi', decree)
    const [notice, ...more] = await heard(regency)
    expect(more).toEqual([])
    expect(notice).toMatchObject({
      kind: 'DECREE_COPY',
      text: expect.stringContaining('Menyangkut 3 orang di wilayah Anda'),
      textEn: expect.stringContaining('It concerns 3 people of your area'),
      subject: { parts: [expect.stringMatching(/^Warga 61\.12/), expect.any(String)], others: 2 },
    })
    expect(await opened(regency, notice)).toMatchObject({
      reason: 'CUSTODIAN',
      people: 3,
      state: 'SIGNED',
      government: { code: '61' },
      annex: { totalCount: 3 },
    })
    expect(await heard(city)).toEqual([])
    expect(await copies(city)).toEqual([])
    // Publishing says it to nobody again, and ending it stands on the copy.
    await within(admin, 'provinsi', 'pertamina', () =>
      admin.query(
        `update decree set state = 'PUBLISHED', published_at = now(), published_by = app.user_id() where id = $1`,
        [decree],
      ),
    )
    expect(await heard(regency)).toHaveLength(1)
    expect(await opened(regency, notice)).toMatchObject({ state: 'PUBLISHED' })
    await revokes(admin, 'provinsi', decree, '2027-06-01')
    expect(await opened(regency, notice)).toMatchObject({ state: 'ENDED', endedFrom: '2027-06-01' })
    // The revocation is a decree of its own: whose people lose their designation hears of it once.
    const [revocation, ...rest] = await heard(regency)
    expect(rest).toEqual([notice])
    expect(await opened(regency, revocation)).toMatchObject({ people: 3, annex: { totalCount: 3 } })
  })

  test('tells a village its own people alone, and an agency nothing', async ({ admin, signIn }) => {
    const { decree } = await aProvincialDraft(admin)
    const village = await signIn('kubu-raya')
    await giveRoles(admin, 'kubu-raya', ['OFFICER'], { area: '61.12.05.2003' })
    await signs(admin, 'provinsi', decree)
    const [notice] = await heard(village)
    expect(notice).toMatchObject({
      text: expect.stringContaining('Menyangkut 2 orang'),
      subject: { parts: ['Warga 61.12.05.2003', expect.any(String)], others: 1 },
    })
    const copy = await opened(village, notice)
    expect(copy.annex.totalCount).toBe(2)
    expect(nodesOf(copy.annex).every((row) => JSON.stringify(row).includes('61.12.05.2003'))).toBe(true)
    await giveRoles(admin, 'kubu-raya', ['OFFICER'], { area: '61.12.01.2002' })
    expect(await heard(village), 'nobody of theirs any more').toMatchObject([{ subject: null }])
    expect(await copies(village)).toEqual([])
    expect(await opened(village, notice)).toBeNull()
    await giveRoles(admin, 'kubu-raya', ['OFFICER'], { agencyId: await anAgency(admin, 'kubu-raya') })
    expect(await copies(village)).toEqual([])
  })

  test('of a village without anybody in it is not told there', async ({ admin, signIn }) => {
    const { decree } = await aProvincialDraft(admin)
    await giveRoles(admin, 'kubu-raya', ['OFFICER'], { area: '61.12.01.2002' })
    await signs(admin, 'provinsi', decree)
    expect(await heard(await signIn('kubu-raya'))).toEqual([])
  })

  test('tells the insurer’s branch the count, whom it was sent, and what to do next', async ({ admin, signIn }) => {
    const { decree, members } = await aDecreeWith(admin, 'pontianak', 'INSURER_BRANCH')
    await areMembers(admin, members.slice(1))
    await signs(admin, 'kubu-raya', decree)
    const branch = await signIn('pontianak')
    const [notice, ...more] = await heard(branch)
    expect(more).toEqual([])
    expect(notice).toMatchObject({ text: expect.stringContaining('Pendaftaran 1 orang sudah dikirim kepada Anda') })
    const copy = await opened(branch, notice)
    expect(copy).toMatchObject({ reason: 'INSURER', people: 2, annex: { totalCount: 1 } })
    expect(nodesOf(copy.annex)).toMatchObject([{ change: 'DESIGNATE', person: { level: 'REGISTERED' } }])
  })

  test('tells a branch that nobody waits where all have a number, and shows it nobody', async ({ admin, signIn }) => {
    const { decree, members } = await aDecreeWith(admin, 'pontianak', 'INSURER_BRANCH')
    await areMembers(admin, members)
    await signs(admin, 'kubu-raya', decree)
    const branch = await signIn('pontianak')
    const [notice] = await heard(branch)
    expect(notice).toMatchObject({ textEn: expect.stringContaining('No new registration waits for your answer') })
    expect(await opened(branch, notice)).toMatchObject({ people: 2, annex: { totalCount: 0, edges: [] } })
  })

  test('tells the branch whose agreement ended last where none holds any more', async ({ admin, signIn }) => {
    await admin.query(`update tenant set kind = 'INSURER_BRANCH' where id = any($1)`, [
      [TENANTS.pontianak.id, TENANTS.pertamina.id],
    ])
    await anAgreement(admin, { with: 'pontianak', from: '2024-01-01', until: '2025-01-01' })
    await anAgreement(admin, { with: 'pertamina', from: '2023-01-01', until: '2024-01-01' })
    const { decree } = await aDraft(admin, 'kubu-raya')
    await signs(admin, 'kubu-raya', decree)
    const [notice] = await heard(await signIn('pontianak'))
    expect(notice).toMatchObject({ text: expect.stringContaining('Pendaftaran 2 orang sudah dikirim kepada Anda') })
    expect(await heard(await signIn('pertamina'))).toEqual([])
  })

  test('gives a company that is a party its count and public copy, and shows it nobody, whatever link it has', async ({
    admin,
    signIn,
  }) => {
    const { decree, agreement } = await aDecreeWith(admin, 'pontianak', 'COMPANY', 'PROOF')
    await signs(admin, 'kubu-raya', decree)
    const company = await signIn('pontianak')
    const [notice] = await heard(company)
    expect(notice).toMatchObject({ text: expect.stringContaining('salinan umum') })
    const copy = await opened(company, notice)
    expect(copy).toMatchObject({ reason: 'PARTY', people: 2, number: expect.stringMatching(/^Uji\//) })
    for (const path of [copy.publicPath, `${copy.publicPath}/salinan.pdf`, `${copy.publicPath}/lampiran.pdf`])
      expect((await company.fetch(path)).status, path).toBe(200)
    expect(copy.annex).toEqual({ totalCount: 0, edges: [] })
    const under = (id: string) => copies(company, { agreementId: id })
    expect(await under(agreement)).toHaveLength(1)
    expect(await under((await anAgreement(admin)).id)).toEqual([])
    const { agreement: carried } = await company.ask(
      'query ($id: ID!) { agreement(id: $id) { decreeCopies { id } } }',
      {
        id: globalIdOf('Agreement', agreement),
      },
    )
    expect(carried.decreeCopies).toEqual([{ id: copy.id }])
  })

  test('tells who pays for its people their count and public copy with the signature, without an agreement that says so', async ({
    admin,
    signIn,
  }) => {
    const { decree } = await aDecreeOf(admin, 'COMPANY', 'PROOF')
    const company = await signIn('pontianak')
    expect(await heard(company)).toEqual([])
    await signs(admin, 'kubu-raya', decree)
    const [notice, ...more] = await heard(company)
    expect(more).toEqual([])
    expect(notice).toMatchObject({
      kind: 'DECREE_COPY',
      text: expect.stringMatching(/2 orang\) sudah ditandatangani\. .*salinan umum/),
      textEn: expect.stringMatching(/2 people\) is signed\. .*public copy/),
      subject: null,
    })
    const copy = await opened(company, notice)
    expect(copy).toMatchObject({ reason: 'PAYER', people: 2, state: 'SIGNED', annex: { totalCount: 0 } })
    for (const path of [copy.publicPath, `${copy.publicPath}/salinan.pdf`])
      expect((await company.fetch(path)).status, path).toBe(200)
    expect(JSON.stringify(copy.annex)).not.toContain('Yuliana')
    // Who pays for nobody in it hears nothing and opens nothing, and neither does who stops paying before the signature.
    const stranger = await signIn('pertamina')
    expect([await heard(stranger), await copies(stranger), await opened(stranger, notice)]).toEqual([[], [], null])
    const next = await aDraft(admin, 'kubu-raya')
    await aLink(admin, next.members[0] ?? '', 'pontianak', 'PROOF')
    await admin.query('update worker_access set ended_at = now() where worker_id = $1', [next.members[0]])
    await signs(admin, 'kubu-raya', next.decree)
    expect(await heard(company)).toHaveLength(1)
  })

  test.for(['INSURER_BRANCH', 'COMPANY'] as const)(
    'is all that a tenant of the kind %s sees of a decree and its programme, before and after the signature',
    async (kind, { admin, signIn }) => {
      const { decree, cohort, programme } = await aDecreeOf(admin, kind, 'PROOF')
      const [theirs, ours] = [await signIn('pontianak'), await signIn('kubu-raya')]
      const ids = {
        decree: globalIdOf('Decree', decree),
        programme: globalIdOf('Programme', programme),
        cohort: globalIdOf('Cohort', cohort),
      }
      const ALL = `query ($decree: ID!, $programme: ID!, $cohort: ID!) { decree(id: $decree) { id } programme(id: $programme) { id }
        cohort(id: $cohort) { id } decrees(first: 10) { totalCount } programmes(first: 10) { totalCount } }`
      const nothing = {
        decree: null,
        programme: null,
        cohort: null,
        decrees: { totalCount: 0 },
        programmes: { totalCount: 0 },
      }
      expect(await theirs.ask(ALL, ids)).toEqual(nothing)
      expect(await copies(theirs)).toEqual([])
      await signs(admin, 'kubu-raya', decree)
      expect(await theirs.ask(ALL, ids)).toEqual(nothing)
      expect(await copies(theirs)).toMatchObject([
        { programmeName: 'Uji', annex: { totalCount: kind === 'COMPANY' ? 0 : 1 } },
      ])
      expect(await ours.ask(ALL, ids)).toMatchObject({ decree: { id: ids.decree }, programmes: { totalCount: 1 } })
      const { rows } = await admin.query('select signed_file_id as scan from decree where id = $1', [decree])
      expect((await theirs.fetch(`/files/${rows[0].scan}`)).status).toBe(404)
    },
  )

  test('of an amendment says whom it brings and takes, and what it amends', async ({ admin, signIn }) => {
    const { decree } = await aProvincialDraft(admin)
    await signs(admin, 'provinsi', decree)
    const regency = await signIn('kubu-raya')
    await admin.query('delete from notice')
    const amendment = await anAmendment(admin, 'provinsi', decree, '2027-04-01', [
      { change: 'REMOVE', line: 1, reason: 'DECEASED' },
    ])
    await signs(admin, 'provinsi', amendment)
    const [notice, ...more] = await heard(regency)
    expect(more).toEqual([])
    const copy = await opened(regency, notice)
    expect(copy).toMatchObject({ people: 2, amendsNumber: expect.stringMatching(/^Uji\//) })
    expect(nodesOf(copy.annex)).toMatchObject([{ change: 'REMOVE' }])
  })

  test('writes down in both logs who reads its annex and of how many people, once a day and reader', async ({
    admin,
    signIn,
  }) => {
    const { decree } = await aProvincialDraft(admin)
    await signs(admin, 'provinsi', decree)
    const regency = await signIn('kubu-raya')
    const lines = async () => {
      const { rows } = await admin.query(
        `select t.code, e.action, e.actor_id, e.details ->> 'byTenant' as by, (e.details -> 'people')::int as people from audit_event e
         join tenant t on t.id = e.tenant_id where e.action like 'COPY_READ%' order by e.id`,
      )
      return rows
    }
    const [notice] = await heard(regency)
    const [copy] = (await regency.ask('{ decreeCopies(first: 10) { edges { node { id people } } } }')).decreeCopies
      .edges
    expect(copy.node.people).toBe(3)
    // Its number and count are for whoever got it; only names are written down.
    expect(await lines()).toEqual([])
    await Promise.all([opened(regency, notice), opened(regency, notice), copies(regency)])
    const reader = { actor_id: USERS['kubu-raya'], people: 3 }
    const both = [
      { code: '61.12', action: 'COPY_READ', by: null, ...reader },
      { code: '61', action: 'COPY_READ_BY', by: TENANTS['kubu-raya'].id, ...reader },
    ]
    expect(await lines()).toEqual(both)
    // Another day it is written down again.
    await admin.query('set session_replication_role = replica')
    await admin.query(`update audit_event set at = at - interval '25 hours'`)
    await admin.query('set session_replication_role = origin')
    await opened(regency, notice)
    expect(await lines()).toHaveLength(4)
    await opened(await signIn('pontianak'), notice)
    expect(await lines()).toHaveLength(4)
  })

  test('is nobody’s to write, and its annex nobody else’s to ask for', async ({ admin }) => {
    const { decree } = await aProvincialDraft(admin)
    await signs(admin, 'provinsi', decree)
    const { rows } = await admin.query<{ id: string }>('select id from decree_copy')
    expect(rows).toHaveLength(1)
    const peopleSeenBy = async (tenant: TestTenant, area = '') => {
      await admin.query('begin; set local role payung_app')
      await admin.query('select app.enter($1, $2, $3, null)', [TENANTS[tenant].id, USERS[tenant], area])
      const named = () => admin.query('select * from app.people_of_copy($1)', [rows[0]?.id])
      expect((await named()).rows, 'before both logs say so').toEqual([])
      await admin.query('select app.tell_copy($1)', [rows[0]?.id])
      const people = await named()
      await admin.query('rollback')
      return people.rows.length
    }
    expect([
      await peopleSeenBy('kubu-raya'),
      await peopleSeenBy('kubu-raya', '61.12.01'),
      await peopleSeenBy('pontianak'),
      await peopleSeenBy('provinsi'),
    ]).toEqual([3, 1, 0, 0])
    await admin.query('begin; set local role payung_app')
    await admin.query('select app.enter($1, $2, $3, null)', [TENANTS['kubu-raya'].id, USERS['kubu-raya'], ''])
    await expect(admin.query(`update decree_copy set state = 'REVOKED'`)).rejects.toThrow('permission denied')
    await admin.query('rollback')
  })
})

describe('a government’s own village', () => {
  test('hears of its people in the decree, which it opens at its annex', async ({ admin, signIn }) => {
    const elsewhere = await aWorker(admin, { in: '61.12.01.2001' })
    const workers = [elsewhere, await aWorker(admin, { in: '61.12.05.2003', name: 'Maria Yosefina' })]
    const { decree } = await aDraft(admin, 'kubu-raya', { workers, quota: 2 })
    await giveRoles(admin, 'kubu-raya', ['OFFICER'], { area: '61.12.05.2003' })
    await signs(admin, 'kubu-raya', decree)
    const village = await signIn('kubu-raya')
    const [notice, ...more] = await heard(village)
    expect(more).toEqual([])
    expect(notice).toMatchObject({
      kind: 'DECREE_OF_AREA',
      text: expect.stringContaining('menyangkut 1 orang di wilayah Anda'),
      href: expect.stringMatching(/^\/keputusan\/.+\?tab=lampiran$/),
      subject: { parts: ['Maria Yosefina', expect.any(String)], others: 0 },
    })
    const id = (notice as { href: string }).href.replace(/^\/keputusan\/|\?.*$/g, '')
    const { decree: shown } = await village.ask(
      'query ($id: ID!) { decree(id: $id) { entries(first: 10) { totalCount } } }',
      { id },
    )
    expect(shown.entries.totalCount).toBe(1)
  })
})
