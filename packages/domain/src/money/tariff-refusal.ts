import type { IsoDay } from '../calendar/iso-day.ts'

/** Why a contribution cannot be told. */
type TariffRefusalCode =
  | 'TARIFF_MISSING'
  | 'WAGE_MISSING'
  | 'RISK_CLASS_MISSING'
  | 'SOURCE_MISSING'
  | 'INCOME_NEGATIVE'
  | 'SHARED_MONTH_WITHOUT_RULE'

export interface TariffRefusal {
  readonly code: TariffRefusalCode
  readonly month: IsoDay
  readonly text: { readonly id: string; readonly en: string }
}

const WORDS: Readonly<Record<TariffRefusalCode, (month: string) => TariffRefusal['text']>> = {
  TARIFF_MISSING: (month) => ({
    id: `Belum ada tarif untuk program ini pada bulan ${month}. Minta administrator provinsi mengusulkan tarifnya.`,
    en: `No tariff is set for this programme in ${month}. Ask an administrator of the province to propose it.`,
  }),
  WAGE_MISSING: () => ({
    id: 'Isi upah sebulan: iuran penerima upah dihitung dari upahnya.',
    en: 'Enter the wage of a month: contributions of wage earners are a share of it.',
  }),
  RISK_CLASS_MISSING: () => ({
    id: 'Pilih kelompok risiko pekerjaan: iuran JKK penerima upah bergantung padanya.',
    en: 'Choose the risk class of the work: the work-accident contribution of wage earners depends on it.',
  }),
  SOURCE_MISSING: () => ({
    id: 'Pilih sumber dana: potongan iuran bergantung padanya.',
    en: 'Choose the source of the money: discounts depend on it.',
  }),
  INCOME_NEGATIVE: () => ({
    id: 'Penghasilan tidak boleh kurang dari Rp0. Perbaiki angkanya.',
    en: 'An income cannot be below Rp0. Correct the number.',
  }),
  SHARED_MONTH_WITHOUT_RULE: (month) => ({
    id: `Bulan ${month} dibayar bersama oleh sumber dana yang mendapat potongan dan yang tidak, dan belum ada aturannya. Pilih satu sumber dana, atau minta administrator provinsi menetapkan aturan bulan bersama.`,
    en: `The month ${month} is shared by a source with a discount and one without, and no rule is entered for it. Choose one source, or ask an administrator of the province to enter a rule for shared months.`,
  }),
}

/** A refusal with its words. @param month first day of the contribution month */
export function tariffRefusal(code: TariffRefusalCode, month: IsoDay): TariffRefusal {
  return { code, month, text: WORDS[code](`${month.slice(5, 7)}/${month.slice(0, 4)}`) }
}

/** A contribution that was needed and cannot be told: a guess would become a decree's figure. */
export class TariffError extends RangeError {
  readonly refusal: TariffRefusal
  constructor(refusal: TariffRefusal) {
    super(`${refusal.code} in ${refusal.month}`)
    this.refusal = refusal
  }
}
