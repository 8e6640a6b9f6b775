import { createHash } from 'node:crypto'
import { publishCopiedFiguresOn } from '@payung/database/copied-figures'
import type { FileStore } from '@payung/database/file-store'
import { TARIFF_COLUMNS, type TariffRow, tariffOf } from '@payung/database/tariff-rows'
import { firstRoute } from '@payung/domain/access/first-route'
import type { TenantKind } from '@payung/domain/access/role'
import { REGULATION_KINDS } from '@payung/domain/agreement/regulation'
import { type CitableRegulation, citeRegulations } from '@payung/domain/agreement/regulation-citation'
import { formatDateLong } from '@payung/domain/calendar/calendar-date'
import { MONTHS_ID } from '@payung/domain/calendar/month-names'
import { citeDecree } from '@payung/domain/decree/decree-citation'
import { FIRST_TEMPLATES, fillFields } from '@payung/domain/decree/decree-template'
import { amountWrittenOut, countWrittenOut } from '@payung/domain/money/amount-in-words'
import { contributionOf, monthsBetween } from '@payung/domain/money/contribution'
import type { FundingSource } from '@payung/domain/money/funding-source'
import { findStageDigest, finishStage } from '@payung/reference-data/stage.queries'
import type { ClientBase } from 'pg'
import { Temporal } from 'temporal-polyfill'
import { enters } from '../enters.ts'
import { dateDecree } from './date-decree.ts'
import { momentsOfSigned, momentsOfWaiting } from './decree-moments.ts'
import { demoBudget } from './demo-budget.ts'
import { DEMO_DECREES, type DemoDecree } from './demo-decrees.ts'
import { type Head, headOf } from './heads.ts'
import { keepSignedPaper } from './keep-signed-paper.ts'
import { demoCopies } from './load-decree-forms.ts'
import { lockRegistered } from './lock-registered.ts'

const PROVINCE_CODE = '61'
/** What an earlier demo called both of these. */
const BOTH = 'DECREES'

/** Where what was signed is kept, as the application keeps it. */
type Papers = Pick<FileStore, 'put'>

/** Brings the province's decree of all whom it registered and its amendment, once. Needs the programmes. */
export function loadProvinceDecrees(client: ClientBase, files: Papers): Promise<void> {
  return bring(client, files, 'PROVINCE_DECREES', ({ ownerCode }) => ownerCode === PROVINCE_CODE)
}

/** Brings the areas' own decrees, once. Needs the cohorts. */
export function loadOwnDecrees(client: ClientBase, files: Papers): Promise<void> {
  return bring(client, files, 'OWN_DECREES', ({ ownerCode }) => ownerCode !== PROVINCE_CODE)
}

