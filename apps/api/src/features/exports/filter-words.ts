import { NOTHING } from '../../graphql/ids.ts'
import type { ReferenceData } from '../../platform/reference-data.ts'
import {
  AGE_BAND_LABELS,
  COVER_LABELS,
  type JudgedBy,
  type Label,
  MEMBERSHIP_LABELS,
  SEX_LABELS,
  STATUS_LABELS,
  UNCOVERED_LABELS,
  UNKNOWN_LABEL,
  type WorkerFilterInput,
} from '../workers/public.ts'

/** Values of a filter that are written out; more than these are counted, because a head is read and not searched. */
const VALUES_WRITTEN = 8

const JUDGED_WORDS: Readonly<Record<JudgedBy['people'], string>> = {
  ELIGIBLE: 'memenuhi syarat',
  NOT_ELIGIBLE: 'tidak memenuhi syarat',
  UNKNOWN: 'data kurang',
  GAINED: 'masuk menurut rancangan aturan',
  LOST: 'keluar menurut rancangan aturan',
  KEPT: 'tetap menurut rancangan aturan',
}

const BASIS_WORDS = {
  Decree: 'satu keputusan',
  Agreement: 'satu perjanjian',
  Regulation: 'satu peraturan',
  ContributionList: 'satu daftar iuran',
} as const satisfies Record<NonNullable<WorkerFilterInput['restsOn']>['kind'], string>

interface WordTools {
  readonly reference: ReferenceData
  /** Of the programme by which people are judged; null where the viewer sees none. */
  readonly programme: string | null
}

type FilterWord = (filter: WorkerFilterInput, tools: WordTools) => string | null

/** Each filter of the list by what the console calls it, in the order of its column. A filter without words here does not compile. */
const FILTER_WORDS: Readonly<Record<keyof WorkerFilterInput, FilterWord>> = {
  cover: ({ cover }) =>
    values('Status perlindungan', cover, (state) =>
      state === 'ENDING' ? 'Akan berakhir dalam 90 hari' : wordIn(COVER_LABELS, state),
    ),
  statuses: ({ statuses }) => values('Status', statuses, (status) => wordIn(STATUS_LABELS, status)),
  areaCodes: ({ areaCodes }, { reference }) =>
    values('Wilayah', areaCodes, (code) => reference.areas.get(code)?.name ?? code),
  occupationCodes: ({ occupationCodes }, { reference }) =>
    values('Pekerjaan', occupationCodes, (code) =>
      code === '' ? UNKNOWN_LABEL.id : (reference.occupations.get(code)?.nameId ?? code),
    ),
  ecosystemCodes: ({ ecosystemCodes }, { reference }) =>
    values('Ekosistem', ecosystemCodes, (code) => reference.ecosystems.get(code)?.nameId ?? code),
  sexes: ({ sexes }) => values('Jenis kelamin', sexes, (sex) => wordIn(SEX_LABELS, sex)),
  ageBands: ({ ageBands }) => values('Umur', ageBands, (band) => wordIn(AGE_BAND_LABELS, band)),
  deciles: ({ deciles }) => values('Desil', deciles, (decile) => (decile === 0 ? UNKNOWN_LABEL.id : String(decile))),
  registeredBy: ({ registeredBy }, { reference }) =>
    values('Pendaftar', registeredBy, (code) => reference.tenantsByCode.get(code)?.shortName ?? code),
  membershipKinds: ({ membershipKinds }) =>
    values('Kepesertaan', membershipKinds, (kind) => wordIn(MEMBERSHIP_LABELS, kind)),
  uncoveredReasons: ({ uncoveredReasons }) =>
    values('Sebab belum terlindungi', uncoveredReasons, (reason) => wordIn(UNCOVERED_LABELS, reason)),
  workerIds: ({ workerIds }) => {
    const rows = workerIds?.filter((id) => id !== NOTHING).length ?? 0
    return rows === 0 ? null : `Dipilih satu per satu: ${rows} orang`
  },
  importId: ({ importId }) => (importId == null ? null : 'Berkas impor: satu berkas'),
  restsOn: ({ restsOn }) => (restsOn == null ? null : `Dasar: ${BASIS_WORDS[restsOn.kind]}`),
  judged: ({ judged }, { programme }) =>
    judged == null ? null : `Program: ${JUDGED_WORDS[judged.people]}${programme === null ? '' : ` ${programme}`}`,
  nationalIdMismatch: ({ nationalIdMismatch }) => only(nationalIdMismatch, 'Diragukan: NIK berbeda dari isian'),
  possibleDuplicate: ({ possibleDuplicate }) => only(possibleDuplicate, 'Diragukan: mungkin data ganda'),
  deathUnreported: ({ deathUnreported }) =>
    only(deathUnreported, 'Diragukan: tercatat meninggal, harinya belum dilaporkan'),
  toVerify: ({ toVerify }) => only(toVerify, 'Antrean: menunggu verifikasi'),
  toAnswer: ({ toAnswer }) => only(toAnswer, 'Antrean: menunggu jawaban'),
}

/** By what a list was narrowed, each filter with its values. Of a search only that there was one: what somebody typed may be a name or a number. */
export function filterWords(
  filter: WorkerFilterInput | null,
  search: string | null,
  tools: WordTools,
): readonly string[] {
  const words = filter === null ? [] : Object.values(FILTER_WORDS).map((wordOf) => wordOf(filter, tools))
  return [...words.filter((word) => word !== null), ...(search === null ? [] : ['Pencarian nama atau nomor'])]
}

function values<Value>(
  name: string,
  chosen: readonly Value[] | null | undefined,
  wordOf: (value: Value) => string,
): string | null {
  if (chosen == null || chosen.length === 0) return null
  const rest = chosen.length - VALUES_WRITTEN
  const written = chosen.slice(0, VALUES_WRITTEN).map(wordOf)
  return `${name}: ${[...written, ...(rest > 0 ? [`dan ${rest} lainnya`] : [])].join(', ')}`
}

const only = (isChosen: boolean | null | undefined, word: string) => (isChosen === true ? word : null)

const wordIn = (labels: Readonly<Record<string, Label>>, key: string) => labels[key]?.id ?? key
