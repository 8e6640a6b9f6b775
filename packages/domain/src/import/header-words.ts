import type { ImportField } from './import-field.ts'

/** What the words of a header mean: a field, a column that is known and not taken over, or nothing that is known. */
export type HeaderMeaning = ImportField | 'ignored' | null

/**
 * Tried from top to bottom on the header in lower case, words divided by single spaces. Narrow before wide: `Nama desa` is
 * a village and `NIK ahli waris` somebody else's number.
 */
const MEANINGS: readonly (readonly [Exclude<HeaderMeaning, null>, RegExp])[] = [
  ['rowNumber', /^(?:no|nomor|nomer|nmr|no urut|nomor urut|urut|num|number|nr|no u)$/],
  // Other people's facts, and what the registry reckons by itself.
  [
    'ignored',
    /\b(?:ahli waris|ayah|ibu|orang ?tua|suami|istri|pasangan|kepala keluarga|penanggung|petugas|pendata|surveyor)\b/,
  ],
  // Before every other status: of these two a rule asks.
  ['citizenship', /\b(?:kewarganegaraan|warga negara|wni|wna|citizenship|nationality)\b/],
  ['publicService', /\b(?:asn|pns|tni|polri|kepegawaian|abdi negara|aparatur sipil negara)\b/],
  [
    'ignored',
    /^(?:nama kk|hubungan.*|shdk|agama|pendidikan.*|umur|usia|age|e ?mail|status.*|jenis kepesertaan|program|iuran.*|biaya.*|premi.*|bulan|jumlah.*|total.*|upah.*|penghasilan.*|pendapatan.*|gol(?:ongan)? darah|foto|tanda tangan|ttd|paraf|kode ?pos|provinsi|prov|npp|rek(?:ening)?.*|no(?:mor)? rek(?:ening)?.*)$/,
  ],
  [
    'ignored',
    /\b(?:tanggal|tgl) (?:daftar|terdaftar|input|mulai|akhir|berakhir|sk|cetak|bayar|data|pendataan|verifikasi|kepesertaan)\b/,
  ],
  // What an importer of ours wrote beside the rows: taken over, its reasons would stand in people's records as notes.
  ['ignored', /^catatan payung$/],
  ['ignored', /^(?:no|nomor) (?:sk|surat|registrasi|reg|npwp|rekening|polis)\b/],
  [
    'membershipNumber',
    /\bkpj\b|\b(?:no|nomor) (?:kartu )?(?:peserta|kepesertaan|anggota|bpjs ?tk|bpjs ketenagakerjaan|jamsostek)\b/,
  ],
  ['familyCardNumber', /^(?!.*\balamat\b).*\b(?:no ?kk|nomor kk|kk|kartu keluarga|nokk)\b/],
  [
    'nationalId',
    /\bnik\b|\bn i k\b|induk kependudukan|\b(?:no|nomor|nmr|number)(?: ?e)? ?ktp\b|^e? ?ktp(?: el)?$|\b(?:no|nomor) (?:identitas|id)\b|^identitas$|national id/,
  ],
  [
    'birthPlaceAndDate',
    /\bttl\b|\bt t l\b|\b(?:tempat|tmpt?|tpt|kota)\b.*\b(?:tanggal|tgl|tggl|tgl lahir)\b|place.*date of birth|\btempat lahir.*tanggal\b/,
  ],
  ['birthDate', /\b(?:tanggal|tgl|tggl|tg|tangal) ?lahir\b|\btgllahir\b|\bbirth ?da(?:te|y)\b|\bdate of birth\b|^dob$/],
  ['birthPlace', /\b(?:tempat|tmpt?|tpt|kota|kab) ?lahir\b|\bbirth ?place\b|\bplace of birth\b/],
  [
    'sex',
    /\bjenis ?kel(?:amin)?\b|\bkelamin\b|\bjns kel(?:amin)?\b|^j ?k$|^l p$|^p l$|^lp$|^l k p r$|^lk pr$|^p w$|^jen kel$|\bgender\b|^sex$/,
  ],
  ['male', /^(?:l|lk|laki laki|laki|pria)$/],
  ['female', /^(?:p|pr|perempuan|wanita)$/],
  ['address', /\balamat\b|\baddress\b|\bdomisili\b|^jalan$|^jln?$/],
  ['rtRw', /^rt ?(?:dan )?rw$|^rt\b.*\brw$/],
  ['rt', /^(?:no(?:mor)? )?rt$|^rukun tetangga$/],
  ['rw', /^(?:no(?:mor)? )?rw$|^rukun warga$/],
  ['hamlet', /\b(?:dusun|dukuh|lingkungan)\b|^(?:dsn|kampung|lingk)$/],
  ['villageCode', /\bkode (?:desa|kel|kelurahan|wilayah|kemendagri)\b|\bvillage code\b/],
  [
    'occupation',
    /\b(?:pekerjaan|profesi|mata pencaharian|occupation|kerja|jenis usaha|bidang usaha)\b|^(?:job|usaha|pekerjan|jabatan)$/,
  ],
  ['village', /\b(?:desa|kelurahan|village|nagari)\b|^(?:kel|ds|des|kel ds|ds kel)$/],
  ['district', /\b(?:kecamatan|district|distrik)\b|^(?:kec|kecamtan|nama kec)$/],
  ['regency', /\b(?:kabupaten|regency|kabkota)\b|^(?:kab|kota|kab kota|kota kab|daerah)$/],
  ['phone', /\b(?:hp|handphone|telepon|telpon|telp|tlp|tlpn|telephone|phone|whats ?app|wa|seluler|kontak)\b/],
  ['welfareDecile', /\b(?:desil|decile)\b/],
  ['notes', /\b(?:keterangan|catatan|notes?|remarks?|ket)\b/],
  ['name', /\b(?:nama|name|nm)\b/],
]

