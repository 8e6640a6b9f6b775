import { isPiecewise, type JobKind } from '@payung/domain/access/job-kind'
import { globalIdOf } from '../../graphql/ids.ts'
import type { ErrorText } from '../../platform/errors.ts'
import { dayInWords, daysAhead } from './day-in-words.ts'
import { decreeNoticeText } from './decree-notice-words.ts'
import { graceNoticeText } from './grace-notice-words.ts'
import { moneyNoticeText } from './money-notice-words.ts'
import type { NoticeRow } from './notices.queries.ts'
import { pledgeNoticeHref, pledgeNoticeText } from './pledge-notice-words.ts'
import { roleNoticeText } from './role-notice-words.ts'

const WORK: Readonly<Record<JobKind, ErrorText>> = {
  IMPORT_ANNOTATE: { id: 'Berkas impor beserta alasan', en: 'The imported file with its reasons' },
  IMPORT_STAGE: { id: 'Pemeriksaan berkas impor', en: 'Checking the imported file' },
  IMPORT_COMMIT: { id: 'Penyimpanan data impor', en: 'Saving the import' },
  IMPORT_REVERT: { id: 'Pembatalan impor', en: 'Taking the import back' },
  PROPOSALS_DECIDE: { id: 'Putusan atas usulan perbaikan', en: 'Deciding the proposals' },
  DUPLICATES_DECIDE: { id: 'Keputusan massal data ganda', en: 'Deciding many duplicates' },
  DUPLICATES_UNDO: { id: 'Pembatalan keputusan massal', en: 'Taking many decisions back' },
  DUPLICATES_SEARCH: { id: 'Pencarian data ganda', en: 'The search for duplicates' },
  WORKER_EXPORT: { id: 'Unduhan daftar pekerja', en: 'The export of workers' },
  WORKER_BULK_CHANGE: { id: 'Perubahan massal', en: 'The bulk change' },
  CLAIM_SUBMISSION: { id: 'Berkas pengajuan klaim ke BPJS', en: 'The file of claims for the insurer' },
  CLAIM_ANSWERS: { id: 'Pembacaan jawaban BPJS atas klaim', en: 'Reading the insurer’s answer about claims' },
  CLAIM_ANSWERS_APPLY: { id: 'Penerapan jawaban BPJS atas klaim', en: 'Applying the insurer’s answer about claims' },
  LIFE_EVENT_LIST: { id: 'Pembacaan daftar peristiwa', en: 'Reading the list of life events' },
  LIFE_EVENT_LIST_CONFIRM: { id: 'Pelaporan daftar peristiwa', en: 'Reporting the list of life events' },
  FIGURE_LIST: { id: 'Pembacaan daftar angka', en: 'Reading the list of figures' },
  LIFE_EVENT_LIST_WITHDRAW: { id: 'Penarikan daftar peristiwa', en: 'Taking the list of life events back' },
  EARLIER_BENEFITS: { id: 'Pembacaan daftar klaim terdahulu', en: 'Reading the list of earlier claims' },
  CLAIM_EXPORT: { id: 'Unduhan klaim keluarga', en: 'The export of claims' },
  SCHOLARSHIP_EXPORT: { id: 'Unduhan beasiswa anak', en: 'The export of scholarships' },
  CREDIT_EXPORT: { id: 'Unduhan kelebihan iuran', en: 'The export of credits' },
  PLEDGE_EXPORT: { id: 'Unduhan janji CSR', en: 'The export of CSR pledges' },
  AGREEMENT_EXPORT: { id: 'Unduhan daftar perjanjian', en: 'The export of agreements' },
  REGULATION_EXPORT: { id: 'Unduhan daftar peraturan', en: 'The export of regulations' },
  ROUND_EXPORT: { id: 'Unduhan kemajuan putaran', en: 'The export of a round’s progress' },
  REVERIFICATION_EXPORT: {
    id: 'Unduhan daftar kerja verifikasi ulang',
    en: 'The export of a re-verification’s work list',
  },
  AUDIT_EXPORT: { id: 'Unduhan catatan audit', en: 'The export of the audit log' },
  COHORT_COMPUTE: { id: 'Penghitungan kohort', en: 'Computing the cohort' },
  COHORT_EXPORT: { id: 'Unduhan kohort terkunci', en: 'The export of the locked cohort' },
  CHECK_REQUEST: { id: 'Berkas pertanyaan pemadanan', en: 'The file that asks a register' },
  CHECKS_DECIDE: { id: 'Keputusan pemadanan banyak orang', en: 'Deciding the answers about many people' },
  DECREE_CLEAN_PAPER: { id: 'Naskah bersih keputusan', en: 'The clean paper of the decree' },
  DECREE_SCAN_COMPARE: {
    id: 'Perbandingan pindaian dengan naskah bersih',
    en: 'Comparing the scan with the clean paper',
  },
  CONTRIBUTION_ANSWER: { id: 'Pembacaan jawaban BPJS', en: 'Reading the insurer’s answer' },
  RECONCILIATION: { id: 'Pembacaan berkas rekonsiliasi', en: 'Reading the bank statement' },
  PAYMENT_ORDER_EXPORT: { id: 'Unduhan perintah pembayaran', en: 'The export of the payment orders' },
  CONTRIBUTION_EXPORT: { id: 'Unduhan daftar iuran', en: 'The export of the contribution list' },
  REGISTRATION_EXPORT: { id: 'Unduhan daftar pendaftaran', en: 'The export of the registration list' },
  DECREE_ANNEX: { id: 'Berkas lampiran keputusan', en: 'The annex of the decree as a file' },
}

