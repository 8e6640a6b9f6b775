import { formatDateLong } from '@payung/domain/calendar/calendar-date'
import { type NationalIdReading, readNationalId } from '@payung/domain/identity/national-id'
import type { NationalIdFault } from '@payung/domain/identity/national-id-digits'
import { today } from '../../platform/clock.ts'
import type { ReferenceData } from '../../platform/reference-data.ts'

export interface NationalIdGroup {
  readonly digits: string
  readonly meaning: { readonly id: string; readonly en: string }
  readonly state: 'ERROR' | 'INFO' | null
}

export interface ExplainedNationalId {
  readonly reading: NationalIdReading
  readonly groups: readonly NationalIdGroup[]
}

const GROUP_OF_FAULT: Partial<Record<NationalIdFault, number>> = { PROVINCE: 0, DATE: 1, SERIAL: 2 }
const TEXT_LENGTH_MAX = 60

/** What the digits of a NIK say, group by group, for who is typing it. Nothing is looked up about any person. */
export function explainNationalId(reference: ReferenceData, text: string): ExplainedNationalId {
  const written = text.slice(0, TEXT_LENGTH_MAX)
  const reading = readNationalId(written, today())
  const digits = written.replace(/\D/g, '')
  const faulty = reading.readable ? undefined : GROUP_OF_FAULT[reading.fault]
  const groups = [digits.slice(0, 6), digits.slice(6, 12), digits.slice(12, 16)]
    .filter((group) => group !== '')
    .map((group, index) => ({
      digits: group,
      meaning: meaningOf(reference, reading, index, group),
      state:
        faulty === index
          ? ('ERROR' as const)
          : index === 0 && areaName(reference, group) === null
            ? ('INFO' as const)
            : null,
    }))
  return { reading, groups }
}

function meaningOf(reference: ReferenceData, reading: NationalIdReading, index: number, group: string) {
  if (index === 0) {
    const name = areaName(reference, group)
    return {
      id: name ?? 'Wilayah penerbitan di luar provinsi ini',
      en: name ?? 'First registered outside of this province',
    }
  }
  if (index === 2) return { id: `Nomor urut ${Number(group)}`, en: `Serial number ${Number(group)}` }
  if (!reading.readable) return { id: 'Tanggal lahir (perempuan: tanggal + 40)', en: 'Birth date (women: day + 40)' }
  const { birthDate, sex } = reading.facts
  const date = formatDateLong(birthDate)
  return sex === 'FEMALE'
    ? { id: `${date}, perempuan (tanggal + 40)`, en: `${birthDate.toString()}, female (day + 40)` }
    : { id: `${date}, laki-laki`, en: `${birthDate.toString()}, male` }
}

/** From the district up, as far as the area is one of ours; districts that were split since are not. */
function areaName(reference: ReferenceData, group: string): string | null {
  const [district, regency, province] = [
    `${group.slice(0, 2)}.${group.slice(2, 4)}.${group.slice(4, 6)}`,
    `${group.slice(0, 2)}.${group.slice(2, 4)}`,
    group.slice(0, 2),
  ].map((code) => reference.areas.get(code)?.name)
  const names = [district, regency, province].filter((name) => name !== undefined)
  return names.length === 0 ? null : names.join(', ')
}
