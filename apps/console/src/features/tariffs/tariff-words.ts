import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react'
import { useMemo } from 'react'
import { programmeWords } from '../workers/worker-words.ts'
import type { Tariff } from './tariff.query.ts'

type Words<Key extends string> = Readonly<Record<Key, MessageDescriptor>>

export const kindWords: Words<Tariff['kind']> = {
  RATE: msg`Persentase iuran`,
  FLAT: msg`Iuran tetap`,
  PACKAGE_BASE: msg`Dasar paket pekerja rentan`,
  BRACKET: msg`Golongan penghasilan`,
  DISCOUNT: msg`Potongan`,
  SHARED_MONTH: msg`Aturan bulan bersama`,
}

export const membershipWords: Words<Tariff['membershipKind']> = {
  SELF_EMPLOYED: msg`Bukan penerima upah`,
  WAGE_EARNER: msg`Penerima upah`,
  CONSTRUCTION: msg`Jasa konstruksi`,
}

export const groupWords: Words<NonNullable<Tariff['occupationGroup']>> = {
  TRANSPORT: msg`Pekerja transportasi`,
  OTHER: msg`Pekerja lainnya`,
}

export const riskWords: Words<NonNullable<Tariff['riskClass']>> = {
  VERY_LOW: msg`Risiko sangat rendah`,
  LOW: msg`Risiko rendah`,
  MEDIUM: msg`Risiko sedang`,
  HIGH: msg`Risiko tinggi`,
  VERY_HIGH: msg`Risiko sangat tinggi`,
}

export const sharedWords: Words<NonNullable<Tariff['sharedMonth']>> = {
  WITH_DISCOUNT: msg`Dengan potongan`,
  WITHOUT_DISCOUNT: msg`Tanpa potongan`,
}

/** A share in millionths as a percentage: 2400 is 0,24%. */
export function usePercent(): (millionths: number) => string {
  const { i18n } = useLingui()
  return useMemo(() => {
    const format = new Intl.NumberFormat(i18n.locale === 'en' ? 'en-GB' : 'id-ID', {
      style: 'percent',
      maximumFractionDigits: 4,
    })
    return (millionths) => format.format(millionths / 1_000_000)
  }, [i18n.locale])
}

/** Of which line something is said: `Potongan · JKK · Pekerja transportasi`. */
export function useLineWords() {
  const { i18n } = useLingui()
  return (line: Pick<Tariff, 'kind' | 'programme' | 'occupationGroup' | 'riskClass'>) =>
    [
      i18n._(kindWords[line.kind]),
      line.programme && i18n._(programmeWords[line.programme]),
      line.occupationGroup && i18n._(groupWords[line.occupationGroup]),
      line.riskClass && i18n._(riskWords[line.riskClass]),
    ]
      .filter((word) => word !== null)
      .join(' · ')
}