const OUTCOME: Readonly<Record<string, ErrorText>> = {
  JOB_SUCCEEDED: { id: 'selesai.', en: 'is done.' },
  JOB_FAILED: { id: 'gagal. Buka untuk melihat sebabnya.', en: 'failed. Open it to see why.' },
  JOB_CANCELLED: { id: 'dibatalkan. Tidak ada yang tersimpan.', en: 'was cancelled. Nothing was saved.' },
}

const STOPPED: ErrorText = {
  id: 'dihentikan. Yang sudah dikerjakan tetap tersimpan.',
  en: 'was stopped. What was done before stays done.',
}

/** Words name nobody, because they go by mail as well: `Notice.subject` names whom the reader may see. */
const COMPANIES: Readonly<Record<string, ErrorText>> = {
  COMPANY_APPLIED: {
    id: 'Sebuah perusahaan mendaftar untuk ikut membayar dan menunggu pemeriksaan Anda.',
    en: 'A company has applied to pay and waits to be verified by you.',
  },
  COMPANY_VERIFIED: {
    id: 'Pendaftaran sebuah perusahaan sudah diperiksa dan menunggu keputusan orang lain.',
    en: 'The application of a company was verified and waits for another person to decide.',
  },
}

/** It names neither the person nor what happened to them. */
const CLAIM_OPENED: ErrorText = {
  id: 'Sebuah kasus klaim baru dilaporkan di wilayah Anda. Buka untuk membantu keluarganya melengkapi dokumen.',
  en: 'A new claim was reported in your area. Open it to help the family with its papers.',
}

/** Which of the two is wrong is for an officer to find out: a visit is never changed, and a report blocks or opens what a family is due. */
function metText(people: number): ErrorText {
  const [id, en] =
    people === 1
      ? ['Seseorang', 'Somebody']
      : [`${people.toLocaleString('id-ID')} orang`, `${people.toLocaleString('en-GB')} people`]
  return {
    id: `${id} yang dilaporkan meninggal dijumpai hidup pada hari sesudahnya. Buka kasusnya, periksa orang dan harinya, lalu koreksi atau tarik laporannya bila keliru.`,
    en: `${en} reported dead ${people === 1 ? 'was' : 'were'} met alive on a later day. Open the case, check the person and the day, then correct or take back the report where it is wrong.`,
  }
}

