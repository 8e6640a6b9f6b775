import type { FundingSource } from '../money/funding-source.ts'

export interface BudgetPlace {
  /** Whose decree it is: `Kabupaten Sambas`, `Provinsi Kalimantan Barat`. */
  readonly government: string
  /** In which it lies; of a province itself. */
  readonly province: string
  readonly isProvince: boolean
  /** Each year of which a month is paid, in order. */
  readonly years: readonly number[]
  /** Whose budget document it stands in; null where nobody has said. */
  readonly agency: string | null
  /** Account codes of the insurances; empty where nobody has said. */
  readonly accounts: readonly string[]
}

/** Where nobody has said it: a draft shows the gap, and is not submitted with it. */
const TO_BE_WRITTEN = '……………………………'

const SHARES: Readonly<Partial<Record<FundingSource, string>>> = {
  PALM_REVENUE_SHARE: ' yang bersumber dari Dana Bagi Hasil Perkebunan Sawit',
  TOBACCO_REVENUE_SHARE: ' yang bersumber dari Dana Bagi Hasil Cukai Hasil Tembakau',
}

/**
 * The budget that a decree charges, as its dictum names it: by region, year, agency and account (a region's budget; Permendagri 77/2020). What is no
 * budget of a region has neither agency nor account.
 */
export function budgetName(source: FundingSource, place: BudgetPlace): string {
  const years = `Tahun Anggaran ${listed(place.years.map(String))}`
  switch (source) {
    case 'NATIONAL_BUDGET':
      return `Anggaran Pendapatan dan Belanja Negara ${years}`
    case 'VILLAGE_BUDGET':
      return `Anggaran Pendapatan dan Belanja Desa masing-masing desa ${years}`
    case 'CSR':
      return `dana tanggung jawab sosial dan lingkungan perusahaan tahun ${listed(place.years.map(String))}`
    case 'SPONSOR':
      return 'sumbangan donatur yang tidak mengikat'
    case 'SELF':
      return 'iuran pekerja sendiri'
    case 'PROVINCIAL_BUDGET':
      return place.isProvince ? ofRegion(place.government) : `${budgetOf(place.province)} ${years}`
    default:
      return ofRegion(
        place.isProvince && source === 'REGIONAL_BUDGET' ? `kabupaten/kota di ${place.province}` : place.government,
      )
  }

  function ofRegion(region: string): string {
    const account = place.accounts.length === 0 ? TO_BE_WRITTEN : listed(place.accounts)
    const agency = place.agency ?? TO_BE_WRITTEN
    return `${budgetOf(region)} ${years}${SHARES[source] ?? ''}, pada Dokumen Pelaksanaan Anggaran ${agency}, kode rekening ${account}`
  }
}

/** Money of somebody else that pays a decree by its rules. */
export interface PartOfOther {
  readonly source: FundingSource
  /** Whose it is: `PT Contoh Sawit`, `Provinsi Kalimantan Barat`. */
  readonly payer: string
}

/** What a rule charges that has another pay, as a dictum names it. */
export function otherMoney({ source, payer }: PartOfOther, years: readonly number[]): string {
  const fiscal = `Tahun Anggaran ${listed(years.map(String))}`
  switch (source) {
    case 'NATIONAL_BUDGET':
      return `Anggaran Pendapatan dan Belanja Negara ${fiscal}`
    case 'VILLAGE_BUDGET':
      return `Anggaran Pendapatan dan Belanja Desa ${payer} ${fiscal}`
    case 'CSR':
      return `dana tanggung jawab sosial dan lingkungan ${payer} tahun ${listed(years.map(String))}`
    case 'SPONSOR':
      return `sumbangan ${payer} yang tidak mengikat`
    case 'SELF':
      return 'iuran pekerja sendiri'
    default:
      return `${budgetOf(payer)} ${fiscal}${SHARES[source] ?? ''}`
  }
}

/** What one rule of a decree charges. */
export interface ChargingRule {
  readonly source: FundingSource
  /** As {@link PartOfOther.payer}; null where the government of the decree pays itself. */
  readonly payer: string | null
}

/**
 * Whose money a decree charges: its own budget alone, or by its rules each payer with its own.
 *
 * @param source where no rule names a payer
 * @param rules in their order; the last pays what the others leave
 */
export function chargedBudget(source: FundingSource, place: BudgetPlace, rules: readonly ChargingRule[]): string {
  if (rules.length === 0) return budgetName(source, place)
  return chargedParts(
    rules.map(({ source: money, payer }) =>
      payer === null ? budgetName(money, place) : otherMoney({ source: money, payer }, place.years),
    ),
  )
}

/**
 * All that a decree charges where its rules name several payers, in their order: a budget that pays the rest alone would be charged with what others pay.
 *
 * @param parts by rule; the last pays what the others leave
 */
export function chargedParts(parts: readonly string[]): string {
  const rest = parts.at(-1) ?? ''
  const before = [...new Set(parts)].filter((part) => part !== rest)
  return before.length === 0 ? rest : `${before.join('; ')}; dan selebihnya pada ${rest}`
}

/** Whether the budget that a decree charges is named to its end, as far as agency and account belong to it. */
export function isBudgetNamed(name: string): boolean {
  return !name.includes(TO_BE_WRITTEN)
}

const budgetOf = (region: string) => `Anggaran Pendapatan dan Belanja Daerah ${region}`

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} dan ${words.at(-1)}`
}
