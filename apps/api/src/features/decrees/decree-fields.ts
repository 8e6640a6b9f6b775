import type { TenantKind } from '@payung/domain/access/role'
import { formatDateLong } from '@payung/domain/calendar/calendar-date'
import { MONTHS_ID } from '@payung/domain/calendar/month-names'
import { chargedBudget } from '@payung/domain/decree/budget-name'
import { amendmentName, citeDecree, numberWithYear } from '@payung/domain/decree/decree-citation'
import { type DecreeField, fillFields } from '@payung/domain/decree/decree-template'
import type { Matched } from '@payung/domain/decree/matching-claim'
import type { Reviewed } from '@payung/domain/decree/review-claim'
import { amountWrittenOut, countWrittenOut } from '@payung/domain/money/amount-in-words'
import { paymentsInWords } from '@payung/domain/money/months-paid'
import { Temporal } from 'temporal-polyfill'
import type { ReferenceData } from '../../platform/reference-data.ts'
import { tenantOf } from '../../platform/reference-lookup.ts'
import { type ProgrammeRecord, paymentOf } from '../programmes/public.ts'
import type { ChargedRow } from './charged.queries.ts'
import { type DecreeCost, monthsToPay } from './decree-cost.ts'
import type { DecreeForm } from './decree-form.queries.ts'
import type { DecreeRecord } from './decrees.queries.ts'
import type { PayerChangedRow } from './payers-changed.queries.ts'
import { payersInWords } from './payers-changed.ts'

const HEADS: Readonly<Partial<Record<TenantKind, string>>> = {
  PROVINCE: 'Gubernur',
  REGENCY: 'Bupati',
  CITY: 'Wali Kota',
}
const INSURANCES = {
  WORK_ACCIDENT: 'jaminan kecelakaan kerja',
  DEATH: 'jaminan kematian',
  OLD_AGE: 'jaminan hari tua',
} as const

/** Whose decree it is, as its head is called: `Bupati Kubu Raya`. */
export function headOf(reference: ReferenceData, tenantId: string): string {
  const tenant = tenantOf(reference, tenantId)
  const area = reference.areas.get(tenant.areaCode ?? '')?.name ?? tenant.name
  return [HEADS[tenant.kind as TenantKind], area.replace(/^(Kabupaten|Kota|Provinsi) /, '')].filter(Boolean).join(' ')
}

/** Who decrees, for where, and at which seat. */
export function placeValues(
  reference: ReferenceData,
  tenantId: string,
): Readonly<Partial<Record<DecreeField, string>>> {
  const { name, seat, kind } = tenantOf(reference, tenantId)
  return {
    judul_kepala: headOf(reference, tenantId),
    jabatan_kepala: HEADS[kind as TenantKind] ?? 'Kepala Daerah',
    wilayah: name.replace(/^Pemerintah /, ''),
    ...(seat === null ? {} : { tempat: seat }),
  }
}

/** Above the double line: whose decree it is, and of a regency or city the province in which it lies. */
export function letterheadOf(reference: ReferenceData, tenantId: string): readonly string[] {
  const { kind, areaCode } = tenantOf(reference, tenantId)
  const province = reference.areas.get(areaCode?.slice(0, 2) ?? '')
  const lies =
    kind === 'PROVINCE' || province === undefined ? [] : [`Provinsi ${province.name.replace(/^Provinsi /, '')}`]
  return [headOf(reference, tenantId), ...lies].map((line) => line.toUpperCase())
}

/** What stands on a decree besides its fields, fixed with them when it is submitted. */
type FormField = 'tembusan' | 'versi_bentuk'

export type FieldValues = Readonly<Partial<Record<DecreeField | FormField, string>>>

/** What the fields depend on besides the decree and its programme. */
export interface FieldGrounds {
  /** Null where an amount is missing for one of its months. */
  readonly cost: DecreeCost | null
  /** The signed decree that it amends. */
  readonly amended: DecreeRecord | null
  /** Whom the population register has matched. */
  readonly matched: Matched
  /** On which closed review it may rest. */
  readonly reviewed: Reviewed
  /** Null while the government has saved none. */
  readonly form: DecreeForm | null
  /** Whom its rules have pay; empty where the government pays it alone. */
  readonly charged: readonly ChargedRow[]
  /** Who takes over from whom by it. */
  readonly payers: readonly PayerChangedRow[]
}

