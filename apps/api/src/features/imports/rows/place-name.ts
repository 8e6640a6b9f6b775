import type { ReferenceData } from '../../../platform/reference-data.ts'

/** A village with its district and regency, as they are called now: `Pengkadan Sungai Rupa, Pengkadan, Kapuas Hulu`. */
export function placeName({ areas }: Pick<ReferenceData, 'areas'>, villageCode: string | null): string | null {
  if (villageCode === null || !areas.has(villageCode)) return null
  return [13, 8, 5].flatMap((length) => areas.get(villageCode.slice(0, length))?.name ?? []).join(', ')
}
