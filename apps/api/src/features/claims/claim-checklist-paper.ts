import type { ReportPaper, ReportSection } from '@payung/documents/report-paper'
import type { TenantKind } from '@payung/domain/access/role'
import type { BenefitTerms } from '@payung/domain/benefit/benefit-terms'
import { isGathered } from '@payung/domain/benefit/claim-state'
import { formatDateLong } from '@payung/domain/calendar/calendar-date'
import { formatRupiah } from '@payung/domain/money/money'
import { Temporal } from 'temporal-polyfill'
import type { GrantDue } from './benefits-due.ts'
import type { ChecklistLine } from './claim-facts.ts'
import type { ClaimOnPaper } from './claim-letters.ts'
import { NO_FEE, PLAIN_PAPERS } from './claim-plain-words.ts'

/** The list of a case as the family takes it home: what is missing first, in their words, where to bring it and by when. */
export function checklistPaper(
  paper: ClaimOnPaper,
  lines: readonly ChecklistLine[],
  terms: BenefitTerms | null,
): ReportPaper {
  const { claim, name, places, government, today, watermark } = paper
  const missing = lines.filter(({ files }) => files.length === 0)
  const present = lines.filter(({ files }) => files.length > 0)
  return {
    title: 'Daftar dokumen klaim',
    subtitle: [government, `Daftar versi ${claim.checklist_version} · keadaan ${formatDateLong(today)}`],
    sections: [
      {
        facts: [
          ['Peserta', name ?? '—'],
          ['Masih kurang', missing.length === 0 ? 'Tidak ada: dokumen lengkap' : `${missing.length} dokumen`],
          ...wishOfInsurer(claim),
          // Where nothing is missing, nothing is brought, and no day passes for the family.
          ...(missing.length === 0 ? [] : [placeFact(places.office, government), ...lastDay(paper, terms)]),
          ['Biaya', NO_FEE],
        ],
      },
      ...(missing.length === 0 ? [] : [rowsOf('Belum ada: mohon dibawa', missing)]),
      ...(present.length === 0 ? [] : [rowsOf('Sudah ada: tidak perlu dibawa lagi', present)]),
      ...(paper.grants.length === 0 ? [] : [grantsOf(paper.grants)]),
      {
        heading: 'Ingat',
        paragraphs: [
          `${NO_FEE} Siapa pun yang meminta uang, bagian, kartu ATM atau PIN untuk mengurus klaim ini tidak berhak. Laporkan kepada kantor ${government}.`,
          'Foto yang terang sudah cukup untuk sebagian besar dokumen. Bila ada dokumen yang tidak dapat dibuat, datang saja dan katakan: petugas membantu.',
        ],
      },
    ],
    footer: `Daftar dokumen klaim versi ${claim.checklist_version} · tidak dipungut biaya`,
    pageLabel: (page) => `Halaman ${page} dari `,
    createdAt: new Date(`${today}T00:00:00Z`),
    watermark,
  }
}

type Fact = readonly [name: string, value: string]

const placeFact = (office: string | null, government: string): Fact => [
  'Dibawa ke',
  office === null ? `Kantor ${government}` : `${office}, atau kantor ${government}`,
]

/** What a returned case waits for stands in no list of papers. */
function wishOfInsurer({ state, state_reason: reason }: ClaimOnPaper['claim']): readonly Fact[] {
  return state === 'RETURNED' && reason !== null ? [['Dikembalikan BPJS karena', reason]] : []
}

function rowsOf(heading: string, lines: readonly ChecklistLine[]): ReportSection {
  return {
    heading,
    table: {
      columns: [
        { header: 'Nomor', share: 9, align: 'END' },
        { header: 'Dokumen', share: 33 },
        { header: 'Penjelasan', share: 58 },
      ],
      rows: lines.map(({ kind, reason }, index) => {
        const [name, words] = PLAIN_PAPERS[kind]
        return [String(index + 1), name, reason === null ? words : `${words} Diminta karena: ${reason}`]
      }),
    },
  }
}

/** Who pays it stands beside each, so that nobody asks the insurer for it. */
function grantsOf(grants: readonly GrantDue[]): ReportSection {
  return {
    heading: 'Santunan daerah',
    paragraphs: ['Selain hak dari BPJS Ketenagakerjaan, keluarga menerima santunan menurut peraturan daerah.'],
    table: {
      columns: [
        { header: 'Dibayar oleh', share: 40 },
        { header: 'Jumlah', share: 18, align: 'END' },
        { header: 'Dasar hukum', share: 42 },
      ],
      rows: grants.map(({ giverName, giverKind, rupiah, legalBasis }) => [
        `${payerOf(giverKind, giverName)}, bukan BPJS Ketenagakerjaan`,
        formatRupiah(rupiah),
        legalBasis ?? '—',
      ]),
    },
  }
}

function payerOf(kind: TenantKind, name: string): string {
  const words = { PROVINCE: 'Provinsi', CITY: 'Kota' } as const
  const kindWord = kind === 'PROVINCE' || kind === 'CITY' ? words[kind] : 'Kabupaten'
  return `Pemerintah ${kindWord} ${name.replace(/^(Kota|Kabupaten) /i, '')}`
}

/** The family has the time in which papers are gathered; while the office reports an accident that time has not begun to pass for another reason. */
function lastDay({ claim, today }: ClaimOnPaper, terms: BenefitTerms | null): readonly Fact[] {
  const key = claim.state === 'RETURNED' ? 'CLAIM_RETURNED_WITHIN' : 'CLAIM_DOCUMENTS_WITHIN'
  const days = isGathered(claim.state) ? terms?.get(key)?.amount : undefined
  if (days === undefined) return []
  const until = Temporal.PlainDate.from(claim.state_since).add({ days: Number(days) })
  const isOver = Temporal.PlainDate.compare(until, today) < 0
  return [['Paling lambat', isOver ? 'Batasnya sudah lewat: mohon secepatnya' : formatDateLong(until)]]
}
