import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { ApprovalDuty } from '@payung/domain/access/approval'
import {
  IconBan,
  IconCheck,
  IconEye,
  IconFileText,
  IconHourglassOff,
  IconLock,
  IconRosetteDiscountCheck,
  IconSignature,
  IconSpeakerphone,
} from '@tabler/icons-react'
import type { Look } from '../../ui/LookBadge.tsx'
import type { DecreeDetail, DecreeEntry } from './decree.query.ts'

export type DecreeState = DecreeDetail['state']
export type DecreeKind = DecreeDetail['kind']

/** How far a decree is, with the colour and the sign that go with it. */
export const decreeStates = {
  DRAFT: { word: msg`Konsep`, tone: 'mute', icon: IconFileText },
  REVIEW: { word: msg`Diperiksa`, tone: 'warn', icon: IconEye },
  APPROVED: { word: msg`Disetujui, menunggu tanda tangan`, tone: 'river', icon: IconRosetteDiscountCheck },
  SIGNED: { word: msg`Ditandatangani`, tone: 'ok', icon: IconSignature },
  PUBLISHED: { word: msg`Diumumkan`, tone: 'ok', icon: IconSpeakerphone },
  ENDED: { word: msg`Diakhiri`, tone: 'warn', icon: IconHourglassOff },
  REVOKED: { word: msg`Dicabut`, tone: 'bad', icon: IconBan },
  CANCELLED: { word: msg`Dibatalkan`, tone: 'mute', icon: IconBan },
} as const satisfies Record<DecreeState, Look>

export const dutyWords = {
  REVIEW: msg`Telaah hukum`,
  APPROVE: msg`Persetujuan`,
} as const satisfies Record<ApprovalDuty, MessageDescriptor>

export const waitingWords = {
  VOTE: { word: msg`Menunggu paraf Anda`, tone: 'warn', icon: IconEye },
  SIGN: { word: msg`Menunggu tanda tangan`, tone: 'river', icon: IconSignature },
  PUBLISH: { word: msg`Menunggu diumumkan`, tone: 'info', icon: IconSpeakerphone },
  RETURNED: { word: msg`Dikembalikan kepada Anda`, tone: 'warn', icon: IconFileText },
  CANCEL: { word: msg`Dasarnya berakhir, hanya dapat dibatalkan`, tone: 'bad', icon: IconBan },
} as const satisfies Record<string, Look>

export const changeWords = {
  DESIGNATE: { word: msg`Ditetapkan sebagai penerima`, tone: 'mute', icon: IconCheck },
  ADD: { word: msg`Ditambahkan`, tone: 'ok', icon: IconCheck },
  REMOVE: { word: msg`Dikeluarkan`, tone: 'bad', icon: IconBan },
  REPLACE: { word: msg`Menggantikan`, tone: 'ok', icon: IconCheck },
  CORRECT: { word: msg`Identitas diperbaiki`, tone: 'info', icon: IconLock },
} as const satisfies Record<DecreeEntry['change'], Look>

export const changeReasons = {
  DECEASED: msg`Meninggal`,
  MOVED: msg`Pindah`,
  FOREIGN: msg`Warga negara asing`,
  EMPLOYED: msg`Bekerja pada pemberi kerja`,
  NEVER_ELIGIBLE: msg`Sejak awal tidak memenuhi syarat usia`,
  OVER_AGE: msg`Melampaui usia`,
  NOT_POOR: msg`Sudah mampu`,
  DUPLICATE: msg`Ganda`,
  REFUSED: msg`Menolak`,
  NOT_FOUND: msg`Tidak ditemukan`,
  QUOTA_LEFT: msg`Kuota masih ada`,
  IDENTITY_WRONG: msg`Identitas keliru`,
  OTHER: msg`Alasan lain`,
} as const satisfies Record<NonNullable<DecreeEntry['reason']>, MessageDescriptor>

export type ChangeReason = keyof typeof changeReasons