/** Each step by whoever takes it; whatever people make of them afterwards stays. */
async function bring(
  client: ClientBase,
  files: Papers,
  stage: string,
  isAsked: (decree: DemoDecree) => boolean,
): Promise<void> {
  for (const finished of [stage, BOTH]) if ((await findStageDigest(client, finished)) !== null) return
  const decrees = DEMO_DECREES.filter(isAsked)
  await client.query('begin')
  try {
    for (const decree of decrees) await insertDecree(client, files, decree)
    await client.query(`select app.enter('00000000-0000-0000-0000-000000000000', null, '', null)`)
    await finishStage(client, stage, createHash('sha256').update(JSON.stringify(decrees)).digest())
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

interface Owner {
  readonly tenant_id: string
  readonly tenant_name: string
  readonly programme_id: string
  readonly quota: number
}

/** @param divide who pays the months of its draft, where it is not the owner alone; by whoever is entered, its officer */
export async function insertDecree(
  client: ClientBase,
  files: Papers,
  demo: DemoDecree,
  divide: (decree: string, owner: Owner) => Promise<void> = async () => {},
): Promise<void> {
  const { rows } = await client.query<Owner>(
    `select t.id as tenant_id, t.name as tenant_name, p.id as programme_id, (select sum(people)::int from programme_quota q where q.programme_id = p.id) as quota
     from tenant t join programme p on p.tenant_id = t.id where t.code = $1 and p.name = $2`,
    [demo.ownerCode, demo.programme],
  )
  const owner = rows[0]
  if (owner === undefined) throw new Error(`no programme ${demo.programme}`)
  const cohort =
    demo.cohort === 'REGISTERED'
      ? await lockRegistered(client, owner, demo.programme)
      : await lockedCohort(client, owner)
  const head = headOf(demo.ownerCode)
  await enters(client, owner, 'OFFICER')
  const id = await drafted(client, {
    ...FIRST_TEMPLATES.DESIGNATION,
    owner,
    kind: 'DESIGNATION',
    cohort,
    amends: null,
    from: demo.from,
    until: demo.until,
    code: demo.code,
    head: head.office,
  })
  await client.query('select app.fill_decree($1)', [id])
  await divide(id, owner)
  const approvals = { REVIEWED: 0, APPROVED_BY_LEGAL: 1, PUBLISHED: VOTES }[demo.state]
  await decided(client, owner, id, { head: head.office, approvals })
  if (demo.state !== 'PUBLISHED')
    return dateDecree(client, id, momentsOfWaiting(await nowOf(client), approvals, demo.waitsDays ?? 0))
  await signed(client, files, owner, id, { ...demo, head })
  await dateDecree(client, id, momentsOfSigned(demo.signedOn, VOTES))
  // Lines are found by their index once it is known how many there are. Only here: whoever counts beside an open transaction of 75,489 counts none.
  if (demo.cohort === 'REGISTERED') await client.query('analyze cohort_entry, decree, decree_entry, decree_holding')
  for (const amendment of demo.amendments) {
    await enters(client, owner, 'OFFICER')
    const changed = await drafted(client, {
      ...FIRST_TEMPLATES.AMENDMENT,
      owner,
      kind: 'AMENDMENT',
      cohort: null,
      amends: id,
      from: amendment.from,
      until: demo.until,
      code: amendment.code,
      head: head.office,
    })
    await client.query(
      `select app.write_decree_changes($1, coalesce((select jsonb_agg(jsonb_build_object('change', 'REMOVE', 'line', h.line_no, 'reason', $4::text) order by h.line_no)
         from (${amendment.whose === 'DECEASED' ? DECEASED : EVERY_SO_MANIETH}) h), '[]'), '{}')`,
      [changed, id, amendment.most, amendment.reason],
    )
    const { number, signedOn } = amendment
    await decided(client, owner, changed, { head: head.office, approvals: number === null ? 1 : VOTES })
    if (number !== null) await signed(client, files, owner, changed, { number, signedOn, head })
    await dateDecree(
      client,
      changed,
      number === null ? momentsOfWaiting(await nowOf(client), 1, 0) : momentsOfSigned(signedOn, VOTES),
    )
  }
}

/** The legal bureau's and the regional secretary's: the route of a government that has set none. */
const VOTES = 2

async function nowOf(client: ClientBase): Promise<Date> {
  const { rows } = await client.query<{ now: Date }>('select now() as now')
  return rows[0]?.now ?? new Date()
}

const DECEASED = `select h.line_no from decree_holding h join worker w on w.id = h.worker_id where h.decree_id = $2 and w.status = 'DECEASED' order by h.line_no limit $3`
const EVERY_SO_MANIETH = `select h.line_no from decree_holding h where h.decree_id = $2 and h.line_no % 211 = 7 order by h.line_no limit $3`

async function lockedCohort(client: ClientBase, { programme_id: programme }: Owner): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    `select id from cohort where programme_id = $1 and state = 'LOCKED' limit 1`,
    [programme],
  )
  return rows[0]?.id ?? ''
}

interface Draft {
  readonly owner: Owner
  readonly kind: string
  readonly cohort: string | null
  readonly amends: string | null
  readonly from: string
  readonly until: string
  readonly code: string
  readonly head: string
  readonly title: string
  readonly considerations: readonly string[]
  readonly dictums: readonly string[]
}

