import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { writeChequeBoards } from '@payung/documents/cheque-board'
import { type ReportPaper, type ReportSection, writeReportPaper } from '@payung/documents/report-paper'
import { formatDateLong } from '@payung/domain/calendar/calendar-date'
import { amountInWords } from '@payung/domain/money/amount-in-words'
import { formatRupiah } from '@payung/domain/money/money'
import { Temporal } from 'temporal-polyfill'
import type { Actor } from '../../platform/actor.ts'
import type { Context } from '../../platform/context.ts'
import { ConflictError, NotFoundError } from '../../platform/errors.ts'
import { type Demo, markOf } from '../../platform/paper-mark.ts'
import { handoverMessages } from './handovers.messages.ts'
import {
  type CandidateRow,
  type ConsentRow,
  findMinuteHands,
  type GuestRow,
  type HandoverRow,
  listCandidates,
  type MinuteHandsRow,
} from './handovers.queries.ts'
import { loadConsents, loadGuests, loadHandover } from './load-handovers.ts'

type Kind = 'papan' | 'tempat-duduk' | 'berita-acara' | 'tanya-keluarga'

/** As many families as one list for asking names. */
const ASKED_MAX = 300
const FREE = 'Tanpa potongan biaya apa pun'

interface Event {
  readonly handover: HandoverRow
  /** The answers that stand. */
  readonly families: readonly ConsentRow[]
  readonly guests: readonly GuestRow[]
  readonly government: string
  readonly watermark: string | undefined
}

/**
 * A paper of an event as PDF: the boards of families who may be shown, the seats of those who come, the minutes, or the list for asking families. None says
 * why somebody died or what their health was; the same event gives the same bytes.
 *
 * @throws NotFoundError also for another's; ConflictError `HANDOVER_STATE` for minutes that nobody has written
 */
export function openHandoverPaper(kind: Kind, demo: Demo) {
  return async (context: Context, actor: Actor, id: string): Promise<{ name: string; content: Buffer }> => {
    const handover = await loadHandover(context, id)
    if (handover === null) throw new NotFoundError()
    if (kind === 'berita-acara' && handover.minutes === null) throw new ConflictError(handoverMessages.HANDOVER_STATE())
    const families = ((await loadConsents(context, id)) ?? []).filter(({ withdrawn_at: at }) => at === null)
    const candidates = kind === 'tanya-keluarga' ? await readCandidates(context, handover) : []
    const ended = handover.state === 'CANCELLED' ? 'DIBATALKAN' : undefined
    const watermark = markOf(demo, { isInvented: handover.synthetic, ended })
    const guests = (await loadGuests(context, id)) ?? []
    const [hands] = kind === 'berita-acara' ? await context.read<MinuteHandsRow>(findMinuteHands(handover.id)) : []
    const event = { handover, families, guests, government: actor.tenantName, watermark }
    const out = new PassThrough()
    const written = {
      papan: () => writeBoards(out, event),
      'tempat-duduk': () => writeReportPaper(out, seats(event)),
      'berita-acara': () => writeReportPaper(out, minutesOf(event, hands)),
      'tanya-keluarga': () => writeReportPaper(out, questions(event, candidates, context)),
    }[kind]()
    const [content] = await Promise.all([buffer(out), written])
    return { name: `${kind}-${handover.on_day}.pdf`, content }
  }
}

const readCandidates = (context: Context, { area_code: areaCode }: HandoverRow) =>
  context.read<CandidateRow>(
    listCandidates(
      { areaCode, search: null },
      { size: ASKED_MAX, limit: ASKED_MAX, direction: 'FORWARD', cursor: null },
    ),
  )

const dayOf = (day: string) => formatDateLong(Temporal.PlainDate.from(day))
/** As Indonesian letters write an hour: `09.00`. */
const hourOf = ({ starts_at: startsAt }: HandoverRow) => startsAt.replace(':', '.')
const createdAt = ({ handover }: Event) => new Date(`${handover.on_day}T00:00:00Z`)

function writeBoards(out: PassThrough, event: Event) {
  const { handover, families, government, watermark } = event
  return writeChequeBoards(out, {
    title: `Papan santunan ${handover.title}`,
    boards: families
      .filter(({ may_be_shown: isShown }) => isShown)
      .map(({ family_name: family, rupiah }) => ({
        issuer: government.toUpperCase(),
        // The insurance would say whether somebody died at work; a board says neither.
        kind: 'Santunan BPJS Ketenagakerjaan',
        family,
        amount: formatRupiah(rupiah ?? 0n),
        inWords: amountInWords(rupiah ?? 0n),
        day: `${handover.place}, ${dayOf(handover.on_day)}`,
        notes: ['Santunan telah diterima di rekening keluarga', FREE],
      })),
    emptyText: 'Belum ada keluarga yang setuju ditampilkan.',
    createdAt: createdAt(event),
    watermark,
  })
}

