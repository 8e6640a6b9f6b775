import { blankPdf } from '@payung/documents/blank-pdf.builder'
import { pageCode, pageCodesIn } from '@payung/documents/page-code'
import { readPaper } from '@payung/documents/read-paper.builder'
import { describe, expect } from 'vitest'
import { colleague } from '../../testing/cohort.builder.ts'
import {
  approved,
  checkers,
  decreeOf,
  did,
  does,
  drafts,
  lockedCohort,
  SIGNING,
  signing,
} from '../../testing/decree.builder.ts'
import { endedJob } from '../../testing/ended-job.builder.ts'
import { arrangeAmounts } from '../../testing/programme.builder.ts'
import { type Client, TENANTS, USERS } from '../../testing/test.ts'
import { test, testWithJobs } from '../../testing/with-worker.ts'
import { annexPath, bytesOf, cleanPapersOf, textPath, uuidOf } from './papers.builder.ts'

describe('the clean paper of a decree', () => {
  testWithJobs(
    'comes with the last approval: no mark of a draft, the hash of what was approved and a code on each page',
    async ({ signIn, admin }) => {
      await arrangeAmounts(admin)
      const { cohort } = await lockedCohort(admin, 'kubu-raya', { members: 2, quota: 2 })
      const officer = await signIn('kubu-raya')
      const those = await checkers(admin, signIn)
      const draft = await drafts(officer, cohort)
      const pagesOf = async (client: Client, href: string) =>
        (await readPaper(await bytesOf(client, href))).pages.map(({ texts }) =>
          texts.map(({ text }) => text).join('\n'),
        )
      expect(await pagesOf(officer, textPath(draft.id))).toEqual([
        expect.stringContaining('KONSEP'),
        expect.stringContaining('KONSEP'),
      ])
      const frozen = await approved(officer, those, draft)
      const clean = await cleanPapersOf(those.legal, draft.id)
      const { rows } = await admin.query(
        `select encode(app.decree_approved_hash(d), 'hex') as reckoned, encode(d.approved_hash, 'hex') as kept, d.public_code from decree d where d.id = $1`,
        [uuidOf(draft.id)],
      )
      const { approvedHash } = clean
      expect(rows).toMatchObject([{ reckoned: approvedHash, kept: approvedHash }])
      const about = { approvedHash, publicCode: rows[0]?.public_code ?? '' }
      for (const { part, pages, file } of clean.cleanPapers) {
        const texts = await pagesOf(those.legal, file.href)
        expect(texts.length).toBe(pages)
        for (const [at, text] of texts.entries()) {
          expect(text).not.toContain('KONSEP')
          expect(text).toContain(approvedHash)
          expect(pageCodesIn(text)).toEqual([pageCode(about, part, at + 1)])
        }
      }
      expect(clean.cleanPapers.map(({ part }: { part: string }) => part)).toEqual(['TEXT', 'ANNEX'])
      await did(those.approver, 'reopenDecree', frozen, { reason: 'Salah ketik pada konsideran' })
      expect(await decreeOf(officer, draft.id, 'approvedHash cleanPapers { part }')).toMatchObject({
        approvedHash: null,
        cleanPapers: [],
      })
      expect((await pagesOf(officer, textPath(draft.id)))[0]).toContain('KONSEP')
    },
  )

  testWithJobs(
    'is not handed to who sees a part of the tenant, nor made of what is not approved',
    async ({ signIn, admin }) => {
      const { cohort } = await lockedCohort(admin, 'kubu-raya', { members: 1, quota: 1 })
      const officer = await signIn('kubu-raya')
      const those = await checkers(admin, signIn)
      const draft = await drafts(officer, cohort)
      const again = async (client: Client) =>
        (
          await client.ask(
            `mutation ($input: RenderCleanPaperInput!) { renderCleanPaper(input: $input) { __typename ... on RenderCleanPaperSuccess { data { id } } ... on Error { code } } }`,
            { input: { decreeId: draft.id, idempotencyKey: crypto.randomUUID() } },
          )
        ).renderCleanPaper
      expect(await again(those.legal)).toMatchObject({ code: 'DECREE_NOT_APPROVED' })
      await arrangeAmounts(admin)
      await approved(officer, those, draft)
      const { cleanPapers } = await cleanPapersOf(those.legal, draft.id)
      const { data } = await again(those.legal)
      expect(await endedJob(those.legal, data.id)).toMatchObject({ state: 'SUCCEEDED' })
      // Once more makes no second one.
      expect((await cleanPapersOf(those.legal, draft.id)).cleanPapers).toEqual(cleanPapers)
      const other = await signIn('provinsi')
      const { href } = cleanPapers[0].file
      // As whoever works for one district alone, from here on.
      await admin.query(`update membership set area_prefix = '61.12.05' where user_id = $1`, [USERS.pertamina])
      expect((await those.approver.fetch(href)).status).toBe(404)
      expect((await other.fetch(href)).status).toBe(404)
    },
  )

  testWithJobs('comes also when nobody of the government may upload any more that day', async ({ signIn, admin }) => {
    await arrangeAmounts(admin)
    const { cohort } = await lockedCohort(admin, 'kubu-raya', { members: 1, quota: 1 })
    const officer = await signIn('kubu-raya')
    const those = await checkers(admin, signIn)
    const draft = await drafts(officer, cohort)
    await admin.query(
      `insert into file (tenant_id, name, media_type, size_bytes, sha256, purpose, created_by, uploaded)
       select $1, 'naskah.pdf', 'application/pdf', 4096::bigint * 1048576, sha256('x'), 'DOCUMENT', id, true from app_user order by id limit 5`,
      [TENANTS['kubu-raya'].id],
    )
    await approved(officer, those, draft)
    expect((await cleanPapersOf(those.legal, draft.id)).cleanPapers).toHaveLength(2)
  })
})