/** What the decree rests on, as the application cites it: national law by rank, then the owner's own; of an amendment also what it amends. */
async function citationsFor(client: ClientBase, it: Draft): Promise<readonly string[]> {
  const { rows } = await client.query<
    Omit<CitableRegulation, 'region'> & { area: string | null; tenant_kind: TenantKind | null }
  >(
    `select r.kind, r.issuer, r.number, r.year, r.title,
       case when r.gazette_number is not null then json_build_object('year', r.gazette_year, 'number', r.gazette_number, 'supplement', r.gazette_supplement) end as gazette,
       t.kind as tenant_kind, regexp_replace(t.short_name, '^(Pemkab|Pemkot|Pemprov) ', '') as area
     from regulation r left join tenant t on t.id = r.tenant_id
     where r.state = 'ENACTED' and (r.tenant_id is null or r.tenant_id = $1) order by array_position($2::text[], r.kind), r.year, r.number`,
    [it.owner.tenant_id, [...REGULATION_KINDS]],
  )
  const regulations = citeRegulations(
    rows.map(({ area, tenant_kind: kind, ...regulation }) => ({
      ...regulation,
      region: area === null || kind === null ? null : { name: area, kind },
    })),
  )
  return it.amends === null ? regulations : [...regulations, (await citedAmended(client, it.amends, it.head)) ?? '']
}

/** The signed decree that another amends, as it is cited. */
async function citedAmended(client: ClientBase, decree: string, head: string): Promise<string | null> {
  const { rows } = await client.query<{
    number: string
    signed_on: string
    title: string
    field_values: Record<string, string>
  }>(
    `select b.number, b.signed_on::text, b.title, b.field_values from decree b where b.id = $1 and b.number is not null`,
    [decree],
  )
  return (
    rows.map((row) =>
      citeDecree({ head, number: row.number, signedOn: row.signed_on, title: fillFields(row.title, row.field_values) }),
    )[0] ?? null
  )
}

async function drafted(client: ClientBase, it: Draft): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    `insert into decree (tenant_id, kind, programme_id, cohort_id, amends_id, title, from_month, until_month, funding_source, quota_people, considerations,
       legal_references, dictums, regulation_ids, agreement_ids, public_code, synthetic)
     select p.tenant_id, $2, p.id, $3, $4, $5, $6, $7, p.funding_source, $8, $9,
       $12, $10, b.regulations, b.agreements, $11, true
     from programme p cross join lateral (select
         array(select r.id from regulation r where r.state = 'ENACTED' and (r.tenant_id is null or r.tenant_id = p.tenant_id)
           order by r.tenant_id is not null, r.year, r.number) as regulations,
         array(select a.id from agreement a where a.tenant_id = p.tenant_id and a.state = 'SIGNED' and a.valid @> daterange($6::date, $7::date)
           and coalesce(a.quota_people >= (select members from cohort c where c.id = coalesce($3, (select k.cohort_id from decree k where k.id = $4))), true)
           order by a.quota_people nulls last, a.id limit 1) as agreements) b
     where p.id = $1 returning id`,
    [
      it.owner.programme_id,
      it.kind,
      it.cohort,
      it.amends,
      it.title,
      it.from,
      it.until,
      it.owner.quota,
      [...it.considerations],
      [...it.dictums],
      it.code,
      await citationsFor(client, it),
    ],
  )
  return rows[0]?.id ?? ''
}

