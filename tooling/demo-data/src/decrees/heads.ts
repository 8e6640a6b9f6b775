/** Whose decrees a government's are, and who signs them: a name that is invented, as the decrees say of themselves. */
export interface Head {
  /** As papers call it. */
  readonly office: string
  readonly name: string
}

const HEADS: Readonly<Record<string, Head>> = {
  '61': { office: 'Gubernur Kalimantan Barat', name: 'Rahmadi Kusuma' },
  '61.01': { office: 'Bupati Sambas', name: 'Uray Sulistyowati' },
  '61.04': { office: 'Bupati Ketapang', name: 'Gusti Rahayu' },
  '61.06': { office: 'Bupati Kapuas Hulu', name: 'Fransiska Belawan' },
  '61.12': { office: 'Bupati Kubu Raya', name: 'Yusrianto Halim' },
  '61.71': { office: 'Wali Kota Pontianak', name: 'Nurhayati Iskandar' },
}

/** @throws RangeError where no decree of this area is invented */
export function headOf(areaCode: string): Head {
  const head = HEADS[areaCode]
  if (head === undefined) throw new RangeError(`nobody signs for ${areaCode}`)
  return head
}
