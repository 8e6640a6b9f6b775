import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { CardKind } from './send-cards.ts'

export const cardWords: Readonly<Record<CardKind, MessageDescriptor>> = {
  ID_CARD: msg`Foto KTP`,
  FAMILY_CARD: msg`Foto kartu keluarga`,
}

export const takeWords: Readonly<Record<CardKind, MessageDescriptor>> = {
  ID_CARD: msg`Ambil foto KTP`,
  FAMILY_CARD: msg`Ambil foto kartu keluarga`,
}
