import type { ReportPaper, ReportSection } from '@payung/documents/report-paper'
import type { ClaimPaper } from '@payung/domain/benefit/claim-checklist'
import { formatDateLong } from '@payung/domain/calendar/calendar-date'
import { MONTHS_ID } from '@payung/domain/calendar/month-names'
import { Temporal } from 'temporal-polyfill'
import type { AreaRecord } from '../../platform/reference-data.ts'
import type { WorkerRecord } from '../workers/public.ts'
import type { GrantDue } from './benefits-due.ts'
import { NO_FEE, PLAIN_RELATIONS } from './claim-plain-words.ts'
import type { ClaimRow, LifeEventRow } from './claims.queries.ts'
import type { HeirRow } from './heirs.queries.ts'

/** What papers of a case are written from. */
export interface ClaimOnPaper {
  readonly claim: ClaimRow
  readonly event: LifeEventRow
  /** Null to who no longer sees the record: its facts are written by hand. */
  readonly person: WorkerRecord | null
  readonly name: string | null
  readonly occupation: string | null
  readonly places: PlacesOnPaper
  /** What governments give on top. None on the paper of a village: what a family is due is the whole government's. */
  readonly grants: readonly GrantDue[]
  readonly government: string
  readonly today: Temporal.PlainDate
  readonly watermark: string | undefined
}

export interface PlacesOnPaper {
  /** `Kantor Desa Contoh, Kecamatan Contoh`; null where nobody knows the village, and where it is another government’s: its office does not see the case. */
  readonly office: string | null
  readonly head: readonly string[]
  readonly village: string
  readonly villageHead: string
  readonly district: string
}

type Facts = readonly (readonly [string, string])[]
type Heir = Pick<HeirRow, 'name' | 'relation' | 'birth_date'>

const DOTS = '.'.repeat(60)
export const FEW_DOTS = '.'.repeat(24)
/** Whoever writes a NIK by hand takes it from the card and looks at it: a draft that lies on a desk has none, for nobody. */
const NIK_BY_HAND = `${'__ '.repeat(16)}(dari KTP)`
const BLANK_HEIRS = 4
/** With room for a hand above each. */
export const HAND_LINES = Array.from({ length: 5 }, () => [' ', '.'.repeat(200)]).flat()

/**
 * Drafts of the letters that an event asks of the village; none where it asks none.
 *
 * @param heirs null where no heir is known: the village signs no letter that names them
 */
export function lettersOf(
  paper: ClaimOnPaper,
  papers: readonly ClaimPaper[],
  heirs: readonly Heir[] | null,
): ReportPaper {
  const { event, today, watermark } = paper
  const isDeath = event.kind === 'DEATH'
  const asksChronology = event.kind === 'ACCIDENT' || papers.includes('CHRONOLOGY')
  return {
    title: 'Surat desa untuk klaim',
    subtitle: [],
    sections: [
      ...(isDeath ? [...deathLetter(paper), ...(heirs === null ? [] : heirLetter(paper, heirs))] : []),
      ...(asksChronology ? chronologyLetter(paper) : []),
    ],
    footer: 'Konsep dari data Payung: periksa, lengkapi, lalu tanda tangani · tidak dipungut biaya',
    pageLabel: (page) => `Halaman ${page} dari `,
    createdAt: new Date(`${today}T00:00:00Z`),
    watermark,
  }
}

/** Whether an event asks any letter of the village. */
export function asksLetters(kind: LifeEventRow['kind'], papers: readonly ClaimPaper[]): boolean {
  return kind === 'DEATH' || kind === 'ACCIDENT' || papers.includes('CHRONOLOGY')
}

/** @param seesCase the village is of the government that has the case */
export function placesOf(
  areas: ReadonlyMap<string, AreaRecord>,
  villageCode: string | null,
  { seesCase }: { readonly seesCase: boolean },
): PlacesOnPaper {
  const village = areas.get(villageCode ?? '')
  const district = areas.get(village?.parentCode ?? '')
  const regency = areas.get(district?.parentCode ?? '')
  const kind = village?.kind === 'KELURAHAN' ? 'Kelurahan' : 'Desa'
  const villageName = `${kind} ${village?.name ?? FEW_DOTS}`
  const districtName = `Kecamatan ${district?.name ?? FEW_DOTS}`
  const regencyKind = regency?.kind === 'CITY' ? 'Kota' : 'Kabupaten'
  const regencyName = regency === undefined ? FEW_DOTS : regency.name.replace(/^(Kota|Kabupaten) /i, '')
  return {
    office: village === undefined || !seesCase ? null : `Kantor ${villageName}, ${districtName}`,
    head: [`PEMERINTAH ${regencyKind} ${regencyName}`, districtName, villageName].map((line) => line.toUpperCase()),
    village: villageName,
    villageHead: kind === 'Kelurahan' ? `Lurah ${village?.name ?? FEW_DOTS}` : `Kepala ${villageName}`,
    district: districtName,
  }
}

const beginning = ({ places }: ClaimOnPaper, title: string) => ({
  letter: { head: places.head, title, under: `Nomor: ${FEW_DOTS}` },
})