const OUR_NOTES = /^\s*(catatan payung):\s[\s\S]*$/i

/** Of the title of our own notes, in which stands what is to be said of the file as a whole, the title. */
export function withoutNotes(header: string): string {
  return header.replace(OUR_NOTES, '$1')
}

const IN_PARENTHESES = /[([{][^)\]}]*[)\]}]?/g
const BETWEEN_WORDS = /[^a-z0-9]+/g

/** A header in the form that words are looked up in: `Tempat/Tgl. Lahir (sesuai KTP)` → `tempat tgl lahir`. */
export function headerKey(header: string): string {
  const lower = withoutNotes(header).toLowerCase()
  const outside = lower.replace(IN_PARENTHESES, ' ').replace(BETWEEN_WORDS, ' ').trim()
  return outside === '' ? lower.replace(BETWEEN_WORDS, ' ').trim() : outside
}

/** Whether a column holds what an importer of ours wrote beside the rows. */
export function holdsNotes(header: string): boolean {
  return headerKey(header) === 'catatan payung'
}

/** Parts below `Tempat dan Tanggal Lahir` in a two-row header, which mean nothing without it. */
const BIRTH_PARTS: Readonly<Record<string, ImportField>> = {
  tempat: 'birthPlace',
  tmpt: 'birthPlace',
  kota: 'birthPlace',
  tanggal: 'birthDate',
  tgl: 'birthDate',
}

/**
 * What a column's name means, with the help of the group that stands above it in a two-row header.
 *
 * @param fullName group and name; the same as the name where there is no group
 */
export function meaningOfColumn(name: string, fullName: string): HeaderMeaning {
  const part = fullName !== name && /lahir/i.test(fullName) ? BIRTH_PARTS[headerKey(name)] : undefined
  return part ?? meaningOfHeader(name) ?? meaningOfHeader(fullName)
}

/** What the words of a header mean by themselves, whatever stands below them; what is in parentheses only if nothing else does. */
export function meaningOfHeader(header: string): HeaderMeaning {
  return meaningOfKey(headerKey(header)) ?? meaningOfKey(header.toLowerCase().replace(BETWEEN_WORDS, ' ').trim())
}

function meaningOfKey(key: string): HeaderMeaning {
  if (key === '' || key.length > 60) return null
  return MEANINGS.find(([, words]) => words.test(key))?.[0] ?? null
}
