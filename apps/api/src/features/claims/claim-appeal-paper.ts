import type { ReportPaper, ReportSection } from '@payung/documents/report-paper'
import type { Benefit } from '@payung/domain/benefit/benefits-for'
import type { ClaimAppeal } from '@payung/domain/benefit/claim-appeal'
import { formatDateLong } from '@payung/domain/calendar/calendar-date'
import { formatRupiah } from '@payung/domain/money/money'
import type { ChecklistLine } from './claim-facts.ts'
import { type ClaimOnPaper, dayOf, eventDay, FEW_DOTS, factsOf, HAND_LINES } from './claim-letters.ts'
import { NO_FEE, PLAIN_BENEFITS, PLAIN_PAPERS } from './claim-plain-words.ts'

/** Who signs an appeal, and as what: `Ahli waris`, `Kuasa ahli waris`. */
export interface AppealSigner {
  readonly name: string
  readonly office: string
}

export interface AppealOnPaper {
  readonly appeal: ClaimAppeal
  /** The insurer's branch with which the government has an agreement; null where it has none, or several: the hand writes it. */
  readonly branch: string | null
  /** What is due as the record stands, as far as whoever prints may read it. */
  readonly benefits: readonly Benefit[]
  readonly papers: readonly ChecklistLine[]
  /** Empty to who does not read families: the hand writes them. */
  readonly signers: readonly AppealSigner[]
}

/** On one line of signatures. */
const SIGNERS_ABREAST = 2

/**
 * The family's letter against a rejection of the insurer. It names the provisions of what is due alone: none about appeals was read, so the letter rests on none, and
 * names no day on which it would be too late.
 */
export function appealLetter(paper: ClaimOnPaper, content: AppealOnPaper): ReportPaper {
  const { claim, event, government, today, watermark } = paper
  const { appeal, branch, papers } = content
  return {
    title: 'Surat keberatan atas penolakan klaim',
    subtitle: [],
    sections: [
      {
        letter: {
          head: ['KEPADA', (branch ?? `BPJS Ketenagakerjaan Cabang ${FEW_DOTS}`).toUpperCase()],
          title: 'SURAT KEBERATAN ATAS PENOLAKAN KLAIM',
          under: `Nomor kasus: ${claim.case_number}`,
        },
        paragraphs: ['Kami yang bertanda tangan di bawah ini mengajukan keberatan atas penolakan klaim dari:'],
        facts: [...factsOf(paper), [HAPPENED[event.kind] ?? 'Hari peristiwa', eventDay(event)]],
      },
      {
        heading: 'Keputusan yang kami mohon ditinjau kembali',
        facts: [
          ['Tanggal keputusan', dayOf(appeal.rejectedOn)],
          ['Alasan penolakan menurut BPJS', appeal.rejectedBecause ?? FEW_DOTS],
        ],
      },
      {
        heading: 'Alasan keberatan',
        paragraphs: appeal.grounds === null ? HAND_LINES : [appeal.grounds],
      },
      wishOf(content),
      evidenceOf(papers),
      {
        paragraphs: [
          `Surat ini disiapkan dengan pendampingan ${government}, yang tidak bertindak sebagai kuasa. ${NO_FEE}`,
          `${FEW_DOTS}, ${appeal.appealedOn === null ? `${FEW_DOTS} 20....` : dayOf(appeal.appealedOn)}`,
        ],
      },
      ...signaturesOf(content.signers, government),
    ],
    footer: `Surat keberatan ${claim.case_number} · konsep ${formatDateLong(today)}: periksa, lalu tanda tangani · tidak dipungut biaya`,
    pageLabel: (page) => `Halaman ${page} dari `,
    createdAt: new Date(`${today}T00:00:00Z`),
    watermark,
  }
}

const HAPPENED: Readonly<Partial<Record<ClaimOnPaper['event']['kind'], string>>> = {
  DEATH: 'Hari meninggal',
  ACCIDENT: 'Hari kecelakaan',
}

/** A sum only of what is due by the record: a letter that asks for more than the family's right would weaken it. */
function wishOf({ benefits }: AppealOnPaper): ReportSection {
  const due = benefits.filter(({ rupiah, kind }) => rupiah > 0n && kind !== 'REGIONAL_GRANT')
  const heading = 'Yang kami mohon'
  const words = 'Penolakan di atas ditinjau kembali, dan hak yang timbul dari peristiwa ini dibayarkan seluruhnya.'
  if (due.length === 0) return { heading, paragraphs: [words] }
  return {
    heading,
    paragraphs: [`${words} Hak itu menurut catatan kami sekurang-kurangnya:`],
    table: {
      columns: [
        { header: 'Hak', share: 46 },
        { header: 'Jumlah', share: 20, align: 'END' },
        { header: 'Dasar hukum', share: 34 },
      ],
      rows: due.map(({ kind, rupiah, legalBasis }) => [PLAIN_BENEFITS[kind], formatRupiah(rupiah), legalBasis ?? '—']),
    },
  }
}

/** What lies in the case: a paper that is asked and missing proves nothing. */
function evidenceOf(lines: readonly ChecklistLine[]): ReportSection {
  const present = lines.filter(({ files }) => files.length > 0)
  const heading = 'Bukti yang dilampirkan'
  if (present.length === 0) return { heading, paragraphs: HAND_LINES.slice(0, 4) }
  return {
    heading,
    table: {
      columns: [
        { header: 'Nomor', share: 9, align: 'END' },
        { header: 'Dokumen', share: 71 },
        { header: 'Berkas', share: 20, align: 'END' },
      ],
      rows: present.map(({ kind, files }, index) => [String(index + 1), PLAIN_PAPERS[kind][0], String(files.length)]),
    },
  }
}

/** The companion stands last, beside the family and not above it. */
function signaturesOf(signers: readonly AppealSigner[], government: string): readonly ReportSection[] {
  const family = signers.length === 0 ? [{ office: 'Peserta, ahli waris atau kuasanya', name: '' }] : signers
  const places = [...family, { office: `Pendamping,\n${government}`, name: '' }]
  const lines = Math.ceil(places.length / SIGNERS_ABREAST)
  return Array.from({ length: lines }, (_, at) => ({
    signatures: places.slice(at * SIGNERS_ABREAST, (at + 1) * SIGNERS_ABREAST),
  }))
}