/** It names no case and nothing of what happened. */
function lateText(claims: number): ErrorText {
  const isOne = claims === 1
  const cases = isOne ? 'claim has' : 'claims have'
  return {
    id: `${claims.toLocaleString('id-ID')} kasus klaim baru saja melewati batas harinya. Buka dan lihat apa yang ditunggu.`,
    en: `${claims.toLocaleString('en-GB')} ${cases} just passed the days allowed. Open ${isOne ? 'it and see what it waits' : 'them and see what they wait'} for.`,
  }
}

/** It names nobody: the list does, to who may open it. */
function claimsText(claims: number): ErrorText {
  return {
    id: `${claims.toLocaleString('id-ID')} klaim dibuka dari sebuah daftar peristiwa. Buka untuk membantu keluarganya melengkapi dokumen.`,
    en: `${claims.toLocaleString('en-GB')} ${claims === 1 ? 'claim was' : 'claims were'} opened from a list of life events. Open it to help the families with their papers.`,
  }
}

/** It names neither the person nor who says what of them. */
function outsideText(reports: number): ErrorText {
  return reports > 1
    ? {
        id: `Instansi lain atau keluarga melaporkan ${reports.toLocaleString('id-ID')} peristiwa di wilayah Anda. Buka untuk memastikan atau mengesampingkannya.`,
        en: `Other organisations or families report ${reports.toLocaleString('en-GB')} events in your area. Open them to confirm them or set them aside.`,
      }
    : {
        id: 'Instansi lain atau keluarga melaporkan peristiwa seseorang di wilayah Anda. Buka untuk memastikannya atau mengesampingkannya.',
        en: 'Another organisation or a family reports an event of somebody in your area. Open it to confirm it or set it aside.',
      }
}

/** It says neither whose child nor what happened to the family. */
function letterText(year: number, until: string): ErrorText {
  const name = `${year}/${year + 1}`
  return {
    id: `Surat sekolah seorang anak penerima beasiswa untuk tahun ajaran ${name} belum ada. Paling lambat ${dayInWords(until, 'id')}. Buka untuk membawanya.`,
    en: `The school letter of a child with a scholarship for ${name} is missing. It is due on ${dayInWords(until, 'en')}. Open it to bring the letter.`,
  }
}

/** It names nobody: the queue does, to who keeps them. What two governments keep is merged once one has handed its record over. */
function duplicatesText(by: string, pairs: number, shared: number): ErrorText {
  const sharedPart = {
    id: shared === 0 ? '' : ` ${shared.toLocaleString('id-ID')} di antaranya dikelola bersama pemerintah lain.`,
    en: shared === 0 ? '' : ` Of ${shared.toLocaleString('en-GB')} of them another government keeps the other record.`,
  }
  return {
    id: `${by} mengingatkan: ${pairs.toLocaleString('id-ID')} dugaan data ganda menunggu pada Anda.${sharedPart.id} Buka untuk memutuskannya.`,
    en: `${by} reminds you: ${pairs.toLocaleString('en-GB')} possible ${pairs === 1 ? 'duplicate waits' : 'duplicates wait'} with you.${sharedPart.en} Open it to decide.`,
  }
}