function frameOf(event: Event, name: string, sections: readonly ReportSection[]): ReportPaper {
  const { handover, government, watermark } = event
  return {
    title: name,
    subtitle: [government, handover.title, `${dayOf(handover.on_day)} pukul ${hourOf(handover)}, ${handover.place}`],
    sections,
    footer: `${name} · ${handover.title} · tidak dipungut biaya`,
    pageLabel: (page) => `Halaman ${page} dari `,
    createdAt: createdAt(event),
    watermark,
  }
}

function seats(event: Event): ReportPaper {
  const coming = event.families.filter(({ comes }) => comes)
  return frameOf(event, 'Daftar tempat duduk', [
    {
      heading: 'Keluarga',
      paragraphs: ['Daftar ini hanya untuk petugas dan tidak ditempel di tempat umum.'],
      table: {
        columns: [
          { header: 'Nomor', share: 8, align: 'END' },
          { header: 'Keluarga', share: 46 },
          { header: 'Disebut dan difoto', share: 24 },
          { header: 'Tanda hadir', share: 22 },
        ],
        rows: coming.map(({ family_name: family, may_be_shown: isShown }, index) => [
          String(index + 1),
          family,
          isShown ? 'Setuju' : 'Tidak: jangan disebut atau difoto',
          '',
        ]),
      },
    },
    ...(event.guests.length === 0 ? [] : [guestSeats(event)]),
  ])
}

function guestSeats({ guests }: Event): ReportSection {
  return {
    heading: 'Tamu undangan',
    table: {
      columns: [
        { header: 'Nomor', share: 8, align: 'END' },
        { header: 'Tamu', share: 34 },
        { header: 'Jabatan atau asal', share: 36 },
        { header: 'Tanda hadir', share: 22 },
      ],
      rows: guests.map(({ name, position }, index) => [String(index + 1), name, position, '']),
    },
  }
}

function minutesOf(event: Event, hands: MinuteHandsRow | undefined): ReportPaper {
  const { handover } = event
  const present = event.families.filter(({ was_present: wasPresent }) => wasPresent === true)
  const named = present.filter(({ may_be_shown: isShown }) => isShown)
  return frameOf(event, 'Berita acara penyerahan santunan', [
    {
      facts: [
        ['Yang menyerahkan', `${handover.giver_name}, ${handover.giver_position}`],
        ['Orang yang hadir', (handover.attended ?? 0).toLocaleString('id-ID')],
        ['Tamu yang diundang', String(event.guests.length)],
        ['Keluarga yang hadir', String(present.length)],
        ['Tidak disebut atas permintaan keluarga', String(present.length - named.length)],
      ],
      paragraphs: [handover.minutes ?? ''],
    },
    {
      heading: 'Keluarga yang setuju disebut',
      table: {
        columns: [
          { header: 'Keluarga', share: 60 },
          { header: 'Santunan', share: 40, align: 'END' },
        ],
        rows: named.map(({ family_name: family, rupiah }) => [family, formatRupiah(rupiah ?? 0n)]),
      },
    },
    {
      paragraphs: [
        'Santunan telah diterima keluarga di rekeningnya sendiri sebelum acara ini, tanpa potongan biaya apa pun.',
      ],
      signatures: [
        { office: handover.giver_position, name: handover.giver_name },
        placeToSign('Penulis berita acara', hands?.writer),
        placeToSign('Yang mengesahkan', hands?.confirmer),
      ],
    },
  ])
}

/** Above an empty line where nobody has acted yet, and for a post that is not known. */
function placeToSign(office: string, hand: MinuteHandsRow['writer'] | undefined) {
  return { office: hand?.post == null ? office : `${office},\n${hand.post}`, name: hand?.name ?? '' }
}

/** Whom somebody visits to ask: names and villages alone, and what is to be said. */
function questions(event: Event, candidates: readonly CandidateRow[], { reference }: Context): ReportPaper {
  return frameOf(event, 'Daftar keluarga yang ditanya', [
    {
      paragraphs: [
        'Sampaikan kepada keluarga: santunan sudah diterima dan tidak berubah apa pun jawabannya. Keluarga boleh tidak datang, boleh datang tanpa disebut atau difoto, dan boleh berubah pikiran sebelum acara tanpa memberi alasan. Tidak ada biaya.',
      ],
      table: {
        columns: [
          { header: 'Keluarga almarhum atau peserta', share: 34 },
          { header: 'Desa', share: 24 },
          { header: 'Datang', share: 11 },
          { header: 'Disebut dan difoto', share: 13 },
          { header: 'Tanda tangan', share: 18 },
        ],
        rows: candidates.map(({ name, village_code: village }) => [
          name ?? '—',
          reference.areas.get(village ?? '')?.name ?? '—',
          'ya / tidak',
          'ya / tidak',
          '',
        ]),
      },
    },
  ])
}