/** Submitted to the legal bureau and the approver, and approved by as many of them as are to have decided. */
async function decided(
  client: ClientBase,
  owner: Owner,
  decree: string,
  { head, approvals }: { readonly head: string; readonly approvals: number },
): Promise<void> {
  await client.query(
    `insert into decree_step (decree_id, submission, position, tenant_id, label, duty, days)
     select $1, 1, ordinality, $2, label, duty, days from rows from (jsonb_to_recordset($3::jsonb) as (label text, duty text, days int)) with ordinality
       as s(label, duty, days, ordinality)`,
    [decree, owner.tenant_id, JSON.stringify(firstRoute(head.startsWith('Gubernur') ? 'PROVINCE' : 'REGENCY', 1))],
  )
  const cost = await costOf(client, decree)
  const government = owner.tenant_name.replace(/^Pemerintah /, '')
  await client.query(
    `update decree d set state = 'REVIEW', submission = 1, cost = $2, total_rupiah = $3, version = version + 1, field_values = jsonb_build_object(
       'judul_kepala', $4::text, 'jabatan_kepala', $16::text, 'wilayah', $5::text,
       'tempat', (select t.seat from tenant t where t.id = d.tenant_id), 'program', (select name from programme p where p.id = d.programme_id),
       'jumlah_orang', $6::text, 'kuota', $7::text, 'mulai', $8::text, 'sampai', $11::text, 'bulan', $9::text,
       'iuran_per_orang', $13::text, 'iuran_total', $10::text, 'sumber_dana', $12::text,
       'jaminan', 'jaminan kecelakaan kerja dan jaminan kematian', 'keputusan_diubah', coalesce((select number from decree b where b.id = d.amends_id), ''),
       'kutipan_keputusan_diubah', $14::text, 'perubahan', 'Perubahan', 'tembusan', $15::text,
       'ditambah', $17::text, 'dikeluarkan', $18::text, 'diganti', $19::text, 'diperbaiki', $20::text) where id = $1`,
    [
      decree,
      JSON.stringify(cost.months),
      cost.total,
      head,
      government,
      countWrittenOut(cost.people),
      countWrittenOut(owner.quota),
      monthName(cost.from),
      countWrittenOut(cost.months.length),
      amountWrittenOut(cost.total),
      formatDateLong(Temporal.PlainDate.from(cost.until).subtract({ days: 1 })),
      await demoBudget(client, {
        decree,
        source: cost.source,
        government,
        isProvince: head.startsWith('Gubernur'),
        year: Number(cost.from.slice(0, 4)),
      }),
      amountWrittenOut(16_800n),
      cost.amends === null ? '' : await citedAmended(client, cost.amends, head),
      demoCopies(government).join('\n'),
      head.replace(/ (?!Kota).*/, ''),
      ...cost.changes.map(countWrittenOut),
    ],
  )
  for (const [position, role] of [
    [1, 'LEGAL_REVIEWER'],
    [2, 'APPROVER'],
  ] as const) {
    if (position > approvals) return
    await enters(client, owner, role)
    await client.query(
      `insert into decree_vote (decree_id, tenant_id, submission, position, vote) values ($1, $2, 1, $3, 'APPROVE')`,
      [decree, owner.tenant_id, position],
    )
  }
}

interface Signing {
  readonly number: string
  readonly signedOn: string
  readonly head: Head
}

async function signed(
  client: ClientBase,
  files: Papers,
  owner: Owner,
  decree: string,
  { number, signedOn, head }: Signing,
): Promise<void> {
  await enters(client, owner, 'APPROVER')
  const file = await keepSignedPaper(client, files, {
    decree,
    number,
    signedOn,
    signatory: head.name,
    head: head.office,
  })
  const { months, total } = await costOf(client, decree)
  await client.query(`select app.sign_decree($1, $2, $3, $4, $5, 'DEFINITIVE', $6, $7, $8)`, [
    decree,
    number,
    signedOn,
    head.name,
    head.office,
    file,
    JSON.stringify(months),
    total,
  ])
  await publishCopiedFiguresOn(client, decree)
  await client.query(
    `update decree set state = 'PUBLISHED', published_at = now(), published_by = app.user_id(), version = version + 1 where id = $1`,
    [decree],
  )
}

async function costOf(client: ClientBase, decree: string) {
  const { rows: decrees } = await client.query<{
    people: number
    from: string
    until: string
    source: FundingSource
    amends: string | null
    changes: readonly number[]
  }>(
    `select array[added, removed, replaced, corrected] as changes, people, from_month::text as from, until_month::text as until, funding_source as source, amends_id as amends from decree where id = $1`,
    [decree],
  )
  const {
    people = 0,
    from = '',
    until = '',
    source = 'REGIONAL_BUDGET',
    amends = null,
    changes = [],
  } = decrees[0] ?? {}
  const { rows } = await client.query<TariffRow>(`select ${TARIFF_COLUMNS} from tariff`)
  const tariffs = rows.map(tariffOf)
  const months = monthsBetween(from, until).map((month) => ({
    month,
    people,
    perPersonRupiah: String(
      contributionOf(tariffs, { programmes: ['WORK_ACCIDENT', 'DEATH'], month, fundingSource: source }),
    ),
  }))
  return {
    people,
    from,
    until,
    source,
    amends,
    changes,
    months,
    total: months.reduce((sum, it) => sum + BigInt(it.perPersonRupiah) * BigInt(people), 0n),
  }
}

/** Accounts of work accident and death of who is no civil servant; which one a region charges is its own to say. */
const monthName = (day: string) => `1 ${MONTHS_ID[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`
