import type { RoundTaskState } from '@payung/domain/round/round-task-state'
import { databaseRefusal } from '../../platform/database-refusal.ts'
import { ConflictError, type ErrorText, NotAllowedError } from '../../platform/errors.ts'
import { asAnotherPersonError } from '../access/public.ts'

export function wrongRoundState(): ConflictError {
  return new ConflictError('ROUND_STATE', {
    id: 'Langkah ini tidak dapat diambil pada keadaan putaran sekarang. Muat ulang halaman.',
    en: 'This step cannot be taken as the round stands now. Reload the page.',
  })
}

export function roundChanged(): ConflictError {
  return new ConflictError('ROUND_CHANGED', {
    id: 'Putaran ini baru saja diubah orang lain. Muat ulang, lalu ulangi perubahan Anda.',
    en: 'Somebody else has just changed this round. Reload it, then make your change again.',
  })
}

const TASK_TEXTS: Readonly<Record<RoundTaskState, ErrorText>> = {
  NOT_BEGUN: {
    id: 'Belum ada satu pun jawaban, jadi belum ada yang dapat dikirim. Jawab dulu orang-orang pada daftar.',
    en: 'Nothing has been answered yet, so there is nothing to send. Answer for the people of the list first.',
  },
  AT_WORK: {
    id: 'Usulan ini masih dikerjakan pengusulnya, belum dikirim. Tunggu sampai dikirim.',
    en: 'The proposer is still at work on it and has not sent it. Wait until it is sent.',
  },
  SENT: {
    id: 'Usulan ini sudah dikirim dan sedang diperiksa, jadi tidak berubah lagi. Minta pengembalian bila ada yang perlu diperbaiki.',
    en: 'This has been sent and is being looked at, so it changes no more. Ask for its return if something needs mending.',
  },
  RETURNED: {
    id: 'Usulan ini sudah dikembalikan kepada pengusulnya. Tunggu sampai dikirim lagi.',
    en: 'This has been returned to its proposer. Wait until it is sent again.',
  },
  ACCEPTED: {
    id: 'Usulan ini sudah diterima dan tidak berubah lagi.',
    en: 'This has been accepted and changes no more.',
  },
}

/** Why a step is not there: sent twice, decided before it is sent, or the round is over. */
export function wrongTaskState(state: RoundTaskState, isRoundOpen: boolean): ConflictError {
  if (!isRoundOpen)
    return new ConflictError('ROUND_NOT_OPEN', {
      id: 'Putaran ini sudah ditutup atau belum dibuka. Hubungi penyelenggaranya.',
      en: 'This round is closed, or not open yet. Ask whoever runs it.',
    })
  const code = state === 'SENT' || state === 'ACCEPTED' ? 'ROUND_TASK_SENT' : 'ROUND_TASK_STATE'
  return new ConflictError(code, TASK_TEXTS[state], { state })
}

/** More people than were asked for. @param room how many more fit */
export function overQuota(quota: number, room: number): ConflictError {
  return new ConflictError(
    'ROUND_QUOTA',
    {
      id: `Kuota ${quota} orang: masih muat ${room}. Batalkan usulan yang kurang mendesak, atau beri alasan “di luar kuota”.`,
      en: `The quota is ${quota} people; ${room} more fit. Take back what is less pressing, or answer “beyond the quota”.`,
    },
    { quota: String(quota), room: String(room) },
  )
}

/** What the database refused because somebody else was faster, in the words of the same refusal here. */
export async function inWordsOf<T>(task: { readonly quota: number }, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const constraint = databaseRefusal(error)?.constraint
    if (constraint === 'round_task_quota') throw overQuota(task.quota, 0)
    if (constraint === 'round_is_settled') throw wrongTaskState('AT_WORK', false)
    if (constraint === 'round_task_is_sent') throw wrongTaskState('SENT', true)
    if (constraint === 'round_task_sender_is_not_decider')
      throw new NotAllowedError(
        {
          id: 'Yang mengirim usulan tidak menerimanya sendiri. Minta rekan lain memeriksanya.',
          en: 'Who has sent it does not accept it. Ask a colleague to look at it.',
        },
        'ROUND_OWN_SENDING',
      )
    throw asAnotherPersonError(error)
  }
}