/** What a notice says: made when it is read, so that it stands in the reader's language. */
export function noticeText({ kind, params }: Pick<NoticeRow, 'kind' | 'params'>): ErrorText {
  if (kind === 'AGREEMENT_ENDING') return endingText(String(params['title']), Number(params['days']))
  if (kind === 'AGREEMENT_TO_CONFIRM') return toConfirmText(String(params['title']))
  if (kind === 'AGREEMENT_SIGNED') return signedText(String(params['title']))
  if (kind === 'ROUND_REMINDER')
    return reminderText(String(params['round']), String(params['dueOn']), Number(params['count']))
  if (kind === 'DUPLICATES_REMINDER')
    return duplicatesText(String(params['by']), Number(params['pairs']), Number(params['shared']))
  const ofDecree = decreeNoticeText({ kind, params })
  if (ofDecree !== null) return ofDecree
  const ofRole = roleNoticeText({ kind, params })
  if (ofRole !== null) return ofRole
  const ofGrace = graceNoticeText({ kind, params })
  if (ofGrace !== null) return ofGrace
  if (kind === 'CLAIM_OPENED') return CLAIM_OPENED
  if (kind === 'CLAIMS_LATE') return lateText(Number(params['claims']))
  if (kind === 'CLAIMS_OPENED') return claimsText(Number(params['claims']))
  if (kind === 'MET_AFTER_DEATH') return metText(Number(params['people']))
  if (kind === 'OUTSIDE_REPORT') return outsideText(Number(params['reports'] ?? 1))
  if (kind === 'SCHOLARSHIP_LETTER_DUE') return letterText(Number(params['year']), String(params['until']))
  const ofCompany = Object.hasOwn(COMPANIES, kind) ? COMPANIES[kind] : undefined
  if (ofCompany !== undefined) return ofCompany
  const ofMoney = moneyNoticeText({ kind, params })
  if (ofMoney !== null) return ofMoney
  const ofPledge = pledgeNoticeText({ kind, params })
  if (ofPledge !== null) return ofPledge
  if (kind === 'REVERIFICATION_DUE') return reviewText(String(params['number']), String(params['dueOn']))
  if (kind === 'REVERIFICATION_OPENED')
    return openedText(String(params['number']), Number(params['listed']), Number(params['people']))
  if (kind === 'REVERIFICATION_EVIDENCE') return evidenceText(String(params['number']), Number(params['people']))
  const job = String(params.jobKind)
  const work = Object.hasOwn(WORK, job) ? WORK[job as JobKind] : { id: 'Pekerjaan', en: 'The work' }
  const isStopped = kind === 'JOB_CANCELLED' && isPiecewise(job)
  const outcome = (isStopped ? STOPPED : OUTCOME[kind]) ?? { id: 'ada kabar baru.', en: 'has news.' }
  const file = typeof params['file'] === 'string' ? ` “${params['file']}”` : ''
  return { id: `${work.id}${file} ${outcome.id}`, en: `${work.en}${file} ${outcome.en}` }
}

/** Days as they were when it was written: the notice says when that was. */
function endingText(title: string, days: number): ErrorText {
  const ahead = daysAhead(days)
  return {
    id: `Perjanjian “${title}” berakhir ${ahead.id}. Siapkan perpanjangannya bila perlindungan akan diteruskan.`,
    en: `The agreement “${title}” ends ${ahead.en}. Prepare its renewal if protection is to go on.`,
  }
}

function toConfirmText(title: string): ErrorText {
  return {
    id: `Naskah bertanda tangan perjanjian “${title}” sudah dicatat. Bacalah, lalu konfirmasi bahwa instansi Anda menandatanganinya.`,
    en: `The signed paper of the agreement “${title}” was recorded. Read it, then confirm that your organisation signed it.`,
  }
}

function signedText(title: string): ErrorText {
  return {
    id: `Perjanjian “${title}” sudah ditandatangani menurut semua pihak. Buka untuk melihat kewajiban instansi Anda.`,
    en: `By the word of all its parties the agreement “${title}” is signed. Open it to see the obligations of your organisation.`,
  }
}

function reminderText(round: string, dueOn: string, count: number): ErrorText {
  const many = count === 1 ? { id: '', en: '' } : { id: ` (${count} pengusul)`, en: ` (${count} proposers)` }
  return {
    id: `Usulan untuk putaran “${round}” belum dikirim${many.id}. Paling lambat ${dayInWords(dueOn, 'id')}.`,
    en: `Proposals for the round “${round}” have not been sent${many.en}. They are due on ${dayInWords(dueOn, 'en')}.`,
  }
}

function reviewText(number: string, dueOn: string): ErrorText {
  return {
    id: `Keputusan ${number} waktunya diverifikasi ulang sejak ${dayInWords(dueOn, 'id')}. Buka untuk melihat siapa yang perlu dikeluarkan atau diganti.`,
    en: `Decree ${number} has been due for re-verification since ${dayInWords(dueOn, 'en')}. Open it to see who should go or be replaced.`,
  }
}