const COMPARE = `mutation ($input: CompareScanInput!) { compareScan(input: $input) { __typename
  ... on CompareScanSuccess { data { id } } ... on ValidationError { issues { code } } ... on Error { code } } }`

describe('the file that was signed', () => {
  testWithJobs(
    'is the clean paper page by page, or a picture of it that the officer looked at page by page; any other is refused',
    async ({ signIn, admin }) => {
      await arrangeAmounts(admin)
      const { cohort } = await lockedCohort(admin, 'kubu-raya', { members: 1, quota: 1 })
      const officer = await signIn('kubu-raya')
      const those = await checkers(admin, signIn)
      const draft = await drafts(officer, cohort)
      const konsep = await bytesOf(officer, textPath(draft.id))
      const frozen = await approved(officer, those, draft)
      const { approvedHash, cleanPapers } = await cleanPapersOf(those.legal, draft.id)
      const { rows } = await admin.query('select public_code from decree where id = $1', [uuidOf(draft.id)])
      const codeOf = (page: number) => pageCode({ approvedHash, publicCode: rows[0]?.public_code }, 'TEXT', page)
      const uploads = async (content: Buffer): Promise<string> => {
        const body = new FormData()
        body.set('purpose', 'DOCUMENT')
        body.set('file', new Blob([new Uint8Array(content)], { type: 'application/pdf' }), 'pindaian.pdf')
        const answer = await those.legal.fetch('/files', { method: 'POST', body })
        return ((await answer.json()) as { id: string }).id
      }
      const asks = async (client: Client, fileId: string) =>
        (await client.ask(COMPARE, { input: { decreeId: draft.id, fileId, idempotencyKey: crypto.randomUUID() } }))
          .compareScan
      const compared = async (fileId: string) => endedJob(those.legal, (await asks(those.legal, fileId)).data.id)
      const signs = (fileId: string, input: object = {}) =>
        does(those.legal, 'signDecree', frozen, { ...SIGNING, fileId, ...input })
      const scanOf = async (fileId: string) =>
        (await decreeOf(those.legal, draft.id, `scan(fileId: "${fileId}") { pages annexPages unread { page code } }`))
          .scan
      const pages: number = cleanPapers[0].pages
      const every = Array.from({ length: pages }, (_, at) => at + 1)

      const other = await uploads(konsep)
      expect(await compared(other)).toMatchObject({ state: 'FAILED', errorCode: 'SCAN_DIFFERS' })
      expect(await signs(other)).toMatchObject({ code: 'SCAN_NOT_COMPARED' })
      expect(await compared(await uploads(blankPdf(pages + 9)))).toMatchObject({ errorCode: 'SCAN_DIFFERS' })
      expect(await compared(await uploads(Buffer.from('%PDF-1.4\n%%EOF\n')))).toMatchObject({
        errorCode: 'SCAN_UNREADABLE',
      })
      const electronic = await uploads(await bytesOf(those.legal, cleanPapers[0].file.href))
      expect(await compared(electronic)).toMatchObject({ state: 'SUCCEEDED' })
      expect(await scanOf(electronic)).toEqual({ pages, annexPages: 0, unread: [] })
      // Who drafted it signs nothing, and another tenant's decree is as if missing.
      expect(await asks(officer, electronic)).toMatchObject({ code: 'NOT_ALLOWED' })
      expect(await asks(await signIn('provinsi'), electronic)).toMatchObject({ code: 'NOT_FOUND' })

      const picture = await uploads(blankPdf(pages))
      expect(await compared(picture)).toMatchObject({ state: 'SUCCEEDED' })
      expect(await scanOf(picture)).toEqual({
        pages,
        annexPages: 0,
        unread: every.map((page) => ({ page, code: codeOf(page) })),
      })
      const half = await signs(picture, { pagesLookedAt: every.slice(1) })
      expect(half).toMatchObject({ issues: [{ path: 'pagesLookedAt', code: 'PAGES_NOT_LOOKED_AT' }] })
      expect(half.issues[0].message).toContain(`halaman 1 (${codeOf(1)})`)
      expect((await signs(picture, { pagesLookedAt: every })).data.state).toBe('SIGNED')
      const { scan } = await decreeOf(officer, draft.id, 'scan { pages lookedAtBy { name } }')
      expect(scan).toEqual({ pages, lookedAtBy: { name: expect.any(String) } })
    },
  )
})

