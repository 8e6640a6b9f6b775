import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { FamilyRelation } from '@payung/domain/benefit/family-report-input'

/** How somebody of a family who reports stands to the person. */
export const familyWords: Readonly<Record<FamilyRelation, MessageDescriptor>> = {
  SPOUSE: msg`Suami atau istri`,
  CHILD: msg`Anak`,
  PARENT: msg`Orang tua`,
  SIBLING: msg`Kakak atau adik`,
  RELATIVE: msg`Keluarga lain`,
  NEIGHBOUR: msg`Tetangga atau teman`,
}
