import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { BodyPart } from '@payung/domain/benefit/disability'

export const bodyPartWords: Readonly<Record<BodyPart, MessageDescriptor>> = {
  RIGHT_ARM_FROM_SHOULDER: msg`Lengan kanan dari bahu`,
  LEFT_ARM_FROM_SHOULDER: msg`Lengan kiri dari bahu`,
  RIGHT_ARM_FROM_ELBOW: msg`Lengan kanan dari siku`,
  LEFT_ARM_FROM_ELBOW: msg`Lengan kiri dari siku`,
  RIGHT_HAND: msg`Tangan kanan dari pergelangan`,
  LEFT_HAND: msg`Tangan kiri dari pergelangan`,
  BOTH_LEGS: msg`Kedua kaki dari pangkal paha`,
  ONE_LEG: msg`Satu kaki dari pangkal paha`,
  BOTH_FEET: msg`Kedua kaki dari mata kaki`,
  ONE_FOOT: msg`Satu kaki dari mata kaki`,
  BOTH_EYES: msg`Kedua mata`,
  ONE_EYE: msg`Satu mata`,
  HEARING_BOTH: msg`Pendengaran kedua telinga`,
  HEARING_ONE: msg`Pendengaran satu telinga`,
  RIGHT_THUMB: msg`Ibu jari tangan kanan`,
  LEFT_THUMB: msg`Ibu jari tangan kiri`,
  RIGHT_FOREFINGER: msg`Telunjuk tangan kanan`,
  LEFT_FOREFINGER: msg`Telunjuk tangan kiri`,
  RIGHT_OTHER_FINGER: msg`Jari lain tangan kanan`,
  LEFT_OTHER_FINGER: msg`Jari lain tangan kiri`,
  BIG_TOE: msg`Ibu jari kaki`,
  OTHER_TOE: msg`Jari kaki lain`,
}