export function factsOf({ person, name, occupation, places }: ClaimOnPaper): Facts {
  const born = person === null ? DOTS : `${person.birth_place ?? FEW_DOTS}, ${dayOf(person.birth_date)}`
  const lanes = person?.rt == null ? '' : ` RT ${person.rt} RW ${person.rw ?? '...'}`
  return [
    ['Nama', name ?? DOTS],
    ['NIK', NIK_BY_HAND],
    ['Tempat, tanggal lahir', born],
    ['Jenis kelamin', person === null ? FEW_DOTS : person.sex === 'FEMALE' ? 'Perempuan' : 'Laki-laki'],
    ['Pekerjaan', occupation ?? DOTS],
    ['Alamat', `${person?.address ?? FEW_DOTS}${lanes}, ${places.village}, ${places.district}`],
  ]
}

export const dayOf = (day: string) => formatDateLong(Temporal.PlainDate.from(day))

/** As exactly as it was reported: the rest is written by hand. */
export function eventDay({ event_day: day, day_precision: precision }: LifeEventRow): string {
  const { month, year } = Temporal.PlainDate.from(day)
  if (precision === 'DAY') return dayOf(day)
  return precision === 'MONTH' ? `........ ${MONTHS_ID[month - 1]} ${year}` : `${FEW_DOTS} ${year}`
}

/** Place and day stand above who signs the letter; the district head beside them only knows of it. */
const ending = ({ places }: ClaimOnPaper): ReportSection => ({
  signatures: [
    { office: `Mengetahui,\nCamat ${places.district.replace('Kecamatan ', '')}`, name: '' },
    { office: `${places.village}, ${FEW_DOTS} 20....\n${places.villageHead}`, name: '' },
  ],
})

const witnesses: ReportSection = {
  signatures: [
    { office: 'Saksi pertama (nama dan tanda tangan)', name: '' },
    { office: 'Saksi kedua (nama dan tanda tangan)', name: '' },
  ],
}

const PURPOSE = `Surat ini dibuat untuk mengurus hak pada BPJS Ketenagakerjaan. ${NO_FEE}`

/** Why somebody died stands nowhere on it: that is a doctor's to say, and the insurer's to ask. */
function deathLetter(paper: ClaimOnPaper): readonly ReportSection[] {
  const { event, places } = paper
  const facts: Facts = [
    ...factsOf(paper),
    ['Hari meninggal', eventDay(event)],
    ['Pukul', FEW_DOTS],
    ['Tempat meninggal', event.place],
    ['Nama pelapor', DOTS],
    ['Hubungan pelapor', DOTS],
  ]
  const words = `${places.villageHead}, ${places.district}, menerangkan bahwa orang di bawah ini telah meninggal dunia.`
  return [
    { ...beginning(paper, 'SURAT KETERANGAN KEMATIAN'), paragraphs: [words], facts },
    { paragraphs: [PURPOSE] },
    witnesses,
    ending(paper),
  ]
}
function heirLetter(paper: ClaimOnPaper, heirs: readonly Heir[]): readonly ReportSection[] {
  const blanks = Math.max(1, BLANK_HEIRS - heirs.length)
  return [
    {
      ...beginning(paper, 'SURAT KETERANGAN AHLI WARIS'),
      paragraphs: ['Yang bertanda tangan di bawah ini menerangkan dengan sebenarnya bahwa almarhum atau almarhumah:'],
      facts: [...factsOf(paper), ['Meninggal pada', eventDay(paper.event)]],
    },
    {
      heading: 'meninggalkan ahli waris',
      table: {
        columns: [
          { header: 'Nomor', share: 9, align: 'END' },
          { header: 'Nama', share: 27 },
          { header: 'NIK (ditulis dari KTP)', share: 24 },
          { header: 'Tanggal lahir', share: 18 },
          { header: 'Hubungan', share: 18 },
          { header: 'Tanda tangan', share: 18 },
        ],
        rows: [
          ...heirs.map(({ name, relation, birth_date: born }, index) => [
            String(index + 1),
            name,
            '',
            dayOf(born),
            PLAIN_RELATIONS[relation],
            '',
          ]),
          ...Array.from({ length: blanks }, (_, index) => [String(heirs.length + index + 1), '', '', '', '', '']),
        ],
      },
    },
    {
      paragraphs: [
        'Tidak ada ahli waris lain di luar yang tersebut di atas. Baris yang tidak dipakai dicoret.',
        PURPOSE,
      ],
    },
    witnesses,
    ending(paper),
  ]
}

/** The facts of the report alone. What happened to a body is health: the place for it is empty, and who was there writes it by hand. */
function chronologyLetter(paper: ClaimOnPaper): readonly ReportSection[] {
  const { event } = paper
  return [
    {
      ...beginning(paper, 'SURAT KETERANGAN KRONOLOGI KEJADIAN'),
      paragraphs: ['Yang bertanda tangan di bawah ini menerangkan kejadian yang menimpa:'],
      facts: [
        ...factsOf(paper),
        ['Hari kejadian', eventDay(event)],
        ['Pukul', FEW_DOTS],
        ['Tempat kejadian', event.place],
        ['Saat bekerja atau di perjalanan', answer(event.at_work_or_on_the_way)],
        ['Di lalu lintas', answer(event.in_traffic)],
      ],
    },
    {
      heading: 'Jalannya kejadian, ditulis tangan oleh yang mengetahui',
      paragraphs: HAND_LINES,
    },
    { paragraphs: [PURPOSE] },
    witnesses,
    ending(paper),
  ]
}

const answer = (is: boolean | null) => (is === null ? 'ya / tidak' : is ? 'Ya' : 'Tidak')