describe('the certified copy of a decree', () => {
  const copyPath = (id: string) => `/decrees/${uuidOf(id)}/salinan.pdf`

  test('is of a signed decree, names who certifies it, and the log keeps who took it', async ({ signIn, admin }) => {
    await arrangeAmounts(admin)
    const { cohort } = await lockedCohort(admin, 'kubu-raya', { members: 2, quota: 2 })
    const officer = await signIn('kubu-raya')
    const those = await checkers(admin, signIn)
    const draft = await drafts(officer, cohort)
    expect(await (await officer.fetch(copyPath(draft.id))).json()).toMatchObject({ code: 'DECREE_NOT_SIGNED' })
    const frozen = await approved(officer, those, draft)
    await did(those.legal, 'signDecree', frozen, await signing(admin, 'kubu-raya'))
    const unnamed = await officer.fetch(copyPath(draft.id))
    expect([unnamed.status, await unnamed.json()]).toMatchObject([409, { code: 'CERTIFIER_MISSING' }])
    await admin.query(
      `insert into decree_form (tenant_id, version, legal_head_title, legal_head_name, legal_head_rank, budget_agency, work_accident_account, death_account)
       select tenant_id, 2, 'Kepala Bagian Hukum', 'Rina', 'Pembina', budget_agency, work_accident_account, death_account from decree_form where tenant_id = $1`,
      [TENANTS['kubu-raya'].id],
    )
    const text = (await readPaper(await bytesOf(officer, copyPath(draft.id)))).pages
      .flatMap(({ lines }) => lines)
      .join('\n')
    for (const words of [
      'ttd.',
      'H. SUJIWO',
      'Salinan sesuai dengan aslinya',
      'KEPALA BAGIAN HUKUM,',
      'RINA',
      'Pembina',
    ])
      expect(text).toContain(words)
    const plain = (await readPaper(await bytesOf(officer, textPath(draft.id)))).pages.flatMap(({ lines }) => lines)
    expect(plain.join('\n')).not.toContain('Salinan sesuai')
    const { rows } = await admin.query(`select actor_id from audit_event where action = 'DECREE_COPY_TAKEN'`)
    expect(rows).toEqual([{ actor_id: USERS['kubu-raya'] }])
    expect((await (await signIn('provinsi')).fetch(copyPath(draft.id))).status).toBe(404)
    await colleague(admin, 'pertamina', 'kubu-raya', ['VIEWER'])
    await admin.query(`delete from membership where user_id = $1 and role <> 'VIEWER'`, [USERS.pertamina])
    expect((await those.approver.fetch(copyPath(draft.id))).status).toBe(403)
  })
})