/** What the fields of a decree's text say. */
export function fieldValues(
  reference: ReferenceData,
  decree: DecreeRecord,
  programme: Pick<ProgrammeRecord, 'name' | 'insurance_programmes'>,
  { cost, amended, matched, reviewed, form, charged, payers }: FieldGrounds,
): FieldValues {
  const last = Temporal.PlainDate.from(decree.until_month).subtract({ days: 1 })
  const newPayers = payersInWords(reference, payers)
  return {
    ...placeValues(reference, decree.tenant_id),
    program: programme.name,
    jumlah_orang: countWrittenOut(decree.people),
    ...(matched.lastOn === null
      ? {}
      : { dipadankan: countWrittenOut(matched.people), tanggal_pemadanan: longDay(matched.lastOn) }),
    ...(reviewed.closedOn === null
      ? {}
      : {
          diverifikasi_ulang: countWrittenOut(reviewed.people),
          tanggal_verifikasi_ulang: longDay(reviewed.closedOn),
        }),
    kuota: countWrittenOut(decree.quota_people),
    mulai: longDay(decree.from_month),
    sampai: formatDateLong(last),
    sumber_dana: budgetOf(reference, decree, programme, { form, charged }),
    jaminan: listed(programme.insurance_programmes.map((one) => INSURANCES[one])),
    ditambah: countWrittenOut(decree.added),
    dikeluarkan: countWrittenOut(decree.removed),
    diganti: countWrittenOut(decree.replaced),
    diperbaiki: countWrittenOut(decree.corrected),
    ...(newPayers === null ? {} : { pembayar_baru: newPayers }),
    ...(decree.paid_months.length === 0 ? {} : { bulan_dibayar: paymentsInWords(decree.paid_months.map(paymentOf)) }),
    ...(amended === null || amended.number === null
      ? {}
      : {
          keputusan_diubah: numberWithYear(amended.number, amended.signed_on),
          kutipan_keputusan_diubah: citationOf(reference, amended),
          perubahan: amendmentName(amended.amendments_signed),
        }),
    ...(cost === null
      ? {}
      : {
          bulan: countWrittenOut(cost.months.length),
          iuran_per_orang: perPerson(cost),
          iuran_per_bulan: perMonth(cost),
          iuran_total: totalOf(cost),
        }),
    ...(form === null ? {} : { tembusan: form.copies_to.join('\n'), versi_bentuk: String(form.version) }),
  }
}

/** A signed decree as another cites it. */
export function citationOf(reference: ReferenceData, decree: DecreeRecord): string {
  return citeDecree({
    head: headOf(reference, decree.tenant_id),
    number: decree.number ?? '',
    signedOn: decree.signed_on,
    title: fillFields(decree.title, decree.field_values ?? {}),
  })
}

function budgetOf(
  reference: ReferenceData,
  { tenant_id: tenantId, from_month: from, until_month: until, funding_source: source }: DecreeRecord,
  { insurance_programmes: insurances }: Pick<ProgrammeRecord, 'insurance_programmes'>,
  { form, charged }: Pick<FieldGrounds, 'form' | 'charged'>,
): string {
  const { name, kind, areaCode } = tenantOf(reference, tenantId)
  const province = reference.areas.get(areaCode?.slice(0, 2) ?? '')?.name.replace(/^Provinsi /, '')
  const last = Number(Temporal.PlainDate.from(until).subtract({ days: 1 }).year)
  const first = Number(from.slice(0, 4))
  const years = Array.from({ length: last - first + 1 }, (_, at) => first + at)
  const accounts = insurances.map((insurance) => form?.[ACCOUNTS[insurance]] ?? null)
  const place = {
    government: name.replace(/^Pemerintah /, ''),
    province: province === undefined ? '' : `Provinsi ${province}`,
    isProvince: kind === 'PROVINCE',
    years,
    agency: form?.budget_agency ?? null,
    accounts: accounts.every((account) => account !== null) ? accounts : [],
  }
  const rules = charged.map(({ payer_tenant_id: payer, payer_name: outside, funding_source: money }) => ({
    source: money,
    payer: payer === tenantId ? null : payerName(reference, payer, outside),
  }))
  return chargedBudget(source, place, rules)
}

const payerName = (reference: ReferenceData, tenantId: string | null, outside: string | null) =>
  tenantId === null ? (outside ?? '') : tenantOf(reference, tenantId).name.replace(/^Pemerintah /, '')

const ACCOUNTS = {
  WORK_ACCIDENT: 'work_accident_account',
  DEATH: 'death_account',
  OLD_AGE: 'old_age_account',
} as const

const longDay = (day: string) => formatDateLong(Temporal.PlainDate.from(day))

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} dan ${words.at(-1)}`
}

/** One amount, or each with the months in which it holds: PP 50/2025 halves some of them. */
function perPerson(cost: DecreeCost): string {
  return spans(cost, ({ perPersonRupiah }) => perPersonRupiah)
}

function perMonth(cost: DecreeCost): string {
  return spans(cost, ({ perPersonRupiah, people }) => perPersonRupiah * BigInt(people))
}

/** `{bulan}` counts every month of the decree: the sum says of how many it is where others were paid before. */
function totalOf(cost: DecreeCost): string {
  const months = monthsToPay(cost)
  const which =
    months.length === cost.months.length ? '' : ` untuk ${countWrittenOut(months.length)} bulan yang belum dibayar`
  return `${amountWrittenOut(cost.totalRupiah)}${which}`
}

function spans(cost: DecreeCost, amountOf: (month: DecreeCost['months'][number]) => bigint): string {
  const toPay = monthsToPay(cost)
  const amounts = [...Map.groupBy(toPay.length === 0 ? cost.months : toPay, amountOf)]
  if (amounts.length === 1) return amounts.map(([amount]) => amountWrittenOut(amount)).join('')
  return listed(amounts.map(([amount, months]) => `${amountWrittenOut(amount)} (${months.map(shortMonth).join(', ')})`))
}

const shortMonth = ({ month }: { readonly month: string }) =>
  `${MONTHS_ID[Number(month.slice(5, 7)) - 1]} ${month.slice(0, 4)}`