function evidenceText(number: string, people: number): ErrorText {
  const were = people === 1 ? 'person was' : 'people were'
  return {
    id: `Dalam keputusan ${number}, ${people.toLocaleString('id-ID')} orang baru tercatat meninggal, pindah, mandiri, atau tidak layak lagi. Buka dan mulai verifikasi ulang bila mereka perlu diganti.`,
    en: `In decree ${number}, ${people.toLocaleString('en-GB')} ${were} newly recorded as having died, moved, become self-paying or ceased to be eligible. Open it and begin a re-verification if they are to be replaced.`,
  }
}

function openedText(number: string, listed: number, people: number): ErrorText {
  return {
    id: `Verifikasi ulang keputusan ${number} dibuka menurut jadwalnya: ${listed.toLocaleString('id-ID')} dari ${people.toLocaleString('id-ID')} orang punya temuan. Buka untuk memutuskan.`,
    en: `The re-verification of decree ${number} was opened by its schedule: ${listed.toLocaleString('en-GB')} of ${people.toLocaleString('en-GB')} people ${listed === 1 ? 'has' : 'have'} findings. Open it to decide.`,
  }
}

/** Where the notice leads: what it is about, else the job. */
export function noticeHref({ kind, params }: Pick<NoticeRow, 'kind' | 'params'>): string | null {
  const { importId, jobId, agreementId, decreeId, copyId, listId, taskId, reverificationId, claimId } = params
  const ofPledge = pledgeNoticeHref({ kind, params })
  if (ofPledge !== null) return ofPledge
  if (typeof params['scholarshipId'] === 'string')
    return `/beasiswa/${globalIdOf('Scholarship', params['scholarshipId'])}`
  if (typeof claimId === 'string') return `/klaim/${globalIdOf('Claim', claimId)}`
  if (typeof copyId === 'string') return `/tembusan/${globalIdOf('DecreeCopy', copyId)}`
  if (typeof listId === 'string') return `/iuran/${globalIdOf('ContributionList', listId)}`
  if (typeof taskId === 'string') return `/usulan/${globalIdOf('RoundTask', taskId)}`
  if (kind === 'ROUND_REMINDER') return '/usulan'
  if (kind === 'DUPLICATES_REMINDER') return '/pekerja/ganda'
  if (kind === 'CLAIMS_LATE') return '/klaim?tahap=terlambat'
  if (kind === 'OUTSIDE_REPORT' || kind === 'MET_AFTER_DEATH') return '/klaim'
  // Who works for a part of the government finds the cases among its own.
  if (kind === 'CLAIMS_OPENED')
    return params['opens'] === true ? `/klaim/daftar-peristiwa?berkas=${String(params['uploadId'])}` : '/klaim'
  if (Object.hasOwn(COMPANIES, kind)) return '/mitra/pendaftaran'
  // The account itself has nothing to open: it asks an administrator.
  if (kind === 'GRACE_OF_MEMBERS_ENDING' || kind === 'GRACE_OF_MEMBERS_ENDED') return '/orang'
  // Only who looks after people opens that page; the others are told and have nothing to do.
  if (typeof params['roleProposalId'] === 'string') return params['opens'] === true ? '/orang?tab=konfirmasi' : null
  if (typeof reverificationId === 'string') return `/verifikasi-ulang/${globalIdOf('Reverification', reverificationId)}`
  if (typeof decreeId === 'string')
    return `/keputusan/${globalIdOf('Decree', decreeId)}${kind === 'DECREE_OF_AREA' ? '?tab=lampiran' : ''}`
  if (typeof agreementId === 'string') return `/perjanjian/${globalIdOf('Agreement', agreementId)}`
  if (typeof importId === 'string') return `/impor/${globalIdOf('Import', importId)}`
  return typeof jobId === 'string' ? `/latar/${globalIdOf('Job', jobId)}` : null
}