describe('the text of a decree as PDF', () => {
  test('is a draft’s as it is now, the same each time, and changes with it', async ({ signIn, admin }) => {
    await arrangeAmounts(admin)
    const { cohort } = await lockedCohort(admin, 'kubu-raya', { members: 2, quota: 2 })
    const officer = await signIn('kubu-raya')
    const draft = await drafts(officer, cohort)
    const answer = await officer.fetch(textPath(draft.id))
    expect(answer.headers.get('content-type')).toBe('application/pdf')
    const bytes = Buffer.from(await answer.arrayBuffer())
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
    expect((await bytesOf(officer, textPath(draft.id))).equals(bytes)).toBe(true)
    await admin.query(
      `update decree set title = 'Penetapan yang lain sama sekali', version = version + 1 where id = $1`,
      [uuidOf(draft.id)],
    )
    expect((await bytesOf(officer, textPath(draft.id))).equals(bytes)).toBe(false)
  })

  test('stands beside the first pages of its annex, masked, or as everybody’s copy for who may take no other', async ({
    signIn,
    admin,
  }) => {
    await arrangeAmounts(admin)
    const { cohort } = await lockedCohort(admin, 'kubu-raya', { members: 2, quota: 2 })
    const officer = await signIn('kubu-raya')
    const draft = await drafts(officer, cohort)
    const shownTo = async (who: Client) => {
      const { pages } = await readPaper(await bytesOf(who, annexPath(draft.id)))
      return pages.flatMap(({ lines }) => lines).join('\n')
    }
    const shown = await shownTo(officer)
    expect(shown).toContain('LAMPIRAN · KONSEP')
    expect(shown).toContain('6112 •••• •••• ••••')
    expect(shown).toContain('Terbilang: ')
    await colleague(admin, 'pontianak', 'kubu-raya', ['VIEWER'])
    const looked = await shownTo(await signIn('pontianak'))
    expect(looked).toContain('SALINAN PUBLIK')
    expect(looked).not.toContain('6112')
    await colleague(admin, 'pertamina', 'kubu-raya', ['OFFICER'])
    await admin.query(`update membership set area_prefix = '61.12.05' where user_id = $1`, [USERS.pertamina])
    const part = await (await signIn('pertamina')).fetch(annexPath(draft.id))
    expect([part.status, await part.json()]).toEqual([404, expect.objectContaining({ code: 'NOT_FOUND' })])
  })

  test('gives its connection back with the answer: nine papers read would else leave none for anybody', async ({
    signIn,
    admin,
  }) => {
    const { cohort } = await lockedCohort(admin, 'kubu-raya', { members: 1, quota: 1 })
    const officer = await signIn('kubu-raya')
    const draft = await drafts(officer, cohort)
    for (const path of [textPath(draft.id), annexPath(draft.id), textPath(draft.id)]) await bytesOf(officer, path)
    const stillOpen = async () =>
      (
        await admin.query(
          `select from pg_stat_activity where datname = current_database() and state = 'idle in transaction'`,
        )
      ).rowCount
    await expect.poll(stillOpen, { timeout: 20_000 }).toBe(0)
  })

  test('is nobody’s without a session', async ({ signIn, admin, anonymous }) => {
    const { cohort } = await lockedCohort(admin, 'kubu-raya', { members: 1, quota: 1 })
    const draft = await drafts(await signIn('kubu-raya'), cohort)
    expect((await anonymous.fetch(textPath(draft.id))).status).toBe(401)
    expect((await anonymous.fetch('/decrees/none/naskah.pdf')).status).toBe(401)
  })
})
